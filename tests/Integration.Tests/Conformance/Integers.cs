using System.Diagnostics;
using System.Numerics;
using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>Integers of every width steer loops and choose; functions of integers are constants.</summary>
public static partial class Integers
{
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(3, 5, Gradient = "10 6")]
    public static double LongIndexThatStops(double i, double j)
    {
        double s = 0;
        for (long k = 0; k < 5; ++k)
        {
            if (k == 4)
            {
                s += i * j;
                break;
            }
            if (k > 2)
            {
                s += 2 * i;
                continue;
            }
            s += i + j;
        }
        return s;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 3, Gradient = "10")]
    public static double UnsignedLongIndex(double x, int start)
    {
        double r = 0;
        for (ulong i = (ulong)start; i < (ulong)start + 4UL; ++i)
            r += x * ((int)i - start + 1);
        return r;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("2 3 5")]
    public static double UnsignedIndexDown(double[] a)
    {
        double s = 1;
        for (uint i = (uint)a.Length; i-- > 0;)
            s = s * a[i] + i;
        return s;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3")]
    public static double NativeIndex(double[] a)
    {
        double s = 0;
        for (nint i = 0; i < a.Length; i++)
            s += a[i] * a[(int)i] * i;
        nuint k = 2;
        return s * k;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3", 1), At("1 2 3", 2)]
    public static double StridedLong(double[] a, long stride)
    {
        double s = 1;
        for (long i = 0; i < a.Length; i += 2)
        {
            if (i > stride)
                break;
            s *= a[i] + i;
        }
        return s * a[1];
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, 13)]
    public static double FunctionsOfIntegers(double x, int n) =>
        x * int.Abs(-n) + x * int.Max(n, 3) + x * x * int.Clamp(n, 0, 9) / 2 + int.Sign(n) * x + (int.IsOddInteger(n) ? x : 0)
        + int.PopCount(n) * x * x + BitOperations.TrailingZeroCount(n) * x + (BitOperations.IsPow2(n) ? 0 : x) + uint.RotateLeft(3u, 1) * x
        + int.LeadingZeroCount(n) * 0.75 * x + (char.IsDigit('7') ? x : 0) - double.CreateChecked(n) * x + int.CreateChecked((long)n) * 0.0 * x;

    [Flags]
    public enum Parts
    {
        None,
        First,
        Second,
        Both = First | Second,
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(2, Parts.Both, Gradient = "32"), At(2, Parts.Second, Gradient = "4")]
    public static double Flags(double x, Parts parts)
    {
        double r = parts.HasFlag(Parts.Both) ? x * x : 1;
        if (parts.HasFlag(Parts.First))
            r *= x;
        return parts.HasFlag(Parts.Second) && parts != Parts.Second ? r * x : r * x * x;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At("1 2 3")]
    public static double AssertedWithText(double[] x)
    {
        double s = 0;
        for (int i = 0; i < x.Length; i++)
        {
            Debug.Assert(x[i] > 0, $"positive {i}: {x[i],8:F2} {{ok}}");
            s += Math.Log(x[i]) * i;
        }
        return s;
    }
}
