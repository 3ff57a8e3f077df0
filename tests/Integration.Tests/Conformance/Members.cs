using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// Rows with members of structures that change, here of tuples. Rows 103 and 105 (factorial, arguments that change places) are recursive, which SG0104
/// refuses; they are written as loops. Row 101's dictionary and row 109's mutable objects are refused too: SG0110, SG0107.
/// </summary>
public static partial class Members
{
    [Differentiable, At(3, Gradient = "6")]
    public static double Row65_StructureOfEachIteration(double x)
    {
        double sum = 0;
        for (int i = 0; i < 2; i++)
        {
            (double Value, int Count) s = (0, 0);
            s.Value += x * x;
            s.Count++;
            sum += s.Value / (2 * s.Count);
        }
        return sum;
    }

    [Differentiable, At(2, 3), At(-1, 0.5)]
    public static double Row66_StructureCarriedByLoop(double x, double y)
    {
        (double A, (double B, int N) Inner) state = (x, (y, 0));
        while (state.Inner.N < 4)
        {
            state.A += state.Inner.B * x;
            (state.A, state.Inner.B) = (state.Inner.B / 2, state.A);
            state.Inner.N++;
        }
        return state.A * state.Inner.B * state.Inner.N;
    }

    [Differentiable, At("1 2 3 4; 5 6 7 8; 9 10 11 12; 13 14 15 16", Gradient = "1 0 0 0 1 0 0 0 1 0 0 0 1 0 0 0")]
    public static double Row75_IndexOfValueSemantics(double[,] m)
    {
        (int Row, int Column) index = (0, 0);
        double sum = 0;
        for (int i = 0; i < 4; i++)
        {
            (int Row, int Column) copy = index;
            copy.Column = 3;
            sum += m[index.Row, index.Column] + (copy.Row - index.Row) * m[copy.Row, copy.Column];
            index.Row++;
        }
        return sum;
    }

    [Differentiable, At(2, 5, Gradient = "13 0")]
    public static double Row99_FieldWrittenTwice(double x, double y)
    {
        (double First, double Second) s = (y, y);
        s.First = x * 10;
        s.Second = s.First;
        s.First = x * 3;
        return s.First + s.Second;
    }

    [Differentiable, At(4, 4, Gradient = "26"), At(5, 5, Gradient = "154")]
    public static double Row103_Factorial(double x, int n)
    {
        double product = 1;
        for (int i = 0; i < n - 1; i++)
            product *= x - i;
        return product;
    }

    [Differentiable, At(3, 2, Gradient = "3 3"), At(2, 3, Gradient = "3 2")]
    public static double Row105_ArgumentsChangePlaces(double a, double b)
    {
        double added = 0;
        while (!(a < b))
        {
            added += a;
            (a, b) = (b, a);
        }
        return a * b + added;
    }

    [Differentiable, At(3, 4)]
    public static double Row109_MemberSetThenRead(double x, double y)
    {
        (double Value, double Other) s = (x, y);
        s.Value = s.Value * s.Other;
        (double Value, double Other) t = s;
        t.Other = Math.Sin(s.Value);
        s.Value += t.Other;
        return s.Value * t.Value + s.Other * t.Other;
    }
}
