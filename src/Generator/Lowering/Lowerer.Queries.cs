using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// LINQ on arrays and lists: what filters and maps is put together, what folds is a loop over all of it. As in C#, an item goes all the way before the next
/// one is looked at.
/// </content>
internal sealed partial class Lowerer
{
    private LoweredValue LowerQuery(IMethodSymbol method, LoweredValue[] arguments, IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Value.Type?.TypeKind == TypeKind.Delegate && arguments[argument.Parameter!.Ordinal] is not Function) is { } unknown)
            throw Unsupported.Value(unknown.Value);
        if (method.Name == "Range")
            return Range(Number(0), Number(1));
        if (method.Name == "Repeat")
            return new Query(() => Int(0), () => Number(1), (_, then) => then(arguments[0]));
        Query source = ToQuery(arguments[0]) ?? throw Unsupported.Value(call.Arguments[0].Value);
        switch (method.Name, arguments.Length)
        {
            case ("AsEnumerable", 1):
                return source;
            case ("Select", 2) when Takes(1, 1):
                return Select(source, (_, item) => Apply(1, item));
            case ("Select", 2) when !source.IsFiltered:
                return Select(source, (index, item) => Apply(1, item, new Single(Minus(index, source.Start()))));
            case ("Where", 2) when Takes(1, 1):
                return Where(source, (_, item) => Test(1, item));
            case ("Where", 2) when Takes(1, 2) && !source.IsFiltered:
                return Where(source, (index, item) => ((Single)Apply(1, item, new Single(Minus(index, source.Start())))).Value);
            case ("Index", 1) when !source.IsFiltered && TupleType() is { } pair:
                return Select(source, (index, item) => new Aggregate(pair, [new Single(Minus(index, source.Start())), item]));
            case ("Zip", 3) when ToQuery(arguments[2]) is { IsFiltered: false } third && ToQuery(arguments[1]) is { IsFiltered: false } second && !source.IsFiltered && TupleType() is { } triple:
                return Zip(Zip(source, second, (a, b) => new Aggregate(triple, [a, b])), third, (first, c) => new Aggregate(triple, [.. ((Aggregate)first).Members, c]));
            case ("Zip", 3) when arguments[2] is Function && ToQuery(arguments[1]) is { IsFiltered: false } second && !source.IsFiltered:
                return Zip(source, second, (a, b) => Apply(2, a, b));
            case ("Zip", 2) when ToQuery(arguments[1]) is { IsFiltered: false } second && !source.IsFiltered && TupleType() is { } pair:
                return Zip(source, second, (a, b) => new Aggregate(pair, [a, b]));
            case ("Concat", 2) when ToQuery(arguments[1]) is { } second:
                return Concat(source, second);
            case ("Append", 2):
                return Concat(source, One(arguments[1]));
            case ("Prepend", 2):
                return Concat(One(arguments[1]), source);
            case ("TakeWhile", 2) when Takes(1, 1):
                return While(source, item => Test(1, item), isTaken: true);
            case ("SkipWhile", 2) when Takes(1, 1):
                return While(source, item => Test(1, item), isTaken: false);
            case ("Reverse", 1) when TypeOf(method.TypeArguments[0]) is { } type:
                return Reverse(source, type, call);
            case ("Skip", 2) when !source.IsFiltered:
                return source with { Start = () => Plus(source.Start(), NotNegative(Number(1))) };
            case ("Take", 2) when !source.IsFiltered:
                return source with { End = () => Least(source.End(), Plus(source.Start(), NotNegative(Number(1)))) };
            default:
                return LowerFold(method, source, arguments, call);
        }

        int Number(int argument) => arguments[argument] is Single { Value: var value } ? value : throw Unsupported.Value(call.Arguments[argument].Value);

        bool Takes(int argument, int count) => arguments[argument] is Function function && function.Method.Parameters.Length == count;

        LoweredValue Apply(int argument, params LoweredValue[] values) => CallFunction(arguments[argument], values, call, call.Arguments[argument].Value);

        int Test(int argument, LoweredValue item) => ((Single)Apply(argument, item)).Value;

        Composite? TupleType() => TypeOf(call.Type) is INamedTypeSymbol { TypeArguments.Length: 1 } items ? TypeReader.ReadLocalStructure(items.TypeArguments[0]) as Composite : null;
    }

    /// <summary>What can be run over: an array, a list or another query; null for anything else.</summary>
    private Query? ToQuery(LoweredValue value) => value as Query
        ?? (CharactersOf(value) is { } characters ? ToQuery(characters) : null)
        ?? (IsSequence(value) ? new Query(() => Int(0), () => CountOf(value), (index, then) => then(Load(ItemOf(value, index)))) : null);

    private ElementTarget ItemOf(LoweredValue sequence, int index) =>
        sequence is Reference list ? new ElementTarget(ItemsOf(list), [index]) : new ElementTarget(sequence, IndicesOf(sequence, index));

    private Query Range(int start, int count) => new(() => start, () => Plus(start, count), static (index, then) => then(new Single(index)));

    private static Query Select(Query source, Func<int, LoweredValue, LoweredValue> map) =>
        source with { Each = (index, then) => source.Each(index, item => then(map(index, item))) };

    private Query Where(Query source, Func<int, LoweredValue, int> test) => source with
    {
        Each = (index, then) => source.Each(index, item => Branch(test(index, item), () => then(item), static () => Completion.Normal)),
        IsFiltered = true,
    };

    /// <summary>As long as both have items.</summary>
    private Query Zip(Query first, Query second, Func<LoweredValue, LoweredValue, LoweredValue> map) => new(
        first.Start,
        () => Least(first.End(), Plus(first.Start(), Minus(second.End(), second.Start()))),
        (index, then) => first.Each(index, a => second.Each(Plus(second.Start(), Minus(index, first.Start())), b => then(map(a, b)))),
        Begin: first.Begin + second.Begin);

    /// <summary>All items of the first and then all of the second.</summary>
    private Query Concat(Query first, Query second)
    {
        return new(() => Int(0), () => Plus(Length(first), Length(second)), Each, first.IsFiltered || second.IsFiltered, first.Begin + second.Begin);

        Completion Each(int index, Func<LoweredValue, Completion> then)
        {
            int isFirst = _builder.Apply(Primitives.Less, index, Length(first));
            if (first.IsFiltered || second.IsFiltered)
                return Branch(isFirst, () => first.Each(InFirst(index), then), () => second.Each(InSecond(index), then));
            return then(LowerChoice(isFirst, () => OnlyItem(first, InFirst(index)), () => OnlyItem(second, InSecond(index))));
        }

        int Length(Query query) => NotNegative(Minus(query.End(), query.Start()));

        int InFirst(int index) => Plus(first.Start(), index);

        int InSecond(int index) => Plus(second.Start(), Minus(index, Length(first)));
    }

    /// <summary>The items last to first. As in the library, all of them are taken at the beginning.</summary>
    private Query Reverse(Query source, ITypeSymbol item, IOperation at)
    {
        LoweredValue? items = null;
        return new(
            () => Int(0),
            () => source.IsFiltered ? CountOf(items!) : Count(source).Value,
            (index, then) => then(Load(ItemOf(items!, Minus(Minus(CountOf(items!), Int(1)), index)))),
            source.IsFiltered,
            () => items = Items(source, item, at));
    }

    private Query One(LoweredValue item) => new(() => Int(0), () => Int(1), (_, then) => then(item));

    /// <summary>The items before the first that fails a test, which is made of none after that; or those that are left then.</summary>
    private Query While(Query source, Func<LoweredValue, int> test, bool isTaken)
    {
        Carrier failed = new("failed");
        return source with
        {
            Each = (index, then) => isTaken
                ? Branch(Failed(), static () => Completion.Normal, () => source.Each(index, item => Branch(test(item), () => then(item), Fail)))
                : source.Each(index, item =>
                {
                    int passes = ((Single)LowerChoice(Failed(), () => Truth(false), () => new Single(test(item)))).Value;
                    return Branch(passes, static () => Completion.Normal, () => GoOn(Fail(), () => then(item)));
                }),
            IsFiltered = true,
            Begin = source.Begin + (() => _variables.Set(failed, Truth(false))),
        };

        int Failed() => Number(_variables.Find(failed)!);

        Completion Fail()
        {
            _variables.Set(failed, Truth(true));
            return Completion.Normal;
        }
    }

    private Completion Branch(int condition, Func<Completion> whenTrue, Func<Completion> whenFalse) =>
        Known(condition) is { } holds ? (holds ? whenTrue() : whenFalse()) : Join(condition, LowerArm(whenTrue), LowerArm(whenFalse));

    private int Plus(int a, int b) => IsZero(a) ? b : IsZero(b) ? a : _builder.Apply(Primitives.IntegerAdd, a, b);

    private int Minus(int a, int b) => IsZero(b) ? a : _builder.Apply(Primitives.IntegerSubtract, a, b);

    private bool IsZero(int value) => _builder.DefinitionOf(value) is { IsConstant: true, Literal.Bits: 0 };

    private int Least(int a, int b) => a == b ? a : _builder.Apply(Primitives.Select, IrType.Int32, _builder.Apply(Primitives.Less, a, b), a, b);

    private int NotNegative(int value) => _builder.DefinitionOf(value) is { } made && (made.Primitive == Primitives.ArrayLength || made is { IsConstant: true, Literal.Bits: >= 0 }) ? value
        : _builder.Apply(Primitives.Select, IrType.Int32, _builder.Apply(Primitives.Less, value, Int(0)), Int(0), value);

    private LoweredValue CallFunction(LoweredValue function, LoweredValue[] values, IInvocationOperation at, IOperation argument) =>
        function is Function known ? CallFunction(known, Arguments.Of(values), at) ?? throw Unsupported.Operation(argument) : throw Unsupported.Value(argument);
}
