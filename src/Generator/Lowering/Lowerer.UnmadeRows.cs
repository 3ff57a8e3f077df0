using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Rows of an array of arrays that are not made yet: while the loop runs that makes them, those after the one that it is at. The memory of all is there
/// already, so that generated code throws where it would read them, as the method does.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>The loops that are making rows, by the elements of the rows, and the index of the row that is made.</summary>
    private readonly Dictionary<int, (LoopScope Loop, int Index)> _making = [];

    private void NoteMade(Rows rows, int index) => _making[First(rows.Elements)] = (_loops.Peek(), index);

    private void ThrowIfUnmade(Rows rows, int index)
    {
        if (!_making.TryGetValue(First(rows.Elements), out (LoopScope Loop, int Index) made) || !_loops.Contains(made.Loop) || IsUpTo(index, made.Index))
            return;
        Branch(_builder.Apply(Primitives.Less, made.Index, index), Throw, static () => Completion.Normal);

        Completion Throw()
        {
            _builder.WriteEffect(GuardPrimitives.Throw("new global::System.NullReferenceException()", 0));
            return Completion.Never;
        }
    }

    /// <summary>Whether an index is surely no greater than another: it is that, or less by a constant, or that of a loop that ends there.</summary>
    private bool IsUpTo(int index, int limit)
    {
        if (index == limit || _ends.TryGetValue(index, out int end) && (end == limit || IsNext(end, limit)))
            return true;
        return _builder.DefinitionOf(index) is { } definition && definition.Primitive == Primitives.IntegerSubtract && IsNotNegative(definition.Operands[1]) && IsUpTo(definition.Operands[0], limit);
    }

    private bool IsNext(int end, int limit) =>
        _builder.DefinitionOf(end) is { } sum && sum.Primitive == Primitives.IntegerAdd && sum.Operands[0] == limit && _builder.DefinitionOf(sum.Operands[1]) is { IsConstant: true, Literal.Bits: 1 };

    private bool IsNotNegative(int value) => _builder.DefinitionOf(value) is { IsConstant: true, Literal.Bits: >= 0 };
}
