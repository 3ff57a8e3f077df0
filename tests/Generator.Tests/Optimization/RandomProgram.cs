using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Programs of all kinds of instructions, with the constants and shapes that rewrite rules look for.</summary>
internal sealed class RandomProgram
{
    private const int Inputs = 3;

    private static readonly Primitive[] s_unary =
        [Primitives.Negate, Primitives.Negate, Primitives.Negate, Primitives.Sin, Primitives.Abs, Primitives.Square];

    private static readonly Primitive[] s_binary =
    [
        Primitives.Add, Primitives.Add, Primitives.Subtract, Primitives.Subtract, Primitives.Multiply, Primitives.Multiply,
        Primitives.Divide, Primitives.Max, Primitives.Pow,
    ];

    private static readonly Primitive[] s_comparison = [Primitives.Less, Primitives.GreaterOrEqual, Primitives.Equal, Primitives.NotEqual];

    private static readonly double[] s_constants = [0, -0.0, 1, -1, 2, -2, 0.5, 3, 4, double.PositiveInfinity];

    private readonly Random _random;
    private readonly string _element;
    private readonly ProgramBuilder _builder = new();
    private readonly List<int> _reals = [];
    private readonly List<int> _truths = [];

    private RandomProgram(int seed)
    {
        _random = new Random(seed);
        _element = seed % 2 == 0 ? "double" : "float";
    }

    public static Program Create(int seed) => new RandomProgram(seed).Create();

    /// <summary>Inputs for a program, special values among them.</summary>
    public static object[] RandomInputs(Program program, Random random) =>
    [
        .. program.Body.Parameters
            .Select(parameter => Specials.Of(program.Types[parameter].Element))
            .Select(values => values[random.Next(values.Length)]),
    ];

    private Program Create()
    {
        for (int i = 0; i < Inputs; i++)
            _reals.Add(_builder.Parameter(new IrType(_element), ""));
        WriteMany(40, depth: 0);
        return _builder.ToProgram([.. Enumerable.Range(0, 4).Select(_ => Real()), Truth()]);
    }

    private void WriteMany(int count, int depth)
    {
        for (int i = 0; i < count; i++)
            Write(depth);
    }

    private void Write(int depth)
    {
        switch (_random.Next(depth < 3 ? 10 : 9))
        {
            case 0:
                _reals.Add(_builder.Constant(Literal.Real(_element, Pick(s_constants))));
                break;
            case 1 or 2:
                _reals.Add(_builder.Apply(Pick(s_unary), Real()));
                break;
            case 3 or 4 or 5 or 6:
                _reals.Add(_builder.Apply(Pick(s_binary), Real(), Real()));
                break;
            case 7:
                _truths.Add(WriteTruth());
                break;
            case 8:
                _reals.Add(_builder.Apply(Primitives.Select, Truth(), Real(), Real()));
                break;
            default:
                WriteBranch(depth);
                break;
        }
    }

    private int WriteTruth() => _random.Next(4) switch
    {
        0 => _builder.Apply(Primitives.Not, Truth()),
        1 => _builder.Apply(Primitives.And, Truth(), Truth()),
        2 => _builder.Apply(Primitives.Or, Truth(), Truth()),
        _ => _builder.Apply(Pick(s_comparison), Real(), Real()),
    };

    private void WriteBranch(int depth)
    {
        int condition = Truth();
        int reals = _random.Next(4);
        Region[] arms = [Arm(reals, depth), Arm(reals, depth)];
        IEnumerable<IrType> types = [.. Enumerable.Repeat(new IrType(_element), reals), IrType.Boolean];
        int[] results = _builder.WriteStructured(Primitives.Branch, [condition], arms, types);
        _reals.AddRange(results[..^1]);
        _truths.Add(results[^1]);
    }

    private Region Arm(int reals, int depth)
    {
        (int realCount, int truthCount) = (_reals.Count, _truths.Count);
        ProgramBuilder.RegionScope scope = _builder.NewRegion();
        _builder.Enter(scope);
        WriteMany(_random.Next(6), depth + 1);
        int[] yields = [.. Enumerable.Range(0, reals).Select(_ => Real()), Truth()];
        _builder.Leave();
        _reals.RemoveRange(realCount, _reals.Count - realCount);
        _truths.RemoveRange(truthCount, _truths.Count - truthCount);
        return scope.ToRegion(yields);
    }

    /// <summary>A recent value more likely than an old one, so that expressions grow deep.</summary>
    private int Real() => _reals[Math.Max(_random.Next(_reals.Count), _random.Next(_reals.Count))];

    private int Truth() => _truths.Count > 0 && _random.Next(5) > 0
        ? Pick(_truths)
        : _random.Next(4) == 0
            ? _builder.Constant(Literal.Boolean(_random.Next(2) == 0))
            : _builder.Apply(Pick(s_comparison), Real(), Real());

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
