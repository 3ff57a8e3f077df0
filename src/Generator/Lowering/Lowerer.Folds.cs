using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>What runs over a LINQ query: it carries a value from item to item, in the order and with the roundings of the library.</content>
internal sealed partial class Lowerer
{
    /// <summary>A value that is carried from item to item.</summary>
    private sealed record Carrier(string Name);

    private LoweredValue LowerFold(IMethodSymbol method, Query source, LoweredValue[] arguments, IInvocationOperation call)
    {
        LoweredValue[] given = arguments;
        // Sum(f) is Select(f).Sum(), and Count(p) is Where(p).Count().
        if (arguments.Length == 2 && arguments[1] is Function { Method.Parameters.Length: 1 } && method.Name is not ("All" or "Aggregate" or "MaxBy" or "MinBy"))
        {
            bool isTest = method.Name is "Count" or "Any" or "First" or "Last";
            source = isTest ? Where(source, (_, item) => Number(Apply(1, item))) : Select(source, (_, item) => Apply(1, item));
            arguments = [arguments[0]];
        }
        IrType type = ReadValue(call.Type) ?? new IrType("");
        return (method.Name, arguments.Length) switch
        {
            ("Sum", 1) when IsSummable(type) => new Single(_builder.Convert(Number(Fold(source, "sum", Zero(Wide(type)), (sum, item) => Add(sum, item, Wide(type)))), type.Element)),
            ("Average", 1) when IsSummable(type) => Average(source, type, call),
            ("Max", 1) when type is { IsScalar: true, IsBoolean: false, Element.Length: > 0 } => FoldFirst(source, "max", static item => item, (max, item) => Better(Primitives.Greater, item, max, max), call),
            ("Min", 1) when type is { IsScalar: true, IsBoolean: false, Element.Length: > 0 } => FoldFirst(source, "min", static item => item, (min, item) => Better(Primitives.Less, item, min, item), call),
            ("MaxBy", 2) => Best(source, Primitives.Greater, item => Apply(1, item), call),
            ("MinBy", 2) => Best(source, Primitives.Less, item => Apply(1, item), call),
            ("Aggregate", 2) => FoldFirst(source, "result", static item => item, (result, item) => Like(result, Apply(1, result, item), call), call),
            ("Aggregate", 3) => Aggregate(),
            ("Aggregate", 4) => Apply(3, Aggregate()),
            ("Count", 1) => Count(source),
            ("Any", 1) when !source.IsFiltered => new Single(_builder.Apply(Primitives.Greater, Count(source).Value, Int(0))),
            ("Any", 1) => Stopping(source, "any", static _ => { }),
            ("All", 2) => new Single(_builder.Apply(Primitives.Not, Stopping(Where(source, (_, item) => _builder.Apply(Primitives.Not, Number(Apply(1, item)))), "failed", static _ => { }).Value)),
            ("First", 1) when !source.IsFiltered => ItemAt(source, source.Start),
            ("Last", 1) when !source.IsFiltered => ItemAt(source, () => _builder.Apply(Primitives.IntegerSubtract, source.End(), Int(1))),
            ("First", 1) => FirstFound(source, call),
            ("Last", 1) => FoldFirst(source, "last", static item => item, static (_, item) => item, call),
            ("ToArray" or "ToList", 1) => Listed(source, call),
            _ => throw Refused.At(
                call, Descriptors.OperationNotSupported, $"'{method.Name}' of LINQ here",
                "use Select, Where, Zip, Index, Skip, Take, SkipWhile, TakeWhile, Concat, Append, Prepend, Reverse, Range, Sum, Average, Min, Max, MinBy, MaxBy, Count, Any, All, Aggregate, First, Last, ToArray or ToList on numbers, or write a loop"),
        };

        LoweredValue Apply(int argument, params LoweredValue[] values) => CallFunction(given[argument], values, call, call.Arguments[argument].Value);

        LoweredValue Aggregate() => Fold(source, "result", arguments[1], (result, item) => Like(arguments[1], Apply(2, result, item), call));
    }

    private LoweredValue Fold(Query source, string name, LoweredValue seed, Func<LoweredValue, LoweredValue, LoweredValue> update)
    {
        source.Begin?.Invoke();
        return Fold(source, source.Start(), name, seed, update);
    }

    private LoweredValue Fold(Query source, int start, string name, LoweredValue seed, Func<LoweredValue, LoweredValue, LoweredValue> update)
    {
        Carrier carrier = new(name);
        _variables.Set(carrier, seed);
        Run(source, start, item => _variables.Set(carrier, update(_variables.Find(carrier)!, item)));
        return _variables.Find(carrier)!;
    }

