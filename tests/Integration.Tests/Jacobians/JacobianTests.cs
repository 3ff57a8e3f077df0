namespace SymbolicGrad.Integration.Tests.Jacobians;

/// <summary>Jacobians by columns and by rows, against each other, against single directions and against closed forms.</summary>
public sealed partial class JacobianTests
{
    private const double Tolerance = 1e-13;

    [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
    [Differentiable(Derivatives = Derivatives.Jacobian, JacobianMode = JacobianMode.Forward, Name = "CurveByColumns")]
    [Differentiable(Derivatives = Derivatives.Jacobian, JacobianMode = JacobianMode.Reverse, Name = "CurveByRows")]
    [Differentiable(Derivatives = Derivatives.Jacobian, Name = "CurveAutomatic")]
    private static double[] Curve(double[] p, [Constant] double[] t)
    {
        double[] y = new double[t.Length];
        for (int i = 0; i < t.Length; i++)
        {
            double s = 0;
            for (int j = 0; j < p.Length; j++)
            {
                if (j % 2 == 0)
                    s += p[j] * Math.Sin(t[i] * j + p[j]);
                else
                    s *= 1 + 0.1 * p[j];
            }
            y[i] = s > 1 ? s * s : s;
        }
        return y;
    }

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    private static (double U, double V, double W) Cylinder(double r, double phi, double[] z) => (r * Math.Cos(phi) + z[0], r * Math.Sin(phi), z[1] * r);

    [Differentiable(Derivatives = Derivatives.Jacobian | Derivatives.Jvp)]
    private static Vector<double> Layer(Vector<double> x, double s, double[] shift, [Constant] Matrix<double> w) => SymbolicGrad.Functions.Tanh(w * x * s) + s * shift[0] * shift[1];

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    private static (double Sum, double First) Entries(Vector<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[i] * x[0];
        return (sum, x[0]);
    }

    [Differentiable(Derivatives = Derivatives.Jacobian, JacobianMode = JacobianMode.Forward)]
    private static float Recurrence(float x, float y, int n)
    {
        float s = 1;
        int k = 0;
        while (k < n)
        {
            s = s * x + y;
            if (s > 50)
                break;
            k++;
        }
        return s;
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(2, 9)]
    [InlineData(0, 1)]
    public void Vectors_AreColumnsAndRows(int inputs, int outputs)
    {
        Vector<double> x = Samples.Entries(inputs, seed: 1);
        Matrix<double> w = new(outputs, inputs, Samples.Entries(outputs * inputs, seed: 2));
        double[] shift = [0.3, -2];
        Matrix<double> jacobian = LayerJacobian(x, 0.7, shift, w);
        Assert.Equal((outputs, inputs + 3), (jacobian.Rows, jacobian.Columns));
        for (int j = 0; j < jacobian.Columns; j++)
        {
            double[] along = new double[jacobian.Columns];
            along[j] = 1;
            Vector<double> column = LayerJvp(x, 0.7, shift, w, along[..inputs], along[inputs], along[(inputs + 1)..]).Tangent;
            Close.Entries(column.AsSpan(), [.. Enumerable.Range(0, outputs).Select(i => jacobian[i, j])], Tolerance);
        }
    }

    [Fact]
    public void Vector_OfSeveralNumbers_HasARowForEach()
    {
        Matrix<double> jacobian = EntriesJacobian(new[] { 2.0, 3.0 });
        Assert.Equal([21, 12, 1, 0], jacobian.ToArray());
    }

    public static TheoryData<int, int> Shapes => new() { { 1, 1 }, { 3, 4 }, { 7, 2 }, { 8, 8 }, { 9, 1 }, { 17, 3 }, { 60, 2 }, { 2, 30 }, { 4, 0 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Modes_AgreeWithEachOtherAndWithSingleDirections(int parameters, int results)
    {
        double[] p = [.. Enumerable.Range(0, parameters).Select(static i => 0.4 * Math.Sin(i + 1))], t = [.. Enumerable.Range(0, results).Select(static i => 0.3 + 0.2 * i)];
        Matrix<double> columns = CurveByColumnsJacobian(p, t), rows = CurveByRowsJacobian(p, t), automatic = CurveAutomaticJacobian(p, t);
        Assert.Equal((results, parameters), (columns.Rows, columns.Columns));
        for (int j = 0; j < parameters; j++)
        {
            double[] direction = new double[parameters];
            direction[j] = 1;
            double[] tangent = CurveJvp(p, t, direction).Tangent;
            for (int i = 0; i < results; i++)
            {
                Assert.Equal(tangent[i], columns[i, j], Tolerance);
                Assert.Equal(tangent[i], rows[i, j], Tolerance);
                Assert.Equal(tangent[i], automatic[i, j], Tolerance);
            }
        }
    }

    [Fact]
    public void TupleOfNumbers_HasARowForEach()
    {
        Matrix<double> jacobian = CylinderJacobian(2, 0.5, [1, 3]);
        double[,] expected = { { Math.Cos(0.5), -2 * Math.Sin(0.5), 1, 0 }, { Math.Sin(0.5), 2 * Math.Cos(0.5), 0, 0 }, { 3, 0, 0, 2 } };
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 4; j++)
                Assert.Equal(expected[i, j], jacobian[i, j], Tolerance);
        }
    }

    [Fact]
    public void OneNumber_HasOneRow_TheGradient()
    {
        Matrix<float> jacobian = RecurrenceJacobian(1.5f, 0.2f, 7);
        (float x, float y) = RecurrenceGradient(1.5f, 0.2f, 7);
        Assert.Equal(x, jacobian[0, 0], 1e-4f);
        Assert.Equal(y, jacobian[0, 1], 1e-4f);
    }

    [Fact]
    public void Destination_OfAnotherShape_IsRefusedWithBothShapes()
    {
        double[] p = [1, 2, 3], t = [1, 2];
        Assert.Contains("2×4, but the Jacobian has 3 columns", Assert.Throws<ArgumentException>(() => CurveByColumnsJacobian(p, t, new Matrix<double>(2, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("3×3, but the Jacobian has 2 rows", Assert.Throws<ArgumentException>(() => CurveByColumnsJacobian(p, t, new Matrix<double>(3, 3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WritingForm_AllocatesNothing()
    {
        double[] p = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], t = [1, 2, 3, 4];
        Matrix<double> jacobian = new(4, 9);
        Allocations.None(() => CurveByColumnsJacobian(p, t, jacobian));
    }
}
