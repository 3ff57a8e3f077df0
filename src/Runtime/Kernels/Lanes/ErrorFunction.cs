using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>The parts of the error function and its relatives, each by a minimax polynomial.</summary>
internal static class ErrorFunction
{
    /// <summary>exp(x²)·erfc(x) for 0 ≤ x ≤ 28.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane ScaledComplement<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        // The polynomial is one in t = (x − K)/(x + K), which maps the half-line to an interval, and the function falls off as 1/(x + K).
        double k = TLane.IsSingle ? 3 : 3.5;
        TLane w = 1 / (x + k);
        TLane t = (x - k) * w;
        return w * Tail(t);
    }

    // Not inlined: all parts of the error function together are more than the just-in-time compiler inlines into one loop.
    /// <inheritdoc cref="ScaledComplement{TLane}(TLane)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static TLane CallScaledComplement<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => ScaledComplement(x);

    /// <summary>exp(−x²·scale), exact to the last digits where the rounding of x² would cost many; scale is a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Gaussian<TLane>(TLane x, double scale)
        where TLane : struct, ILane<TLane>
    {
        // x = high + (x − high), where the square of the first is exact.
        TLane high = x & TLane.FromBits(TLane.IsSingle ? 0xFFFFF000 : 0xFFFFFFFFF8000000);
        TLane low = (high - x) * (x + high) * scale;
        TLane r = Exponential.Reduce(high * high * -scale, out TLane n);
        return TLane.Scale(1 + Exponential.Fraction(r + low), n);
    }

    /// <summary>erf(x)/x − 1 of z = x², for x ≤ 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Center<TLane>(TLane z)
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? CenterSingle(z) : CenterDouble(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane CenterDouble<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane square = z * z;
        TLane even = TLane.MultiplyAdd(square, 1.3722976265924504e-08, 1.6447517677871873e-06);
        even = TLane.MultiplyAdd(even, square, 0.00012055295320494294);
        even = TLane.MultiplyAdd(even, square, 0.005223977607423468);
        even = TLane.MultiplyAdd(even, square, 0.11283791670945253);
        even = TLane.MultiplyAdd(even, square, 0.12837916709551256);
        TLane odd = TLane.MultiplyAdd(square, -7.801188874097751e-10, -1.6209175911748696e-07);
        odd = TLane.MultiplyAdd(odd, square, -1.4924744663335489e-05);
        odd = TLane.MultiplyAdd(odd, square, -0.0008548325989696758);
        odd = TLane.MultiplyAdd(odd, square, -0.02686617064327622);
        odd = TLane.MultiplyAdd(odd, square, -0.3761263890318355);
        return TLane.MultiplyAdd(odd, z, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane CenterSingle<TLane>(TLane z)
        where TLane : struct, ILane<TLane>
    {
        TLane square = z * z;
        TLane even = TLane.MultiplyAdd(square, 0.004924793262034655, 0.1128041222691536);
        even = TLane.MultiplyAdd(even, square, 0.12837912142276764);
        TLane odd = TLane.MultiplyAdd(square, -0.0005660151946358383, -0.026717716827988625);
        odd = TLane.MultiplyAdd(odd, square, -0.3761235475540161);
        return TLane.MultiplyAdd(odd, z, even);
    }

    /// <summary>exp(x²)·erfc(x)·(x + K) of t = (x − K)/(x + K).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Tail<TLane>(TLane t)
        where TLane : struct, ILane<TLane> => TLane.IsSingle ? TailSingle(t) : TailDouble(t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane TailDouble<TLane>(TLane t)
        where TLane : struct, ILane<TLane>
    {
        TLane z = t * t;
        TLane even = TLane.MultiplyAdd(z, 8.760318313628687e-09, -8.269645419922458e-08);
        even = TLane.MultiplyAdd(even, z, 5.495277390955735e-07);
        even = TLane.MultiplyAdd(even, z, -3.3913437266651263e-06);
        even = TLane.MultiplyAdd(even, z, 1.8646906750703433e-05);
        even = TLane.MultiplyAdd(even, z, -4.206209093666105e-05);
        even = TLane.MultiplyAdd(even, z, -0.0013053547037151258);
        even = TLane.MultiplyAdd(even, z, 0.026518619882787853);
        even = TLane.MultiplyAdd(even, z, 0.22573862164735603);
        even = TLane.MultiplyAdd(even, z, 0.6941136466346455);
        even = TLane.MultiplyAdd(even, z, 1.08705558926226);
        TLane odd = TLane.MultiplyAdd(z, 3.170899909363211e-09, -2.156416776864456e-08);
        odd = TLane.MultiplyAdd(odd, z, 1.1620552678377628e-07);
        odd = TLane.MultiplyAdd(odd, z, -7.967136034363445e-07);
        odd = TLane.MultiplyAdd(odd, z, 7.244459454477435e-06);
        odd = TLane.MultiplyAdd(odd, z, -7.477721941208566e-05);
        odd = TLane.MultiplyAdd(odd, z, 0.0007145317176774371);
        odd = TLane.MultiplyAdd(odd, z, -0.003177050347198484);
        odd = TLane.MultiplyAdd(odd, z, -0.0923187066381393);
        odd = TLane.MultiplyAdd(odd, z, -0.4352560267169007);
        odd = TLane.MultiplyAdd(odd, z, -0.9377997245671119);
        return TLane.MultiplyAdd(odd, t, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane TailSingle<TLane>(TLane t)
        where TLane : struct, ILane<TLane>
    {
        TLane z = t * t;
        TLane even = TLane.MultiplyAdd(z, -0.0004740384465549141, -0.0012314586201682687);
        even = TLane.MultiplyAdd(even, z, 0.11952996999025345);
        even = TLane.MultiplyAdd(even, z, 0.590228259563446);
        even = TLane.MultiplyAdd(even, z, 1.0740069150924683);
        TLane odd = TLane.MultiplyAdd(z, -0.00032052252208814025, 0.0030819640960544348);
        odd = TLane.MultiplyAdd(odd, z, -0.026841603219509125);
        odd = TLane.MultiplyAdd(odd, z, -0.3104657232761383);
        odd = TLane.MultiplyAdd(odd, z, -0.8833944797515869);
        return TLane.MultiplyAdd(odd, t, even);
    }
}
