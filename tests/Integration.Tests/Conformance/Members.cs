using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// Rows with members of structures that change, here of tuples, and with calls. Row 101's dictionary is refused: SG0110.
/// </summary>
public static partial class Members
{
    [Differentiable(Derivatives = SecondOrder), At(3, Gradient = "6")]
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

    [Differentiable(Derivatives = SecondOrder), At(2, 3), At(-1, 0.5)]
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

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4; 5 6 7 8; 9 10 11 12; 13 14 15 16", Gradient = "1 0 0 0 1 0 0 0 1 0 0 0 1 0 0 0")]
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

    [Differentiable(Derivatives = SecondOrder), At(2, 5, Gradient = "13 0")]
    public static double Row99_FieldWrittenTwice(double x, double y)
    {
        (double First, double Second) s = (y, y);
        s.First = x * 10;
        s.Second = s.First;
        s.First = x * 3;
        return s.First + s.Second;
    }

    // Of numbers beside whole ones it never returns, so that there are no differences.
    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(4, Gradient = "26", IsKink = true), At(5, Gradient = "154", IsKink = true), At(1, Gradient = "0", IsKink = true)]
    public static double Row103_Factorial(double x) => x == 1 ? 1 : x * Row103_Factorial(x - 1);

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(4.5, 4, Gradient = "35.75")]
    public static double Row103_FactorialOfInteger(double x, int n)
    {
        if (n == 1)
            return 1;
        return x * Row103_FactorialOfInteger(x - 1, n - 1);
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(3, 2, Gradient = "3 3"), At(2, 3, Gradient = "3 2")]
    public static double Row105_ArgumentsChangePlaces(double a, double b) => a < b ? a * b : Row105_ArgumentsChangePlaces(b, a) + a;

    [Differentiable(Derivatives = SecondOrder), At(3, 4)]
    public static double Row109_MemberSetThenRead(double x, double y)
    {
        (double Value, double Other) s = (x, y);
        s.Value = s.Value * s.Other;
        (double Value, double Other) t = s;
        t.Other = Math.Sin(s.Value);
        s.Value += t.Other;
        return s.Value * t.Value + s.Other * t.Other;
    }

    private sealed class Cell(double value)
    {
        public double Value { get; set; } = value;
    }

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp), At(3, 4, Gradient = "32 48")]
    public static double Row109_ObjectSetThenRead(double x, double y)
    {
        Cell cell = new(x);
        Cell same = cell;
        same.Value *= y;
        double before = cell.Value;
        cell.Value = before * x;
        return same.Value * 2 / x * y;
    }
}
