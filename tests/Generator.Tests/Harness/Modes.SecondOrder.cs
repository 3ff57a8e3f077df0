using System.Reflection;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <content>
/// Second derivatives: the Hessian is symmetric up to rounding, times a vector it is what differences of gradients give, and the form that writes into
/// destinations gives the same bits.
/// </content>
internal sealed partial class Modes
{
    private const double SymmetryTolerance = 1e-11;

    private int Count => _isDifferentiated.Count(static isOne => isOne);

    private bool IsFloat => HasFloats(_arguments);

    private void CheckSecondOrder(object?[] after)
    {
        if (Invocation.Find(_type, _method.Name + "HessianVectorProduct", _arguments.Length + Count) is not { } method)
            return;
        int numbers = Numbers(Differentiated(_arguments)).Length;
        double[] u = Direction(numbers, 0.7), v = Direction(numbers, 1.9), w = Direction(numbers, 3.1);
        double[] hu = Product(method, u, after), hv = Product(method, v, after);
        double scale = 1 + Terms(u, hv).Concat(Terms(v, hu)).Sum(Math.Abs);
        double error = Math.Abs(Terms(u, hv).Sum() - Terms(v, hu).Sum());
        Assert.True(error <= scale * (IsFloat ? 1e-4 : SymmetryTolerance), $"the Hessian is not symmetric: u·H·v − v·H·u is {error:G3} of {scale:G3}");
        CheckClose([SlopeOfGradient(w, v)], [Terms(w, hv).Sum()], IsFloat ? 10 * _tolerance : _tolerance, "the Hessian times a vector, against differences of gradients");
        CheckProductInDestinations(hv, v);
        CheckHessian(method, after, numbers);
    }

    /// <summary>The lower triangle is that of the products with unit vectors; the upper is the same to the bit.</summary>
    private void CheckHessian(MethodInfo product, object?[] after, int numbers)
    {
        if (Invocation.Find(_type, _method.Name + "Hessian", _arguments.Length) is not { } method)
            return;
        object? hessian = Call(method, Fresh());
        for (int column = 0; column < numbers; column++)
        {
            double[] expected = Product(product, [.. Enumerable.Range(0, numbers).Select(i => i == column ? 1.0 : 0.0)], after);
            CheckClose(expected, [.. Enumerable.Range(0, numbers).Select(row => Entry(row, column))], IsFloat ? 1e-4 : ModesTolerance, "a column of the Hessian");
            CheckBits([.. Enumerable.Range(0, numbers).Select(row => Entry(row, column))], [.. Enumerable.Range(0, numbers).Select(row => Entry(column, row))], "a column of the Hessian against a row");
        }

        double Entry(int row, int column) => hessian is Matrix<double> matrix ? matrix[row, column] : ((Matrix<float>)hessian!)[row, column];
    }

    private double[] Product(MethodInfo method, double[] direction, object?[] after)
    {
        object?[] given = [.. Fresh(), .. Tangents(direction)];
        double[] product = [.. Flat.Read(Call(method, given))];
        CheckBits(Numbers(after), Numbers(given.Take(after.Length)), "what the product of the Hessian leaves in the arguments");
        return product;
    }

    private void CheckProductInDestinations(double[] product, double[] direction)
    {
        if (Invocation.Find(_type, _method.Name + "HessianVectorProduct", _arguments.Length + 2 * Count) is not { } method)
            return;
        object?[] destinations = Destinations();
        Call(method, [.. Fresh(), .. Tangents(direction), .. destinations]);
        CheckBits(product, Numbers(destinations), "the product of the Hessian in destinations");
    }

    private double SlopeOfGradient(double[] weights, double[] direction)
    {
        double[] point = Numbers(Differentiated(_arguments));
        double h = IsFloat ? 1.0 / 32 : 1.0 / 4096;
        return (8 * (At(h) - At(-h)) - (At(2 * h) - At(-2 * h))) / (12 * h);

        double At(double step)
        {
            object?[] moved = Moved([.. point.Zip(direction, (x, d) => x + step * d)]);
            return Terms(weights, [.. Flat.Read(Call(Find("Gradient", moved.Length), moved))]).Sum();
        }
    }

    private object?[] Tangents(double[] direction)
    {
        Queue<double> numbers = new(direction);
        return [.. Differentiated(_arguments).Select(argument => Flat.With(AsGradient(argument), numbers))];
    }

    private IEnumerable<object?> Differentiated(object?[] arguments) => arguments.Where((_, i) => _isDifferentiated[i]);

    private static double[] Direction(int count, double phase) => [.. Enumerable.Range(0, count).Select(i => Math.Sin(phase + 2.3 * i) + 0.1)];

    private static double[] Terms(double[] a, double[] b) => [.. a.Zip(b, static (x, y) => x * y)];
}
