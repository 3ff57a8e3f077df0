using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Ir.TensorFormula;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// The shadow of active memory holds the adjoints of its elements at the same indices (Moses and Churavy, Instead of Rewriting Foreign Code for
/// Machine Learning, Automatically Synthesize Fast Gradients, 2020). A view of memory has the same view of the shadow.
/// </summary>
internal sealed class Shadows(Program primal, ProgramBuilder builder, ForwardSweep forward)
{
    private readonly Dictionary<int, int> _shadows = [];

    public int Of(int reference) => _shadows[reference];

    /// <summary>The adjoints of all elements of an input.</summary>
    public int Whole(int input) =>
        primal.Types[input].IsTensorMemory ? builder.WriteUnique(Primitives.Total, primal.Types[input].Tensor, Of(input)) : Of(input);

    /// <summary>Zeros of the shape of an input.</summary>
    public void AddLike(int input) =>
        Define(input, builder.WriteUnique(primal.Types[input].IsTensorMemory ? Primitives.NewSum : Primitives.ZerosLike, primal.Types[input], forward.CopyOf(input)));

    /// <summary>The shadow of memory that the primal makes, or of a part of memory.</summary>
    public void Add(Instruction reference)
    {
        int[] operands = [.. reference.Operands.Select(forward.CopyOf)];
        IrType type = primal.Types[reference.Result];
        if (reference.Primitive == Primitives.Choose)
            Define(reference.Result, builder.Apply(Primitives.Choose, type, [.. reference.Operands.Take(operands.Length - 1).Select(Of), operands[operands.Length - 1]]));
        else if (Primitives.IsPart(reference.Primitive))
            Define(reference.Result, builder.Apply(reference.Primitive, type, [Of(reference.Operands[0]), .. operands.Skip(1)]));
        else if (reference.Primitive == Primitives.MemoryOf)
            Define(reference.Result, builder.WriteUnique(Primitives.NewArray, type, Sizes(operands[0])));
        else
            Define(reference.Result, builder.WriteUnique(reference.Primitive, type, operands));
    }

    /// <summary>Adds the adjoint of what was loaded to that of the element.</summary>
    public void Increase(Instruction load, Expr adjoint) =>
        builder.WriteEffect(Primitives.Increase, [.. Element(load), primal.Types[load.Result].IsTensor ? BroadcastTo(adjoint, Like(load.Result)).Value : adjoint.In(Like(load.Result))]);

    /// <summary>Adds the adjoint of a whole tensor to the memory that it was read from.</summary>
    public void IncreaseAll(Instruction snapshot, int adjoint) =>
        builder.WriteEffect(primal.Types[snapshot.Operands[0]].IsTensorMemory ? Primitives.AddTo : Primitives.IncreaseAll, Of(snapshot.Operands[0]), adjoint);

    /// <summary>Adds the upstream gradient of an array to its shadow.</summary>
    public void Increase(int array, Expr upstream) => builder.WriteEffect(Primitives.IncreaseAll, Of(array), upstream.Value);

    /// <summary>The adjoint of the element that is stored, which starts again from zero.</summary>
    public Expr Take(Instruction store)
    {
        int[] element = Element(store);
        IrType type = builder.TypeOf(element[0]).Item;
        Expr adjoint = new(builder, builder.Apply(Primitives.Load, type, element));
        builder.WriteEffect(Primitives.Store, [.. element, builder.Constant(Literal.Real(type.Element, 0))]);
        return adjoint;
    }

    /// <summary>The shadow of the array and the indices that an instruction reads or writes.</summary>
    private int[] Element(Instruction access)
    {
        int indices = access.Operands.Count - (access.Primitive == Primitives.Load ? 1 : 2);
        return [Of(access.Operands[0]), .. access.Operands.Skip(1).Take(indices).Select(forward.CopyOf)];
    }

    private int[] Sizes(int tensor) => builder.TypeOf(tensor).Rank == Rank.Matrix
        ? [builder.Apply(Primitives.Rows, tensor), builder.Apply(Primitives.Columns, tensor)]
        : [builder.Apply(Primitives.Length, tensor)];

    private Expr Like(int value) => new(builder, forward.CopyOf(value));

    private void Define(int reference, int shadow)
    {
        _shadows[reference] = shadow;
        string name = primal.Names[reference];
        if (name.Length > 0)
            builder.Name(shadow, name.Length == 1 ? "d" + name : $"d{char.ToUpperInvariant(name[0])}{name.Substring(1)}");
    }
}
