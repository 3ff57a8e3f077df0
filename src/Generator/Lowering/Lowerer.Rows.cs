using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Arrays of arrays that the method makes. A row is a part of the one array that has all elements, so it must be known how long the rows are before the
/// first is made.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>The elements of arrays whose rows a loop makes.</summary>
    private readonly HashSet<int> _filled = [];

    private bool IsJagged(ITypeSymbol? type) => TypeOf(type) is IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol { Rank: 1 } };

    /// <summary><c>new double[n][]</c>, whose rows a loop makes right after.</summary>
    private Rows NewRows(IArrayCreationOperation creation)
    {
        int count = LowerSingle(creation.DimensionSizes[0]);
        if (RowFilling.Find(creation, _frame.References) is not { } filling || !filling.EndsAtLength && EndOf(filling.Loop) != count)
            throw Refused.At(
                creation, Descriptors.OperationNotSupported, "An array of arrays whose rows are not made in one loop over all of them",
                "make them right after it: for (int i = 0; i < n; i++) a[i] = new double[m]; where m does not change in the loop, or follows from i");

        int? starts = filling.IsRagged ? NewStarts(filling, count) : null;
        int? length = starts is not null ? null : filling.Length is { } size ? LowerSingle(size) : Int(filling.Elements!.Count);
        int total = starts is { } known ? _builder.Apply(Primitives.Load, IrType.Int32, known, count) : _builder.Apply(Primitives.IntegerMultiply, count, length!.Value);
        LoweredValue elements = NewArray(creation, ((IArrayTypeSymbol)TypeOf(creation.Type)!).ElementType, [total]);
        _filled.Add(First(elements));
        return new Rows(elements, count, length, starts, filling.Row.Syntax);
    }

    /// <summary>Adds the lengths of the rows up.</summary>
    private int NewStarts(RowFilling filling, int count)
    {
        int starts = _builder.WriteUnique(Primitives.NewArray, IrType.Int32.WithRank(Rank.Array), _builder.Apply(Primitives.IntegerAdd, count, Int(1)));
        RegionScope body = _builder.NewRegion();
        Variables outer = _variables;
        _variables = new Variables(outer);
        _builder.TouchAll();
        _builder.Enter(body);
        int index = _builder.RegionParameter(IrType.Int32, filling.Loop.Index.Name), start = _builder.RegionParameter(IrType.Int32, "start");
        _variables.Set(filling.Loop.Index, new Single(index));
        foreach (IVariableDeclarationOperation local in filling.Locals)
            LowerDeclaration(local);
        int end = _builder.Apply(Primitives.IntegerAdd, start, LowerSingle(filling.Length!));
        _builder.WriteEffect(Primitives.Store, starts, _builder.Apply(Primitives.IntegerAdd, index, Int(1)), end);
        _builder.Leave();
        _builder.TouchAll();
        _variables = outer;
        _builder.WriteStructured(Primitives.For, [Int(0), count, Int(1), Int(0)], [body.ToRegion([end])], [IrType.Int32]);
        return starts;
    }

    /// <summary>All rows at once: <c>{ new double[n], new double[] { x, y } }</c>.</summary>
    private Rows NewRows(IOperation creation, ITypeSymbol? type, IReadOnlyList<IOperation> rows)
    {
        int[] lengths = [.. rows.Select(LengthOfRow)];
        bool isEven = lengths.Distinct().Count() <= 1;
        int? starts = isEven ? null : _builder.WriteUnique(Primitives.NewArray, IrType.Int32.WithRank(Rank.Array), Int(rows.Count + 1));
        int total = Int(0);
        for (int i = 0; i < rows.Count; i++)
        {
            total = _builder.Apply(Primitives.IntegerAdd, total, lengths[i]);
            if (starts is { } array)
                _builder.WriteEffect(Primitives.Store, array, Int(i + 1), total);
        }
        Rows made = new(NewArray(creation, ((IArrayTypeSymbol)TypeOf(type)!).ElementType, [total]), Int(rows.Count), isEven ? lengths.Length > 0 ? lengths[0] : Int(0) : null, starts, null);
        for (int i = 0; i < rows.Count; i++)
            StoreListed(RowOf(made, Int(i)), rows[i]);
        return made;
    }

    private int LengthOfRow(IOperation row)
    {
        if (RowFilling.Listed(row) is { } elements)
            return Int(elements.Count);
        return row is IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } && AssignedVariables.IsPure(sizes[0])
            ? LowerSingle(sizes[0])
            : throw Refused.At(row, Descriptors.OperationNotSupported, "Storing an array in an array", "copy its elements into a new row");
    }

    private void StoreListed(LoweredValue row, IOperation creation)
    {
        if (RowFilling.Listed(creation) is not { } elements)
            return;
        for (int i = 0; i < elements.Count; i++)
            Store(new ElementTarget(row, [Int(i)]), Lower(elements[i]), creation);
    }

    /// <summary>The assignment that makes a row: its elements are there already, and zero. Null for any other assignment.</summary>
    private LoweredValue? LowerFilling(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array } target || !IsJagged(array.Type) || Lower(array) is not Rows rows || rows.Filling != assignment.Syntax)
            return null;
        int index = LowerSingle(target.Indices[0]);
        NoteMade(rows, index);
        LoweredValue row = RowOf(rows, index);
        StoreListed(row, assignment.Value);
        return row;
    }

    private LoweredValue RowOf(Rows rows, int index)
    {
        ThrowIfUnmade(rows, index);
        if (rows.Starts is not { } starts)
            return View(rows.Elements, _builder.Apply(Primitives.IntegerMultiply, index, rows.Length!.Value), rows.Length.Value);
        int start = _builder.Apply(Primitives.Load, IrType.Int32, starts, index), end = _builder.Apply(Primitives.Load, IrType.Int32, starts, _builder.Apply(Primitives.IntegerAdd, index, Int(1)));
        _builder.Name(start, "start");
        int length = _builder.Apply(Primitives.IntegerSubtract, end, start);
        _builder.Name(length, "length");
        return View(rows.Elements, start, length);
    }

    private static bool HasRows(LoweredValue value) => value is Rows || value is Aggregate aggregate && Array.Exists(aggregate.Members, HasRows);
}
