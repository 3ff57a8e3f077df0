using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>
/// The mathematical functions on lanes: written out here, so that they become part of the loop that calls them. For generated code.
/// </summary>
/// <remarks>
/// Polynomials are minimax approximations made for this library. Each function gives an element the same bits at every width and on every
/// machine with the same choice of fused or separate multiplication and addition. Errors are stated in ulp, units in the last place of the
/// exact value, for both element types and with or without fused multiplication; special values are those of <see cref="Math"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneMath
{
    /// <summary>x·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Square<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => x * x;

    /// <summary>−1, 0 or 1 as x is negative, zero (of either sign) or positive; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sign<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane one = TLane.CopySign(1, x);
        return TLane.Select(TLane.Abs(x) > 0, one, x * 0);
    }
}
