using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>A case at one point: its arguments as one row of numbers, its result weighted to one number.</summary>
internal sealed class Evaluation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly MethodInfo _method;
    private readonly object[] _arguments;
    private readonly Vector<T> _weights;

    public Evaluation(Type cases, string name, Sizes sizes, int seed)
    {
        _method = cases.GetMethod(name)!;
        Random random = new(seed);
        ParameterInfo[] parameters = _method.GetParameters();
        Queue<double> spread = Spread(parameters.Sum(parameter => Shape(parameter, sizes).Aggregate(1, (a, b) => a * b)), random);
        _arguments = [.. parameters.Select(parameter => Argument(parameter, sizes, spread, random))];
        int results = Flat([Call("", _arguments)]).Length;
        _weights = Entries(results, Spread(results, random), isPositive: false);
    }

    /// <summary>The differentiated arguments.</summary>
    public T[] Point => Flat(_arguments);

    public T[] Result => Flat([Call("", _arguments)]);

    /// <summary>The result at another point, weighted.</summary>
    public T Value(T[] point) => Dot(Flat([Call("", Rebuild(point))]));

    /// <summary>What the generated method says is the gradient of the weighted result.</summary>
    public T[] Gradient() => Flat(Parts(Call("Gradient", WithUpstream(_arguments))));

    public (T[] Result, T[] Gradient) ValueAndGradient()
    {
        ITuple pair = (ITuple)Call("ValueAndGradient", WithUpstream(_arguments));
        return (Flat([pair[0]!]), Flat(Parts(pair[1]!)));
    }

    /// <summary>A call of the form that writes, with fresh destinations that hold NaN; null where there is none.</summary>
    public WritingCall<T>? Writing(bool withValue) => WritingCall<T>.Of(_method, WithUpstream(_arguments), withValue);

    private object[] WithUpstream(object[] arguments)
    {
        object result = Call("", arguments);
        return result is T ? arguments : [.. arguments, Like(result, _weights)];
    }

    private T Dot(T[] result) => result.Length == 1 && _method.ReturnType == typeof(T)
        ? result[0]
        : T.CreateTruncating(result.Zip(_weights.ToArray(), (a, b) => double.CreateTruncating(a) * double.CreateTruncating(b)).Sum());

    private object Call(string suffix, object[] arguments)
    {
        Type[] types = [.. arguments.Select(argument => argument.GetType())];
        return _method.DeclaringType!.GetMethod(_method.Name + suffix, types)!.Invoke(null, arguments)!;
    }

    private object[] Rebuild(T[] point)
    {
        int offset = 0;
        return [.. _arguments.Select(argument =>
        {
            if (argument is int[])
                return argument;
            int length = Flat([argument]).Length;
            object rebuilt = Like(argument, point.AsSpan(offset, length).ToArray());
            offset += length;
            return rebuilt;
        })];
    }

    private static IEnumerable<object> Parts(object gradient) =>
        gradient is ITuple tuple ? Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!) : [gradient];

    private static T[] Flat(IEnumerable<object> values) => [.. values.SelectMany(value => value switch
    {
        T number => [number],
        Vector<T> vector => vector.ToArray(),
        Matrix<T> matrix => matrix.ToArray(),
        int[] => [],
        _ => throw new ArgumentException(value.GetType().Name),
    })];

    private static object Like(object value, Vector<T> entries) => value switch
    {
        T => entries[0],
        Vector<T> => entries,
        Matrix<T> matrix => new Matrix<T>(matrix.Rows, matrix.Columns, entries.ToArray()),
        _ => throw new ArgumentException(value.GetType().Name),
    };

    private static int[] Shape(ParameterInfo parameter, Sizes sizes) =>
        [.. parameter.GetCustomAttribute<OfAttribute>()?.Sizes.Select(size => sizes[size]) ?? []];

    private static object Argument(ParameterInfo parameter, Sizes sizes, Queue<double> spread, Random random)
    {
        bool isPositive = parameter.IsDefined(typeof(PositiveAttribute));
        int[] shape = Shape(parameter, sizes);
        return parameter.ParameterType switch
        {
            var type when type == typeof(T) => Entries(1, spread, isPositive)[0],
            var type when type == typeof(Vector<T>) => Entries(shape[0], spread, isPositive),
            var type when type == typeof(Matrix<T>) => new Matrix<T>(shape[0], shape[1], Entries(shape[0] * shape[1], spread, isPositive).ToArray()),
            var type when type == typeof(int[]) => Enumerable.Range(0, shape[0]).Select(_ => random.Next(sizes.M)).ToArray(),
            var type => throw new ArgumentException(type.Name),
        };
    }

    /// <summary>Numbers between 0 and 1 in random order, none near another or near ½: differences of functions with kinks need room.</summary>
    private static Queue<double> Spread(int count, Random random)
    {
        double[] numbers = [.. Enumerable.Range(0, count).Select(i => (i + 0.25) / count)];
        random.Shuffle(numbers);
        return new Queue<double>(numbers);
    }

    /// <summary>Numbers that float has too, so that both element types see the same point.</summary>
    private static Vector<T> Entries(int count, Queue<double> spread, bool isPositive) =>
        (T[])[.. Enumerable.Range(0, count).Select(_ => spread.Dequeue()).Select(u => T.CreateTruncating((float)(isPositive ? 0.5 + 1.5 * u : 4.1 * u - 2.05)))];
}
