using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>Loss functions, each a scalar with a derivative; made for <c>using static SymbolicGrad.Losses;</c>.</summary>
public static partial class Losses
{
    /// <summary>The sum of squares: Σ rᵢ².</summary>
    /// <param name="residual">The residual, such as prediction − target.</param>
    /// <returns>The sum.</returns>
    public static T SumOfSquares<T>(Vector<T> residual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Elementwise.Sum(new SquareKernel(), Operand.Each(residual));

    /// <summary>The sum of squares: Σ rᵢⱼ².</summary>
    /// <param name="residual">The residual, such as prediction − target.</param>
    /// <returns>The sum.</returns>
    public static T SumOfSquares<T>(Matrix<T> residual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Elementwise.Sum(new SquareKernel(), Operand.Each(residual));

    private static T Mean<TKernel, T>(TKernel kernel, string operation, Vector<T> left, Vector<T> right)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(operation, left, right);
        return Elementwise.Sum(kernel, Operand.Each(left), Operand.Each(right)) / T.CreateTruncating(left.Length);
    }

    private static T Mean<TKernel, T>(TKernel kernel, string operation, Matrix<T> left, Matrix<T> right)
        where TKernel : struct, IKernel2
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OperandShapes.ThrowIfDifferent(operation, left, right);
        return Elementwise.Sum(kernel, Operand.Each(left), Operand.Each(right)) / T.CreateTruncating(left.Length);
    }
}
