using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>What the methods of arrays and spans do.</content>
internal sealed partial class Lowerer
{
    /// <summary>The members of arrays and spans; null for any other.</summary>
    private LoweredValue? LowerArrayMember(IMethodSymbol method, LoweredValue? instance, LoweredValue[] arguments, IInvocationOperation call)
    {
        if (method is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array })
            return NewArray(call, call.Type, [Int(0)]);
        LoweredValue? first = instance ?? (arguments.Length > 0 ? arguments[0] : null);
        if (first is not { } array || !IsSequence(array) || !IsLibrary(method.ContainingType))
            return null;
        LoweredValue[] rest = [.. arguments.Skip(instance is null ? 1 : 0)];
        if (array is Reference list)
            return LowerListMember(list, method, rest, call);
        bool isRow = TypeOf(array).Rank == Rank.Array;
        switch (method.Name, rest.Length)
        {
            case ("AsSpan" or "AsReadOnlySpan", 0) when isRow:
                return array;
            case ("AsSpan" or "Slice", 1) when isRow:
                return View(array, Number(0), _builder.Apply(Primitives.IntegerSubtract, LengthOf(array), Number(0)));
            case ("AsSpan" or "Slice", 2) when isRow:
                return View(array, Number(0), Number(1));
            case ("GetLength", 1) when array is not Rows:
                return new Single(_builder.Apply(Primitives.GridLength, Leaves(array).First(), Number(0)));
            case ("GetUpperBound", 1) when array is not Rows:
                return new Single(_builder.Apply(Primitives.IntegerSubtract, _builder.Apply(Primitives.GridLength, Leaves(array).First(), Number(0)), Int(1)));
            case ("GetLowerBound", 1):
                return new Single(Int(0));
            case ("Clone", 0) when array is Single { Value: var grid } && TypeOf(array).Rank == Rank.Grid:
                return new Single(CopyOfGrid(grid));
            case ("Clear", 0) when isRow:
                foreach (int part in Leaves(array))
                    Fill(part, _builder.Constant(new Literal(_builder.TypeOf(part).Element, 0)));
                return new Unassigned();
            case ("Fill", 1) when isRow && Leaves(rest[0]).Count() == Leaves(array).Count():
                foreach ((int part, int value) in Leaves(array).Zip(Leaves(rest[0]), static (a, b) => (a, b)))
                    Fill(part, value);
                return new Unassigned();
            case ("Fill", 3) when isRow && Leaves(rest[0]).Count() == Leaves(array).Count():
                foreach ((int part, int value) in Leaves(View(array, Number(1), Number(2))).Zip(Leaves(rest[0]), static (a, b) => (a, b)))
                    Fill(part, value);
                return new Unassigned();
            case ("ToList", 0) when isRow && IsMadeList(call.Type):
                return ListOf(array, call);
            case var _ when isRow && LowerCopy(method, array, rest) is { } copied:
                return copied;
            default:
                return NumberLists.Item(method.ContainingType) is null ? null
                    : throw Refused.At(call, Descriptors.OperationNotSupported, $"'{method.Name}' of a list from outside", "read its elements and Count, or make a list of your own from it");
        }

        int Number(int argument) => rest[argument] is Single { Value: var value } ? value : throw Unsupported.Operation(call);
    }

    private static bool IsLibrary(INamedTypeSymbol type) => NumberLists.Item(type) is not null || type is
        { ContainingNamespace.Name: "System", Name: "Span" or "ReadOnlySpan" or "MemoryExtensions" or "Array" } or { ContainingNamespace.Name: "Linq", Name: "Enumerable" };

    private LoweredValue EachPart(LoweredValue array, Func<int, int> map) => array is Single single
        ? new Single(map(single.Value))
        : (Aggregate)array with { Members = [.. ((Aggregate)array).Members.Select(member => EachPart(member, map))] };

    private LoweredValue View(LoweredValue array, int start, int length)
    {
        LoweredValue view = EachPart(array, part => _builder.Apply(Primitives.View, _builder.TypeOf(part), part, start, length));
        _views[First(view)] = (array, start, length);
        return view;
    }

    private void ForEachIndex(int length, Action<int> write) => ForEachIndex(Int(0), length, Primitives.For, write);

    private void ForEachIndex(int start, int end, Primitive loop, Action<int> write)
    {
        ProgramBuilder.RegionScope body = _builder.NewRegion();
        _builder.TouchAll();
        _builder.Enter(body);
        write(_builder.RegionParameter(IrType.Int32, "i"));
        _builder.Leave();
        _builder.TouchAll();
        _builder.WriteStructured(loop, [start, end, Int(1)], [body.ToRegion([])], []);
    }
}
