using SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>
/// Checks a compiled method at random points: reverse mode against forward mode along each axis, both against differences, and everything that the
/// derivatives promise to the bit.
/// </summary>
internal sealed partial class Checker(RandomMethod method, ICompiledMethod compiled, DifferenceCounts counts)
{
    private const int Points = 2;

    /// <summary>By what the modes may differ, in parts of the largest derivative: they add up in another order.</summary>
    private const double ModesTolerance = 1e-10;
    private const double TensorTolerance = 1e-13;
    private const double FloatModesTolerance = 2e-4;

    private readonly Random _random = new(method.Seed);

    public Failure? Check()
    {
        Point[] points = [.. Enumerable.Range(0, Points).Select(_ => Point.Random(_random, method.Signature.Reals))];
        try
        {
            foreach (Point point in points)
                compiled.Primal(point);
        }
        catch (Exception exception)
        {
            return new Failure(FailureKind.Unsafe, exception.Message);
        }
        try
        {
            return points.Select(CheckAt).FirstOrDefault(static failure => failure is not null);
        }
        catch (Exception exception)
        {
            return new Failure(FailureKind.Throws, exception.ToString());
        }
    }

    private Failure? CheckAt(Point point)
    {
        Outcome primal = compiled.Primal(point);
        if (!double.IsFinite(primal.Value))
            return null;
        Outcome both = compiled.ValueAndGradient(point);
        return CheckBits(point, primal, both) ?? CheckModes(point, primal, both.Derivative) ?? CheckDifferences(point, both.Derivative) ?? CheckSecondOrder(point, primal);
    }

    /// <summary>The value is F's, the arrays are as F leaves them, and a second call gives the same.</summary>
    private Failure? CheckBits(Point point, Outcome primal, Outcome both)
    {
        if (!IsValue(primal.Value, both.Value))
            return new Failure(FailureKind.Value, $"{point}: F is {primal.Value:R}, FValueAndGradient says {both.Value:R}");
        Outcome gradient = compiled.Gradient(point);
        if (!AreSame(primal.Inputs, both.Inputs) || !AreSame(primal.Inputs, gradient.Inputs))
            return new Failure(FailureKind.Inputs, $"{point}: F leaves {List(primal.Inputs)}, FValueAndGradient {List(both.Inputs)}, FGradient {List(gradient.Inputs)}");
        Outcome again = compiled.ValueAndGradient(point);
        if (!AreSame(both.Derivative, gradient.Derivative) || !AreSame(both.Derivative, again.Derivative))
            return new Failure(FailureKind.Repetition, $"{point}: FValueAndGradient gives {List(both.Derivative)}, then {List(again.Derivative)}, FGradient {List(gradient.Derivative)}");
        return null;
    }

    private Failure? CheckModes(Point point, Outcome primal, double[] gradient)
    {
        double[] tangents = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            double[] axis = new double[gradient.Length];
            axis[i] = 1;
            Outcome forward = compiled.Jvp(point, axis);
            if (!IsValue(primal.Value, forward.Value))
                return new Failure(FailureKind.Value, $"{point}: F is {primal.Value:R}, FJvp says {forward.Value:R}");
            if (!AreSame(primal.Inputs, forward.Inputs))
                return new Failure(FailureKind.Inputs, $"{point}: F leaves {List(primal.Inputs)}, FJvp {List(forward.Inputs)}");
            tangents[i] = forward.Derivative[0];
        }
        double[] direction = RandomDirection();
        double along = compiled.Jvp(point, direction).Derivative[0];
        double scale = 1 + tangents.Max(Math.Abs);
        double tolerance = scale * (method.IsFloat ? FloatModesTolerance : ModesTolerance);
        bool agree = gradient.Zip(tangents).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance) && Math.Abs(Dot(gradient, direction) - along) <= gradient.Length * tolerance;
        if (compiled.GradientOfJacobian(point) is { } rows && !rows.Zip(tangents).All(pair => Math.Abs(pair.First - pair.Second) <= 2 * tolerance))
            return new Failure(FailureKind.Modes, $"{point}:\nJacobian {List(rows)}\nforward {List(tangents)}");
        return agree ? null : new Failure(FailureKind.Modes, $"{point}:\nreverse {List(gradient)}\nforward {List(tangents)}\nalong {List(direction)}: reverse {Dot(gradient, direction):R}, forward {along:R}");
    }

    private Failure? CheckDifferences(Point point, double[] gradient)
    {
        if (method.IsFloat)
            return null;
        double[] direction = RandomDirection();
        double slope = Dot(gradient, direction);
        counts.Asked++;
        if (Extrapolation.Slope(distance => compiled.Primal(point.Along(direction, distance)).Value) is not { } estimate)
        {
            counts.Skipped++;
            return null;
        }
        return Math.Abs(slope - estimate.Value) <= estimate.Error ? null : new Failure(FailureKind.Differences, $"{point}, along {List(direction)}: derivative {slope:R}, differences {estimate.Value:R}");
    }

    private double[] RandomDirection() => [.. Enumerable.Range(0, method.Signature.Reals).Select(_ => 2 * _random.NextDouble() - 1)];

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();

    private bool IsValue(double expected, double value) => method.Signature.HasExactValue
        ? AreSame([expected], [value])
        : Math.Abs(expected - value) <= (1 + Math.Abs(expected)) * (method.IsFloat ? FloatModesTolerance : TensorTolerance);

    /// <summary>The same bits; what is no number has no sign to compare.</summary>
    private static bool AreSame(double[] a, double[] b) => a.Select(Bits).SequenceEqual(b.Select(Bits));

    private static long Bits(double real) => BitConverter.DoubleToInt64Bits(double.IsNaN(real) ? double.NaN : real);

    private static string List(double[] numbers) => $"[{string.Join(", ", numbers.Select(static number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))}]";
}

/// <summary>How many slopes were compared with differences, and how many of these could not be, because the differences did not settle.</summary>
internal sealed class DifferenceCounts
{
    public int Asked { get; set; }

    public int Skipped { get; set; }
}
