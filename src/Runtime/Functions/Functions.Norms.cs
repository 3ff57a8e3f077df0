using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

public static partial class Functions
{
    /// <summary>The Euclidean norm: √(Σ xᵢ²), without overflow or underflow on the way.</summary>
    /// <param name="x">The vector.</param>
    /// <returns>The norm; 0 for an empty vector.</returns>
    public static T Norm<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T squares = Elementwise.Sum(new SquareKernel(), Operand.Each(x));
        return IsAccurate(squares) ? T.Sqrt(squares) : ScaledNorm(x);
    }

    /// <summary>The Frobenius norm: √(Σ xᵢⱼ²), without overflow or underflow on the way.</summary>
    /// <param name="x">The matrix.</param>
    /// <returns>The norm; 0 for an empty matrix.</returns>
    public static T Norm<T>(Matrix<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Norm(x.AsVector());

    /// <summary>
    /// Whether no square in a sum of squares can have lost digits by overflow or, unless it does not count, by underflow.
    /// </summary>
    private static bool IsAccurate<T>(T squares)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T smallest = typeof(T) == typeof(float) ? T.CreateTruncating(1e-26f) : T.CreateTruncating(1e-280);
        return T.IsFinite(squares) && squares >= smallest;
    }

    private static T ScaledNorm<T>(Vector<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (x.Length == 0) return T.Zero;
        T largest = Max(Abs(x));
        if (largest == T.Zero || !T.IsFinite(largest)) return largest;
        return largest * T.Sqrt(Elementwise.Sum(new SquareKernel(), Operand.Each(x / largest)));
    }
}