    private void Run(Query source, Action<LoweredValue> take)
    {
        source.Begin?.Invoke();
        Run(source, source.Start(), take);
    }

    private void Run(Query source, int start, Action<LoweredValue> take) =>
        LowerFor([], isDown: false, start, source.End(), Int(1), index => source.Each(index, item =>
        {
            take(item);
            return Completion.Normal;
        }));

    /// <summary>Takes the first item, and looks at none after it; returns whether there is one.</summary>
    private Single Stopping(Query source, string name, Action<LoweredValue> take)
    {
        Carrier found = new(name);
        _variables.Set(found, Truth(false));
        source.Begin?.Invoke();
        LowerFor([], isDown: false, source.Start(), source.End(), Int(1), index => Branch(
            Number(_variables.Find(found)!),
            static () => Completion.Normal,
            () => source.Each(index, item =>
            {
                take(item);
                _variables.Set(found, Truth(true));
                return Completion.Normal;
            })));
        return (Single)_variables.Find(found)!;
    }

    private LoweredValue FirstFound(Query source, IOperation at)
    {
        Carrier first = new("first");
        _variables.Set(first, Absent(at.Type));
        Single found = Stopping(source, "found", item => _variables.Set(first, item));
        ThrowIfEmpty(_builder.Apply(Primitives.Not, found.Value));
        return _variables.Find(first)!;
    }

    /// <summary>A fold that begins with the first item; without one, it throws as the library does.</summary>
    private LoweredValue FoldFirst(Query source, string name, Func<LoweredValue, LoweredValue> first, Func<LoweredValue, LoweredValue, LoweredValue> update, IOperation at)
    {
        if (source.IsFiltered)
            return FoldFound(source, name, first, update, at);
        LoweredValue item = ItemAt(source, source.Start);
        return Fold(source, Plus(source.Start(), Int(1)), name, first(item), update);
    }

    /// <summary>An item of a query that has one.</summary>
    private LoweredValue ItemAt(Query source, Func<int> index)
    {
        source.Begin?.Invoke();
        ThrowIfEmpty(_builder.Apply(Primitives.GreaterOrEqual, source.Start(), source.End()));
        return OnlyItem(source, index());
    }

    /// <summary>The item of an iteration that has one.</summary>
    private static LoweredValue OnlyItem(Query source, int index)
    {
        LoweredValue? found = null;
        source.Each(index, item =>
        {
            found = item;
            return Completion.Normal;
        });
        return found!;
    }

    /// <summary>Which item is the first, only the loop finds out.</summary>
    private LoweredValue FoldFound(Query source, string name, Func<LoweredValue, LoweredValue> first, Func<LoweredValue, LoweredValue, LoweredValue> update, IOperation at)
    {
        Carrier found = new("found");
        _variables.Set(found, Truth(false));
        LoweredValue result = Fold(source, name, Absent(at.Type), (result, item) =>
        {
            LoweredValue next = LowerChoice(Number(_variables.Find(found)!), () => update(result, item), () => first(item));
            _variables.Set(found, Truth(true));
            return next;
        });
        ThrowIfEmpty(_builder.Apply(Primitives.Not, Number(_variables.Find(found)!)));
        return result;
    }

    /// <summary>The first item whose key is the greatest or smallest. As the library orders numbers, one that is none is smaller than all others.</summary>
    private LoweredValue Best(Query source, Primitive comparison, Func<LoweredValue, LoweredValue> key, IInvocationOperation at)
    {
        Carrier best = new("key");
        _variables.Set(best, Absent(TypeOf(at.TargetMethod.TypeArguments[1])));
        return FoldFirst(source, "best", First, Next, at);

        LoweredValue First(LoweredValue item)
        {
            _variables.Set(best, key(item));
            return item;
        }

        LoweredValue Next(LoweredValue result, LoweredValue item)
        {
            int candidate = Number(key(item)), isBetter = IsBetter(comparison, candidate, Number(_variables.Find(best)!));
            _variables.Set(best, new Single(_builder.Apply(Primitives.Select, _builder.TypeOf(candidate), isBetter, candidate, Number(_variables.Find(best)!))));
            return LowerChoice(isBetter, () => item, () => result);
        }
    }

    private int IsBetter(Primitive comparison, int a, int b)
    {
        int isBetter = _builder.Apply(comparison, a, b);
        if (!_builder.TypeOf(a).IsReal)
            return isBetter;
        (int none, int some) = comparison == Primitives.Less ? (a, b) : (b, a);
        int isFirstNumber = _builder.Apply(Primitives.And, _builder.Apply(Primitives.IsNaN, none), _builder.Apply(Primitives.Not, _builder.Apply(Primitives.IsNaN, some)));
        return _builder.Apply(Primitives.Or, isBetter, isFirstNumber);
    }

