using System.Reflection;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Integration.Tests.Points;

/// <summary>A differentiable method at a point, and the methods that are generated for it.</summary>
internal sealed partial class DifferentiatedMethod(MethodInfo method, AtAttribute at)
{
    private readonly ParameterInfo[] _parameters = method.GetParameters();

    public static MethodInfo[] In(Type type) =>
        [.. type.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(static method => method.IsDefined(typeof(DifferentiableAttribute)))];

    /// <summary>The differentiated arguments as one row.</summary>
    public double[] Point => [.. Differentiated(Arguments()).SelectMany(Numbers.Of)];

    public double[] Result => Numbers.Of(Call("", Arguments()));

    /// <summary>The results at another point, weighted to one number, and what the method leaves in its arguments.</summary>
    public double Weighted(double[] point) => Weigh(Call("", ArgumentsAt(point)));

    /// <summary>What arrays hold after the method itself, and after the method for its gradient.</summary>
    public (Array[] Primal, Array[] Gradient) ArraysAfter()
    {
        object[] primal = Arguments(), gradient = Arguments();
        Call("", primal);
        Call("Gradient", WithUpstream(gradient));
        return ([.. primal.OfType<Array>()], [.. gradient.OfType<Array>()]);
    }

    public double[] Gradient() => Numbers.Of(Call("Gradient", WithUpstream(Arguments())));

    public (double[] Value, double[] Gradient) ValueAndGradient()
    {
        ITuple pair = (ITuple)Call("ValueAndGradient", WithUpstream(Arguments()));
        return (Numbers.Of(pair[0]!), Numbers.Of(pair[1]!));
    }

    /// <summary>Whether the method computes with tensors, whose value need not be the same to the bit.</summary>
    public bool HasTensors => _parameters.Any(static parameter => Numbers.IsTensor(parameter.ParameterType));

    public bool HasJvp => Forms("Jvp").Length > 0;

    /// <summary>The derivative in a direction by forward mode, weighted to one number.</summary>
    public double Jvp(double[] direction)
    {
        object[] arguments = Arguments();
        return Weigh(((ITuple)Call("Jvp", [.. arguments, .. Tangents(arguments, direction)]))[1]!);
    }

    private object[] Tangents(object[] arguments, double[] direction)
    {
        Queue<double> numbers = new(direction);
        return [.. Differentiated(arguments).Select(value => Numbers.Like(value, numbers))];
    }

    /// <summary>Whether there is a form that writes into destinations.</summary>
    public bool HasDestinations => Forms("Gradient").Length > 1;

    /// <summary>The gradient as it is written into destinations, which hold other numbers before.</summary>
    public double[] Written()
    {
        object[] arguments = Arguments();
        object[] destinations = Destinations(arguments);
        object[] all = [.. WithUpstream(arguments), .. destinations];
        Invocation.Invoke(Forms("Gradient")[1], all);
        return [.. all.TakeLast(destinations.Length).SelectMany(Numbers.Of)];
    }

    /// <summary>What a gradient is written into, with other numbers in it.</summary>
    private object[] Destinations(object[] arguments) =>
        [.. Differentiated(arguments).Select(static value => Numbers.Like(value, new Queue<double>(Enumerable.Repeat(double.NaN, Numbers.Of(value).Length))))];

    private object[] Arguments() => [.. _parameters.Select((parameter, i) => Numbers.Parse(at.Arguments[i], parameter.ParameterType))];

    private object[] ArgumentsAt(double[] point)
    {
        Queue<double> numbers = new(point);
        return [.. Arguments().Select((argument, i) => IsDifferentiated(_parameters[i]) ? Numbers.Like(argument, numbers) : argument)];
    }

    private IEnumerable<object> Differentiated(object[] arguments) => arguments.Where((_, i) => IsDifferentiated(_parameters[i]));

    private bool IsDifferentiated(ParameterInfo parameter) =>
        Numbers.IsReal(parameter.ParameterType) && !parameter.IsOut && !parameter.IsDefined(typeof(ConstantAttribute))
        && (method.GetCustomAttribute<DifferentiableAttribute>()!.WithRespectTo is not { Length: > 0 } names || names.Contains(parameter.Name));

    private object[] WithUpstream(object[] arguments)
    {
        object result = Call("", Arguments());
        return result is double ? arguments : [.. arguments, Numbers.Like(result, new Queue<double>(Weights(Numbers.Of(result).Length)))];
    }

    private static IEnumerable<double> Weights(int count) => Enumerable.Range(0, count).Select(static i => 1 + i * 0.75);

    private static double Weigh(object result) => result is double number ? number : Numbers.Of(result).Zip(Weights(int.MaxValue), static (a, b) => a * b).Sum();

    private object Call(string suffix, object[] arguments) => Invocation.Invoke(suffix.Length == 0 ? method : Forms(suffix)[0], arguments)!;

    /// <summary>The form that returns, and where there is one, the form that takes destinations.</summary>
    private MethodInfo[] Forms(string suffix) =>
    [
        .. method.DeclaringType!.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(candidate => candidate.Name == method.Name + suffix)
            .OrderBy(static candidate => candidate.GetParameters().Length),
    ];
}
