using System.Numerics;

namespace SymbolicGrad;

/// <summary>Where a search for a minimum ended.</summary>
/// <typeparam name="T">The element type: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Point">The point.</param>
/// <param name="Value">The value there.</param>
/// <param name="GradientNorm">The largest absolute value of an entry of the gradient there.</param>
/// <param name="Iterations">How many directions were searched.</param>
/// <param name="Evaluations">How often the function was evaluated.</param>
/// <param name="HasConverged">Whether the gradient is as small as was asked for.</param>
public sealed record Minimum<T>(Vector<T> Point, T Value, double GradientNorm, int Iterations, int Evaluations, bool HasConverged)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
