using System.Collections;
using System.Reflection;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>
/// Checks every derivative that a static method has, whatever its parameters are: gradient, value and gradient, the forms that write into
/// destinations, forward mode, Jacobian and second derivatives, against differences and against each other; and that they leave the arguments as the method does.
/// </summary>
internal sealed partial class Modes
{
    private const double ModesTolerance = 1e-11;

    private readonly Type _type;
    private readonly MethodInfo _method;
    private readonly object?[] _arguments;
    private readonly bool[] _isDifferentiated;
    private readonly double _tolerance;
    private readonly object? _upstream;

    private Modes(Type type, string method, object?[] arguments, double tolerance)
    {
        _type = type;
        _method = Invocation.Find(type, method, arguments.Length)!;
        _arguments = arguments;
        _tolerance = tolerance;
        _isDifferentiated = [.. _method.GetParameters().Select((parameter, i) => parameter.GetCustomAttribute<ConstantAttribute>() is null && IsReal(parameter.ParameterType))];
        object? result = Call(_method, Fresh());
        _upstream = result is double or float ? null : Flat.With(result, new Queue<double>(Enumerable.Range(1, Flat.Read(result).Count()).Select(static i => 0.3 + 0.4 * i)));
    }

    /// <summary>Checks the derivatives of a method at the given arguments.</summary>
    /// <param name="type">The type with the method.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Where; arrays stand for spans.</param>
    /// <param name="tolerance">How far from differences a derivative may be, in parts of the largest.</param>
    public static void Check(Type type, string method, object?[] arguments, double tolerance = 1e-8) => new Modes(type, method, arguments, tolerance).Check();

    private void Check()
    {
        object?[] after = Fresh();
        object? result = Call(_method, after);
        double[] value = [.. Flat.Read(result)];
        object?[] withUpstream = _upstream is null ? [] : [_upstream];

        object?[] given = [.. Fresh(), .. withUpstream];
        double[] gradient = [.. Flat.Read(Call(Find("Gradient", given.Length), given))];
        CheckBits(Numbers(after), Numbers(given.Take(after.Length)), "what the gradient leaves in the arguments");

        given = [.. Fresh(), .. withUpstream];
        double[] both = [.. Flat.Read(Call(Find("ValueAndGradient", given.Length), given))];
        CheckBits([.. value, .. gradient], both, "value and gradient");
        CheckDestinations(gradient, withUpstream);

        double[] expected = Differences();
        CheckClose(expected, gradient, _tolerance, "the gradient, against differences");
        CheckForward(gradient, value, after);
        CheckJacobian(gradient);
        CheckSecondOrder(after);
    }

    private void CheckDestinations(double[] gradient, object?[] withUpstream)
    {
        if (Invocation.Find(_type, _method.Name + "Gradient", _arguments.Length + withUpstream.Length + Count) is not { } method)
            return;
        object?[] destinations = Destinations();
        Call(method, [.. Fresh(), .. withUpstream, .. destinations]);
        CheckBits(gradient, Numbers(destinations), "the gradient in destinations");
    }

    /// <summary>What a gradient is written into, with other numbers in it.</summary>
    private object?[] Destinations() =>
        [.. Differentiated(_arguments).Select(static argument => Flat.With(AsGradient(argument), new Queue<double>(Flat.Read(argument).Select(static _ => 17.0))))];

