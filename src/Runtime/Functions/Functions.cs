using System.Numerics;
using System.Runtime.CompilerServices;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>
/// The functions of models, for scalars, vectors and matrices, with a derivative for each; made for
/// <c>using static SymbolicGrad.Functions;</c>. Forms for tensors give a new tensor. Errors are stated in ulp, units in the last place of
/// the exact result; scalars and elements of tensors have the same bits.
/// </summary>
public static partial class Functions
{
    /// <summary>A kernel at the width of one element: scalars and tensors share one formula.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scalar<TKernel, T>(TKernel kernel, T x)
        where TKernel : struct, IKernel1
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ElementType.ThrowIfUnsupported<T>();
        T result = default;
        Lane1<T>.Store(TKernel.Invoke(Lane1<T>.Create(x)), ref result);
        return result;
    }

    /// <inheritdoc cref="Scalar{TKernel, T}(TKernel, T)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scalar<TKernel, T>(TKernel kernel, T x, T parameter)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ElementType.ThrowIfUnsupported<T>();
        T result = default;
        Lane1<T>.Store(TKernel.Invoke(Lane1<T>.Create(x), Lane1<T>.Create(parameter)), ref result);
        return result;
    }
}
