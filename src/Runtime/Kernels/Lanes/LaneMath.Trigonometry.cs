using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

public static partial class LaneMath
{
    /// <summary>The sine of an angle in radians, within 1 ulp however large the angle; exactly x at ±0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sin<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane r = QuarterTurns.Reduce(x, out TLane low, out TLane turns);
        TLane result = QuarterTurns.Sin(r, low, turns);
        result = TLane.Select(TLane.Equal(x, 0), x, result);
        TLane inside = TLane.Abs(x) <= QuarterTurns.Limit<TLane>();
        return TLane.Any(~inside) ? QuarterTurns.Replace(x, inside, result, cosine: false) : result;
    }

    /// <summary>The cosine of an angle in radians, within 1 ulp however large the angle; exactly 1 at ±0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Cos<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane r = QuarterTurns.Reduce(x, out TLane low, out TLane turns);
        TLane result = QuarterTurns.Sin(r, low, turns + 1);
        TLane inside = TLane.Abs(x) <= QuarterTurns.Limit<TLane>();
        return TLane.Any(~inside) ? QuarterTurns.Replace(x, inside, result, cosine: true) : result;
    }
}