    /// <summary>Gradients and tangents of a list are arrays.</summary>
    private static object? AsGradient(object? argument) =>
        argument is IList and not Array && argument.GetType() is { IsGenericType: true } type ? typeof(Enumerable).GetMethod("ToArray")!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [argument]) : argument;

    private double[] Differences()
    {
        double[] point = Numbers(Differentiated(_arguments));
        double h = Differentiated(_arguments).Any(HasFloats) ? 1.0 / 64 : 1.0 / 4096;
        return [.. point.Select((_, i) => (8 * (At(i, h) - At(i, -h)) - (At(i, 2 * h) - At(i, -2 * h))) / (12 * h))];

        double At(int index, double step)
        {
            object?[] moved = Moved([.. point.Select((x, i) => i == index ? x + step : x)]);
            double[] result = [.. Flat.Read(Call(_method, moved))];
            return _upstream is null ? result[0] : result.Zip(Flat.Read(_upstream), static (a, b) => a * b).Sum();
        }
    }

    private void CheckForward(double[] gradient, double[] value, object?[] after)
    {
        if (Invocation.Find(_type, _method.Name + "Jvp", _arguments.Length + Count) is not { } jvp)
            return;
        double[] slopes = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            object?[] given = [.. Fresh(), .. Tangents([.. gradient.Select((_, j) => i == j ? 1.0 : 0.0)])];
            double[] result = [.. Flat.Read(Call(jvp, given))];
            CheckBits(value, result[..value.Length], "the value in forward mode");
            CheckBits(Numbers(after), Numbers(given.Take(after.Length)), "what forward mode leaves in the arguments");
            double[] tangent = result[value.Length..];
            slopes[i] = _upstream is null ? tangent[0] : tangent.Zip(Flat.Read(_upstream), static (a, b) => a * b).Sum();
        }
        CheckClose(slopes, gradient, HasFloats(_arguments) ? 1e-4 : ModesTolerance, "reverse against forward mode");
    }

    private void CheckJacobian(double[] gradient)
    {
        if (Invocation.Find(_type, _method.Name + "Jacobian", _arguments.Length) is not { } method)
            return;
        Matrix<double> jacobian = (Matrix<double>)Call(method, Fresh())!;
        double[] weights = _upstream is null ? [1] : [.. Flat.Read(_upstream)];
        double[] sums = [.. Enumerable.Range(0, jacobian.Columns).Select(column => weights.Select((weight, row) => weight * jacobian[row, column]).Sum())];
        CheckClose(sums, gradient, ModesTolerance, "the Jacobian against the gradient");
    }

    private MethodInfo Find(string suffix, int parameters) =>
        Invocation.Find(_type, _method.Name + suffix, parameters) ?? throw new InvalidOperationException($"There is no {_method.Name}{suffix} with {parameters} parameters.");

    private static object? Call(MethodInfo method, object?[] arguments) => Invocation.Invoke(method, arguments);

    private object?[] Fresh() => [.. _arguments.Select(Flat.Copy)];

    private object?[] Moved(double[] point)
    {
        Queue<double> numbers = new(point);
        return [.. _arguments.Select((argument, i) => _isDifferentiated[i] ? Flat.With(argument, numbers) : Flat.Copy(argument))];
    }

    private static double[] Numbers(IEnumerable<object?> values) => [.. values.SelectMany(Flat.Read)];

    private static bool IsReal(Type type) => type.IsByRef ? IsReal(type.GetElementType()!) : type.IsArray ? IsReal(type.GetElementType()!)
        : type is { IsGenericType: true, Namespace: "System" or "System.Collections.Generic" } ? type.GetGenericArguments().Any(IsReal)
        : !type.IsEnum && type != typeof(string) && (!type.IsPrimitive || type == typeof(double) || type == typeof(float));

    private static bool HasFloats(object? value) => value switch
    {
        float => true,
        null or string or double => false,
        IEnumerable all => all.Cast<object?>().Any(HasFloats),
        _ => value.GetType() is { IsPrimitive: false } type && type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Any(field => HasFloats(field.GetValue(value))),
    };

    private static void CheckBits(double[] expected, double[] actual, string what) =>
        Assert.True(expected.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(actual.Select(BitConverter.DoubleToInt64Bits)), $"{what}: [{string.Join(", ", actual)}], expected [{string.Join(", ", expected)}]");

    private static void CheckClose(double[] expected, double[] actual, double tolerance, string what)
    {
        double scale = 1 + expected.Select(Math.Abs).DefaultIfEmpty(0).Max();
        bool isClose = expected.Length == actual.Length && expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance * scale);
        Assert.True(isClose, $"{what}: [{string.Join(", ", actual)}], expected [{string.Join(", ", expected)}]");
    }
}
