using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

public class SingleLanePowerTests() : LanePowerTests<float>(logOfLargest: 87);

public class DoubleLanePowerTests() : LanePowerTests<double>(logOfLargest: 708);

public abstract class LanePowerTests<T>(double logOfLargest)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double Stated = 1.5;
    private const int Points = 1 << 15;

    private static readonly double[] Specials =
        [0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, -1.5, 1e30, -1e30, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1e-40, 4];

    [Fact]
    public void RandomPowers_AreWithinTheStatedBound()
    {
        var random = new Random(5);
        for (int i = 0; i < Points; i++)
        {
            // The logarithm of the power is anywhere; the base is so too, or near 1 with an exponent in the thousands.
            double logOfBase = (random.NextDouble() * 2 - 1) * (i % 2 == 0 ? logOfLargest : 0.35);
            T x = T.CreateTruncating(Math.Exp(logOfBase));
            T y = T.CreateTruncating((random.NextDouble() * 2 - 1) * logOfLargest * 0.98 / logOfBase);
            DoubleDouble exact = Reference.Pow(double.CreateChecked(x), double.CreateChecked(y));
            double error = Ulp.Error(Pow<Lane1<T>>(x, y), exact);
            Assert.True(error <= Stated, $"Pow({x:R}, {y:R}) is {error:F2} ulp off; {Stated} are stated");
        }
    }

    [Fact]
    public void EveryWidth_GivesTheSameBits()
    {
        var random = new Random(6);
        for (int i = 0; i < 2000; i++)
        {
            T x = T.CreateTruncating((random.NextDouble() - 0.1) * Math.ScaleB(1, random.Next(-100, 100)));
            T y = T.CreateTruncating(i % 3 == 0 ? random.Next(-9, 9) : random.NextDouble() * 20 - 10);
            AssertSameAtEveryWidth(x, y);
        }
    }

    [Fact]
    public void SpecialValues_AreThoseOfMath()
    {
        foreach (double a in Specials)
        {
            foreach (double b in Specials)
            {
                T x = T.CreateTruncating(a), y = T.CreateTruncating(b);
                T expected = T.Pow(x, y), actual = Pow<Lane1<T>>(x, y);
                if (T.IsFinite(expected) && expected != T.Zero)
                    Assert.True(T.Abs(expected - actual) <= T.Abs(expected) * (T.BitIncrement(T.One) - T.One), $"{a}^{b}: {actual:R}, not {expected:R}");
                else
                    Assert.True(expected.Equals(actual) && (T.IsNaN(expected) || T.IsNegative(expected) == T.IsNegative(actual)), $"{a}^{b}: {actual:R}, not {expected:R}");
                AssertSameAtEveryWidth(x, y);
            }
        }
    }

    private static void AssertSameAtEveryWidth(T x, T y)
    {
        T expected = Pow<Lane1<T>>(x, y);
        Assert.Equal(expected, Pow<Lane128<T>>(x, y));
        Assert.Equal(expected, Pow<Lane256<T>>(x, y));
        Assert.Equal(expected, Pow<Lane512<T>>(x, y));
    }

    private static T Pow<TLane>(T x, T y)
        where TLane : struct, ILane<TLane, T>
    {
        Span<T> powers = stackalloc T[16];
        TLane.Store(LaneMath.Pow(TLane.Create(x), TLane.Create(y)), ref powers[0]);
        Assert.Equal(powers[0], powers[TLane.Width - 1]);
        return powers[0];
    }
}