    private void ThrowIfEmpty(int isEmpty) => ThrowIf(isEmpty, "Sequence contains no elements");

    private void ThrowIf(int condition, string message) => Branch(
        condition,
        () =>
        {
            _builder.WriteEffect(GuardPrimitives.Throw($"new global::System.InvalidOperationException(\"{message}\")", 0));
            return Completion.Never;
        },
        static () => Completion.Normal);

    private Single Average(Query source, IrType type, IOperation at)
    {
        Carrier counter = new("count");
        _variables.Set(counter, new Single(Int(1)));
        LoweredValue sum = FoldFirst(source, "sum", item => new Single(_builder.Convert(Number(item), "double")), (sum, item) =>
        {
            if (source.IsFiltered)
                _variables.Set(counter, new Single(_builder.Apply(Primitives.IntegerAdd, Number(_variables.Find(counter)!), Int(1))));
            return Add(sum, item, IrType.Double);
        }, at);
        int count = source.IsFiltered ? Number(_variables.Find(counter)!) : Minus(source.End(), source.Start());
        return new Single(_builder.Convert(_builder.Apply(Primitives.Divide, Number(sum), _builder.Convert(count, "double")), type.Element));
    }

    private Single Count(Query source) => source.IsFiltered
        ? (Single)Fold(source, "count", new Single(Int(0)), (count, _) => new Single(_builder.Apply(Primitives.IntegerAdd, Number(count), Int(1))))
        : new Single(NotNegative(Minus(source.End(), source.Start())));

    private LoweredValue Listed(Query source, IInvocationOperation call)
    {
        ITypeSymbol item = TypeOf(call.TargetMethod.TypeArguments[0]) ?? throw Unsupported.Value(call);
        if (call.TargetMethod.Name == "ToList")
            return ListOf(source, item, call);
        LoweredValue items = Items(source, item, call);
        return items is Reference list ? CopyOf(list, call) : items;
    }

    /// <summary>All items in an array, or in a list where it takes the loop to tell how many there are.</summary>
    private LoweredValue Items(Query source, ITypeSymbol item, IOperation at)
    {
        if (source.IsFiltered)
            return ListOf(source, item, at);
        LoweredValue array = NewArray(at, _compilation.CreateArrayTypeSymbol(item), [Count(source).Value]);
        StoreFrom(array, Int(0), source, at);
        return array;
    }

    private Reference ListOf(Query source, ITypeSymbol item, IOperation at)
    {
        Reference list = NewListOf(item) ?? throw Unsupported.Value(at);
        Run(source, value => Append(list, value, at));
        return list;
    }

    /// <summary>Floats are added up as doubles.</summary>
    private static IrType Wide(IrType type) => type == IrType.Float ? IrType.Double : type;

    private static bool IsSummable(IrType type) => type == IrType.Double || type == IrType.Float || type.Element is "int" or "long";

    private Single Zero(IrType type) => new(_builder.Constant(type.IsReal ? Literal.Real(type.Element, 0) : Literal.Integer(type.Element, 0)));

    private Single Add(LoweredValue sum, LoweredValue item, IrType type) =>
        new(_builder.Apply(type.IsReal ? Primitives.Add : Primitives.IntegerAdd, Number(sum), _builder.Convert(Number(item), type.Element)));

    /// <summary>The item, where it is greater or smaller than the best so far; of reals also where a number is not one, as the library has it.</summary>
    private Single Better(Primitive comparison, LoweredValue item, LoweredValue best, LoweredValue mayBeNaN)
    {
        int a = Number(item), b = Number(best), isBetter = _builder.Apply(comparison, a, b);
        if (_builder.TypeOf(a).IsReal)
            isBetter = _builder.Apply(Primitives.Or, isBetter, _builder.Apply(Primitives.IsNaN, Number(mayBeNaN)));
        return new Single(_builder.Apply(Primitives.Select, _builder.TypeOf(a), isBetter, a, b));
    }

    /// <summary>A tuple with the names of the one that it follows.</summary>
    private LoweredValue Like(LoweredValue model, LoweredValue value, IOperation at) =>
        model is Aggregate { Structure: { Kind: Signatures.CompositeKind.Tuple } structure } && value is Aggregate tuple ? ConvertTo(structure, tuple, at) : value;

    private Single Truth(bool value) => new(_builder.Constant(Literal.Boolean(value)));

    private static int Number(LoweredValue value) => value is Single single ? single.Value : throw new InvalidOperationException("An item is not a number.");
}
