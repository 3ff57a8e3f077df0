using SymbolicGrad.Runtime.Tests.Kernels.Memory;

namespace SymbolicGrad.Runtime.Tests.Training.Optimizers;

public class LbfgsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(101)]
    public void Rosenbrock_IsMinimized(int count)
    {
        Vector<double> start = new(count);
        for (int i = 0; i < count; i++) start[i] = i % 2 == 0 ? -1.2 : 1;
        Minimum<double> minimum = Lbfgs.Minimize(Rosenbrock, start, tolerance: 1e-9);
        Assert.True(minimum.HasConverged, minimum.ToString());
        Assert.True(minimum.Iterations < 40 + 10 * count && minimum.Evaluations < 3 * minimum.Iterations, minimum.ToString());
        Assert.Equal(-1.2, start[0]);
        // For four variables and more there is a second, local minimum near (−1, 1, …, 1); this start does not lead there.
        Assert.All(minimum.Point.ToArray(), coordinate => Assert.Equal(1, coordinate, 1e-8));
    }

    [Fact]
    public void AQuadratic_NeedsFewSteps()
    {
        double[] curvature = [1, 100, 0.01, 5, 30, 7];
        Minimum<double> minimum = Lbfgs.Minimize<double>(
            (x, gradient) =>
            {
                double value = 0;
                for (int i = 0; i < x.Length; i++)
                {
                    value += 0.5 * curvature[i] * (x[i] - i) * (x[i] - i);
                    gradient[i] = curvature[i] * (x[i] - i);
                }
                return value;
            },
            new Vector<double>(6), tolerance: 1e-10);
        Assert.True(minimum.HasConverged && minimum.Iterations < 40, minimum.ToString());
        for (int i = 0; i < 6; i++) Assert.Equal(i, minimum.Point[i], 1e-7);
    }

    [Fact]
    public void WhereTheFunctionIsNotDefined_TheSearchComesBack()
    {
        // x − ln x is defined for x > 0 alone.
        Minimum<double> minimum = Lbfgs.Minimize<double>(
            static (x, gradient) =>
            {
                gradient[0] = 1 - 1 / x[0];
                return x[0] > 0 ? x[0] - Math.Log(x[0]) : double.NaN;
            },
            new Vector<double>([30.0]));
        Assert.True(minimum.HasConverged);
        Assert.Equal(1, minimum.Point[0], 1e-7);
    }

    [Fact]
    public void AStartThatIsNoNumber_IsRefused() => Assert.StartsWith(
        "Lbfgs: the value or the gradient at the start is NaN or infinite; begin elsewhere.",
        Assert.Throws<ArgumentException>(() => Lbfgs.Minimize<double>(static (_, _) => double.NaN, new Vector<double>(1))).Message);

    [Fact]
    public void Steps_SatisfyTheStrongWolfeConditions()
    {
        Vector<double> point = new([-1.2, 1]), gradient = new(2);
        Lbfgs<double> optimizer = new();
        for (int step = 0; step < 20; step++)
        {
            double loss = Rosenbrock(point, gradient);
            Vector<double> before = point.ToArray(), beforeGradient = gradient.ToArray();
            optimizer.Update(point, gradient, loss, () => Rosenbrock(point, gradient));
            double after = Rosenbrock(point, gradient);
            double slope = 0, newSlope = 0;
            for (int i = 0; i < 2; i++)
            {
                slope += (point[i] - before[i]) * beforeGradient[i];
                newSlope += (point[i] - before[i]) * gradient[i];
            }
            Assert.True(after <= loss + 1e-4 * slope && Math.Abs(newSlope) <= 0.9 * Math.Abs(slope), $"step {step}");
        }
    }

    [Fact]
    public void Steps_AllocateNothing()
    {
        Vector<double> point = new([-1.2, 1]), gradient = new(2);
        Lbfgs<double> optimizer = new();
        Func<double> evaluate = () => Rosenbrock(point, gradient);
        Assert.Equal(0, Allocation.OfRepeatedCall(() => optimizer.Update(point, gradient, evaluate(), evaluate)));
    }

    private static double Rosenbrock(Vector<double> x, Vector<double> gradient)
    {
        double value = 0;
        gradient.Clear();
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double valley = x[i + 1] - x[i] * x[i], way = 1 - x[i];
            value += 100 * valley * valley + way * way;
            gradient[i] += -400 * valley * x[i] - 2 * way;
            gradient[i + 1] += 200 * valley;
        }
        return value;
    }
}
