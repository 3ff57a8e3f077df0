using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// Section 2: branches, ternaries, switch, early return. Row 43 needs no jump backwards, which is a diagnostic. The numbers of row 35 are those of its
/// own reading in C#, where a case does not fall through without goto.
/// </summary>
public static partial class Branches
{
    [Differentiable(Derivatives = SecondOrder), At(2, 3, false, Gradient = "0 6"), At(2, 3, true, Gradient = "4 0")]
    public static double Row21_OverwrittenAfterTernary(double a, double b, bool c)
    {
        double x = c ? a * a : b * b;
        a = b = 0;
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 3, Gradient = "12 4"), At(-2, 3, Gradient = "3 -2")]
    public static double Row22_TernaryAsStatement(double a, double b)
    {
        double x = a > 0 ? (a *= a) : (b *= 1);
        return a * b + 0 * x;
    }

    [Differentiable(Derivatives = SecondOrder), At(1, Gradient = "2"), At(-1, Gradient = "2")]
    public static double Row23_ConditionChangesVariable(double x)
    {
        if ((x += x) != 0)
            return x;
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At(1, 2, Gradient = "2 1"), At(-1, 2, Gradient = "-2 1")]
    public static double Row24_ConditionAssignsLocal(double x, double y)
    {
        double t;
        if ((t = x * y) > 0 && (t += y) > 0)
            return t - y + (t - t);
        return x * x + (t = y);
    }

    [Differentiable(Derivatives = SecondOrder), At(-3, 4, Gradient = "6 0"), At(3, -4, Gradient = "-6 0")]
    public static double Row25_NestedIfsAndEarlyReturn(double x, double y)
    {
        if (x > 0)
        {
            if (y < 0)
            {
                double z = x * x;
                x = z;
                z = -z;
                return z;
            }
            y = 2;
        }
        double t = x;
        x = -t;
        return t * x;
    }

    [Differentiable(Derivatives = SecondOrder), At(-3, 4, Gradient = "1 1"), At(3, 4, Gradient = "4 3"), At(3, -4, Gradient = "1 -1")]
    public static double Row26_ElseIfChain(double x, double y)
    {
        double result;
        if (x < 0)
            result = x + y;
        else if (y < 0)
            result = x - y;
        else
            result = x * y;
        return result;
    }

    [Differentiable(Derivatives = SecondOrder), At(8, 7, Gradient = "896 960"), At(6, 7, Gradient = "56 90")]
    public static double Row27_ExitWithPartOfTheState(double x, double y)
    {
        double a = x * y;
        double b = a + x;
        if (b > 50)
            return a * b;
        return b * y;
    }

    [Differentiable(Derivatives = SecondOrder), At(1, 2), At(3, 0.5)]
    public static double Row28_ThreeExits(double x, double y)
    {
        double a = x * y;
        if (a > 10)
            return a;
        a *= x;
        if (a > 3)
            return a * y;
        a += y;
        return a * a;
    }

    [Differentiable(Derivatives = SecondOrder), At(1, 2, Gradient = "64 32"), At(-1, 2, Gradient = "0 0")]
    public static double Row29_RefAfterGuard(double x, double y)
    {
        double a = x * y;
        if (x < 0)
            return 0;
        ref double r = ref a;
        double c = r * r;
        double d = c * c;
        return d;
    }

    [Differentiable(Derivatives = SecondOrder), At(-1337, 5, Gradient = "5 -1337"), At(20, 5, Gradient = "0 1"), At(3, 5, Gradient = "2 0"), At(3, -5, Gradient = "1 1")]
    public static double Row31_GuardsWithFourExits(double x, double y)
    {
        double z = x;
        if (z > 0)
        {
            if (z > 10)
                return y;
            z += x;
            if (y > 0)
                return z;
            else
                return x + y;
        }
        z *= y;
        return z;
    }

    [Differentiable(Derivatives = SecondOrder), At(1, Gradient = "10"), At(0.7, Gradient = "4"), At(0.4, Gradient = "6")]
    public static double Row33_PiecewiseReturns(double y)
    {
        if (y > 0.8)
            return 10 * y;
        if (y > 0.6)
            return 4 * y;
        else
            return 6 * y;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5), At(1.5, -2)]
    public static double Row35_SwitchInLoopWithFallthrough(double x, double y)
    {
        int counter = 3;
        double res = 0;
        while (counter-- != 0)
        {
            switch (counter)
            {
                case 0:
                    res += x * x;
                    goto case 1;
                case 1:
                    res += x * y;
                    break;
                case 2:
                    res *= y;
                    res += y * y * x;
                    goto case 1;
                default:
                    res += x;
                    break;
            }
        }
        return res;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, 0), At(3, 5, 1), At(3, 5, 2)]
    public static double Row36_SwitchOfConstantsAndGoto(double x, double y, int kind)
    {
        double t = x;
        switch (kind)
        {
            case 0:
                t *= y;
                goto case 2;
            case 1:
                t += y;
                goto default;
            case 2:
                t *= t;
                break;
            default:
                t -= 2 * y * x;
                break;
        }
        return t * y;
    }

    public enum Operation
    {
        Add,
        Subtract,
        Multiply,
        Divide,
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, 0, Gradient = "1 1"), At(3, 5, 1, Gradient = "1 -1"), At(3, 5, 2, Gradient = "5 3"), At(3, 5, 3, Gradient = "0.2 -0.12")]
    public static double Row37_EnumSwitch(double x, double y, Operation operation)
    {
        switch (operation)
        {
            case Operation.Add:
                return x + y;
            case Operation.Subtract:
                return x - y;
            case Operation.Multiply:
                return x * y;
            default:
                return x / y;
        }
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 5, 0, Gradient = "1 1"), At(3, 5, 1, Gradient = "1 -1"), At(3, 5, 2, Gradient = "5 3"), At(3, 5, 3, Gradient = "0.2 -0.12")]
    public static double Row38_EnumSwitchExpression(double x, double y, Operation operation) => operation switch
    {
        Operation.Add => x + y,
        Operation.Subtract => x - y,
        Operation.Multiply => x * y,
        _ => x / y,
    };

    private static bool ScaleAndTest(double a, ref double x)
    {
        x *= -1;
        return x * a < 0;
    }

    [Differentiable(Derivatives = SecondOrder), At(10, 4, Gradient = "-4 -10"), At(-10, 4, Gradient = "0 1")]
    public static double Row39_CalleeReturnsTheCondition(double a, double x)
    {
        double original = x;
        if (ScaleAndTest(a, ref x))
            return a * x;
        return original;
    }

    [Differentiable(Derivatives = SecondOrder), At(0.5, Gradient = "-3"), At(-2, Gradient = "-36"), At(2, Gradient = "-3")]
    public static double Row41_InactiveValueFromBranch(double a)
    {
        double b;
        if (a < -1)
            b = -3;
        else if (a < 1)
            b = 3;
        else
            b = 6;
        return a < -1 ? b * a * a * a : a < 1 ? -b * a : -b / 2 * a;
    }

    [Differentiable(Derivatives = SecondOrder), At(5, Gradient = "0.95892427466313847"), At(0.1, Gradient = "-0.09916974095500408")]
    public static double Row43_GotoOverStatement(double x)
    {
        if (!(x > Math.Cos(x)))
            goto sine;
        goto cosine;
    sine:
        x = Math.Sin(x);
    cosine:
        return Math.Cos(x);
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", false, Gradient = "1 0 0"), At("1 2 3", true)]
    public static double Row45_DeadTemporary(double[] v, bool useRoots)
    {
        double[] temporary = new double[v.Length];
        for (int i = 0; i < v.Length; i++)
        {
            double root = Math.Sqrt(v[i]);
            if (useRoots)
                temporary[i] = root;
        }
        return useRoots ? temporary[0] * temporary[2] : v[0];
    }
}
