using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// Section 1: straight lines, mutation, assignment as expression. Row 7 is written as two statements, since the result of a compound assignment is
/// no variable in C#.
/// </summary>
public static partial class StraightLine
{
    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "0 1")]
    public static double Row1_DeadStoreToParameter(double x, double y)
    {
        x = y;
        return y;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "0 1")]
    public static double Row2_ParameterOverwrittenThenReturned(double x, double y)
    {
        x = y;
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 100, Gradient = "32 0")]
    public static double Row3_ChainOfOverwrites(double x, double y)
    {
        x = x * x;
        y = x * x;
        x = y;
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "0 8")]
    public static double Row4_OverwrittenInTurn(double x, double y)
    {
        double z = x;
        x = y;
        z = x * y;
        y = z;
        return y;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "1 0")]
    public static double Row5_EveryOperatorOnOneElement(double i, double j)
    {
        double[] t = { 1, 1, 1 };
        t[0] = i;
        t[0]++;
        ++t[0];
        t[0]--;
        --t[0];
        t[0] += j;
        t[0] -= j;
        t[0] *= 2;
        t[0] /= 2;
        return t[0];
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "1 1")]
    public static double Row6_IncrementsInsideExpressions(double i, double j)
    {
        double a = i++ - --j;
        double b = ++i + j--;
        return a * 0 + b;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "24 9")]
    public static double Row7_TwoFactorsInTurn(double x, double y)
    {
        double t = x;
        t *= x;
        t *= y;
        return t;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "4 3")]
    public static double Row8_AssignmentAsValue(double x, double y)
    {
        double t;
        return (t = x) * y;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "27 0")]
    public static double Row9_AssignmentInsideOperand(double x, double y)
    {
        double t = x * (y = x);
        return t * y;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "0 12")]
    public static double Row10_ChainedAssignments(double x, double y)
    {
        double a, b, c;
        a = b = c = y;
        b += x - x;
        return a * c + (b = c *= 0.5) * y;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "16 12")]
    public static double Row11_RefOfRefOfRef(double i, double j)
    {
        ref double a = ref i;
        ref double b = ref a;
        ref double c = ref b;
        c *= 4 * j;
        return i;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "24 9")]
    public static double Row12_RefToLocalUpdated(double x, double y)
    {
        double t = x * x;
        ref double name = ref t;
        name *= y;
        return t;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4), At(-2, 0.5)]
    public static double Row13_CompositeRightSides(double x, double y)
    {
        double l = x * x;
        l /= y + x;
        x *= y + 1;
        l -= x * y - 2;
        l += l * x;
        return l * x;
    }

    [Differentiable(Derivatives = SecondOrder), At(3, 4, Gradient = "0.75 -0.28125")]
    public static double Row14_DivisionInPlace(double x, double y)
    {
        double z = x;
        z /= y;
        z *= x / 2;
        return z;
    }

    private static void Subtract(ref double x, double y)
    {
        double z = y * x;
        x = z;
        x -= y;
    }

    [Differentiable(Derivatives = SecondOrder), At(8, 3, Gradient = "3 7")]
    public static double Row15_OverwrittenThroughRef(double x, double y)
    {
        Subtract(ref x, y);
        return x;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 3), At(-1, 0.4)]
    public static double Row16_RecordedBeforeEachOverwrite(double x, double y)
    {
        double t = x * y;
        t = Math.Sin(t) * x;
        x = t * t;
        t = x / y + t;
        y = Math.Exp(t) * y;
        return x * t + y;
    }

    [Differentiable(Derivatives = SecondOrder), At("3 4", Gradient = "4 3")]
    public static double Row17_ConstantAndVariableIndex(double[] arr)
    {
        double res = 1;
        for (int i = 0; i < arr.Length; i++)
        {
            res *= arr[i];
            arr[0] = 0;
        }
        return res;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 3), At(-0.5, 1)]
    public static double Row19_NamesOfAdjoints(double a, double da)
    {
        double dDa = a * da, workspace = dDa * a, gradient = Math.Exp(da), value = workspace + gradient, upstream = value * dDa;
        double sum = 0, dSum = 1, iterations = 2, k = 3;
        for (int i = 0; i < 2; i++)
        {
            sum += upstream * iterations + k * sum;
            dSum *= sum;
        }
        return dSum + da;
    }

    [Differentiable(Derivatives = SecondOrder), At("2 3 4", 0.5)]
    public static double Row20_ArraysNamedLikeAdjoints(double[] x, double dx)
    {
        double[] dX = new double[x.Length], xBefore = new double[x.Length], savedX = [dx, 2];
        for (int i = 0; i < x.Length; i++)
        {
            dX[i] = x[i] * savedX[0];
            xBefore[i] = dX[i] * dX[i] * savedX[i % 2];
            savedX[1] = xBefore[i];
        }
        return dX[0] * xBefore[1] + xBefore[2];
    }
}
