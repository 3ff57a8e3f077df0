using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>New vectors and matrices: of zeros, by their sizes, or by their entries.</content>
internal sealed partial class Lowerer
{
    private Single LowerTensorCreation(IObjectCreationOperation creation, IMethodSymbol constructor, INamedTypeSymbol tensor) =>
        LowerZeros(creation, constructor, tensor)
        ?? (creation.Arguments.Length == 1 && EntriesOf(creation.Arguments[0].Value) is { } rows ? NewTensor(ReadValue(tensor)!.Value, rows) : null)
        ?? throw Refused.At(creation, Descriptors.TensorEntry, "Making a tensor from an array", "make one of zeros, such as new Vector<double>(n), and assign the entries");

    /// <summary><c>new Vector&lt;double&gt;(n)</c> and <c>new Matrix&lt;double&gt;(m, n)</c>; null for what is made from entries.</summary>
    private Single? LowerZeros(IObjectCreationOperation creation, IMethodSymbol constructor, INamedTypeSymbol tensor)
    {
        if (constructor.Parameters.IsEmpty || !constructor.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_Int32))
            return null;
        int[] sizes = new int[constructor.Parameters.Length];
        foreach (IArgumentOperation argument in creation.Arguments)
            sizes[argument.Parameter!.Ordinal] = LowerSingle(argument.Value);
        IrType type = ReadValue(tensor)!.Value;
        if (_written.Contains(creation.Syntax))
            return new Single(_builder.WriteUnique(Primitives.NewArray, type.Memory, sizes));
        int zero = _builder.Constant(new Literal(type.Element, 0));
        return new Single(Made(_builder.Apply(sizes.Length == 1 ? Primitives.FilledVector : Primitives.FilledMatrix, [zero, .. sizes]), creation));
    }

    /// <summary>The entries of a new array that are listed, by rows; null for any other expression.</summary>
    private static IReadOnlyList<IOperation>[]? EntriesOf(IOperation array) => array switch
    {
        IConversionOperation conversion => EntriesOf(conversion.Operand),
        IArrayCreationOperation { Type: IArrayTypeSymbol { Rank: 2 }, Initializer.ElementValues: var rows } => [.. rows.Cast<IArrayInitializerOperation>().Select(static row => row.ElementValues)],
        _ => RowFilling.Listed(array) is { } entries ? [entries] : null,
    };

    private Single NewTensor(IrType type, IReadOnlyList<IOperation>[] rows)
    {
        int columns = rows.Length == 0 ? 0 : rows[0].Count;
        Single tensor = new(_builder.WriteUnique(Primitives.NewArray, type.Memory, type.Rank == Rank.Matrix ? [Int(rows.Length), Int(columns)] : [Int(columns)]));
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < columns; j++)
                Store(new ElementTarget(tensor, type.Rank == Rank.Matrix ? [Int(i), Int(j)] : [Int(j)]), Lower(rows[i][j]), rows[i][j]);
        }
        return tensor;
    }
}
