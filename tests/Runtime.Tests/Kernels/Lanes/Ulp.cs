using System.Numerics;

namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

/// <summary>Errors in units of the last place of a format.</summary>
internal static class Ulp
{
    /// <summary>|actual − exact| in units of the last place of the exact value.</summary>
    public static double Error<T>(T actual, DoubleDouble exact)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Math.Abs((exact - double.CreateChecked(actual)).High) / Unit<T>(exact.High);

    /// <summary>Whether a value is in the range of normal numbers, where a unit is relative to the value.</summary>
    public static bool IsNormal<T>(double value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Math.Abs(value) >= Math.ScaleB(1, SmallestExponent<T>());

    private static double Unit<T>(double exact)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Math.ScaleB(1, Math.Max(exact == 0 ? int.MinValue : Math.ILogB(exact), SmallestExponent<T>()) - (typeof(T) == typeof(float) ? 23 : 52));

    private static int SmallestExponent<T>() => typeof(T) == typeof(float) ? -126 : -1022;
}
