using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Ir.TensorFormula;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Reverse mode: the primal program followed by its adjoint, which visits the instructions last to first and pulls the adjoint of each result back
/// to its operands (Griewank and Walther, Evaluating Derivatives, 2008, chapter 3). The adjoint of a branch is a branch on the same condition, that
/// of a loop a loop that runs backwards. Memory has a shadow, which holds the adjoints of its elements. This file: the sweep over straight code.
/// </summary>
internal sealed partial class Reverse
{
    private readonly Program _primal;
    private readonly bool[] _active;
    private readonly bool[] _demanded;
    private readonly bool[] _certain;
    private readonly Finiteness _finiteness;
    private readonly ProgramBuilder _builder;
    private readonly ForwardSweep _forward;
    private readonly Shadows _shadows;
    private readonly Counting _counting;
    private readonly Sums _sums;
    private readonly Shapes _shapes;

    private Reverse(Program primal, IReadOnlyList<int> withRespectTo)
    {
        _primal = primal;
        _active = Activity.Of(primal, withRespectTo);
        _demanded = Demand.Of(primal, _active);
        _certain = Certainty.Of(primal, _demanded);
        _finiteness = Finiteness.Of(primal);
        _builder = new ProgramBuilder((primitive, type, operands) => _shapes!.Simplify(primitive, type, operands));
        _shapes = new Shapes(_builder);
        _forward = new ForwardSweep(primal, _builder);
        _shadows = new Shadows(primal, _builder, _forward);
        _counting = new Counting(_builder);
        _sums = new Sums(primal, _active, _builder, _forward);
    }

    /// <summary>
    /// The program that yields what <paramref name="primal"/> yields and then the gradients with respect to the inputs numbered in
    /// <paramref name="withRespectTo"/>. One real scalar result has the adjoint 1; otherwise the upstream gradient of each real result is an
    /// input after those of the primal. The backward sweep reads values inside regions of the forward sweep; <see cref="Storage.Saving"/> makes that legal.
    /// </summary>
    public static Program Differentiate(Program primal, IReadOnlyList<int> withRespectTo) => Differentiate(primal, withRespectTo, out _);

    /// <inheritdoc cref="Differentiate(Program, IReadOnlyList{int})"/>
    /// <param name="primal">The program.</param>
    /// <param name="withRespectTo">The numbers of the inputs.</param>
    /// <param name="labelOf">The label of the region of the derivative that has become of the iteration of a loop.</param>
    public static Program Differentiate(Program primal, IReadOnlyList<int> withRespectTo, out Func<Instruction, int> labelOf)
    {
        Reverse reverse = new(primal, withRespectTo);
        labelOf = loop => reverse._forward.ScopesOf(loop).Last().Label;
        return reverse.Build(withRespectTo);
    }

    private Program Build(IReadOnlyList<int> withRespectTo)
    {
        _forward.CopyInputs();
        Dictionary<int, Expr> upstream = Upstream();
        _forward.CopyBody();
        CheckShapes(upstream);
        (int Array, int Tape)[] changed = KeepChanged();
        int[] differentiated = [.. withRespectTo.Select(input => _primal.Body.Parameters[input])];
        foreach (int input in _primal.Body.Parameters.Where(input => _primal.Types[input].IsReference && _active[input]))
            _shadows.AddLike(input);
        int isNew = _builder.Count;
        Sweep(_primal.Body, Seed(upstream), out Adjoints adjoints);

        Restore(changed);
        int[] gradients = [.. differentiated.Select(input => _primal.Types[input].IsReference ? _shadows.Whole(input) : Full(Take(input, adjoints) ?? 0, input))];
        for (int i = 0; i < gradients.Length && gradients.Length > 1; i++)
        {
            if (gradients[i] >= isNew && _primal.Types[differentiated[i]].IsScalar && gradients.Count(gradient => gradient == gradients[i]) == 1)
                NameAdjoint(differentiated[i], new Expr(_builder, gradients[i]));
        }
        return _builder.ToProgram([.. _primal.Body.Yields.Select(_forward.CopyOf), .. gradients]);
    }

    /// <summary>The adjoint of a region, in the region being written, from the adjoints of what it yields.</summary>
    private void Sweep(Region region, Action<Adjoints> seed, out Adjoints adjoints)
    {
        adjoints = new Adjoints(Primal);
        foreach (Instruction instruction in region.Instructions.Where(instruction => MakesActiveReference(instruction)))
            _shadows.Add(instruction);
        _sums.Start(region, AdjointName);
        seed(adjoints);
        for (int i = region.Instructions.Count - 1; i >= 0; i--)
            Sweep(region.Instructions[i], adjoints);
        AddToSums(region, adjoints);
    }

    /// <summary>What a region contributes to a tensor outside whose adjoint is a sum.</summary>
    private void AddToSums(Region region, Adjoints adjoints)
    {
        HashSet<int> own = [.. region.Parameters];
        foreach (int tensor in adjoints.Primals.Where(value => _sums.Has(value) && !own.Contains(value)).ToArray())
            _sums.Add(tensor, Full(adjoints.Take(tensor)!.Value, tensor));
    }

    /// <summary>The adjoint of a value whose uses have all been visited.</summary>
    private Expr? Take(int primal, Adjoints adjoints)
    {
        Expr? contributions = adjoints.Take(primal);
        return _sums.Take(primal) is not { } sum ? contributions : contributions is { } others ? sum + new Expr(_builder, Full(others, primal)) : sum;
    }

    private bool MakesActiveReference(Instruction instruction) =>
        instruction.Results.Count == 1 && instruction.Primitive.Kind == PrimitiveKind.Memory && _primal.Types[instruction.Result].IsReference && _active[instruction.Result];

    private void Sweep(Instruction instruction, Adjoints adjoints)
    {
        if (instruction.IsLoop)
            SweepLoop(instruction, adjoints);
        else if (instruction.IsBranch)
            SweepBranch(instruction, adjoints);
        else if (instruction.Primitive == Primitives.Store)
            SweepStore(instruction, adjoints);
        else if (instruction.Primitive == Primitives.MemoryOf && _active[instruction.Result])
            SweepMemory(instruction, adjoints);
        else if (Effects.IsWrite(instruction.Primitive))
            RefuseActive(instruction);
        else if (instruction.Results.Count == 1 && _active[instruction.Result] && Take(instruction.Result, adjoints) is { } adjoint)
            Pull(instruction, adjoint, adjoints);
    }

    private void Pull(Instruction instruction, Expr adjoint, Adjoints adjoints)
    {
        NameAdjoint(instruction.Result, adjoint);
        if (instruction.Primitive == Primitives.Load)
        {
            _shadows.Increase(instruction, adjoint);
            return;
        }
        if (instruction.Primitive == Primitives.Snapshot)
        {
            _shadows.IncreaseAll(instruction, Full(adjoint, instruction.Result));
            return;
        }
        if (instruction.Operands.Count > 1 && _sums.TryAddPart(instruction, Full(adjoint, instruction.Result)))
            return;
        // Contributions to the same operand meet first: x·x gives x + x, which is 2·x, before it joins what x has already.
        Adjoints contributions = new(Primal);
        Expr[] x = [.. instruction.Operands.Select(Primal)];
        for (int i = 0; i < x.Length; i++)
        {
            if (_active[instruction.Operands[i]] && ChainRule.Pull(instruction.Primitive, i, adjoint, x, Primal(instruction.Result)) is { } contribution)
                contributions.Add(instruction.Operands[i], Guarded(contribution, adjoint, instruction));
        }
        foreach (int operand in contributions.Primals)
            adjoints.Add(operand, contributions.Of(operand)!.Value);
    }

    /// <summary>The adjoint of what turns out to be of no use is a zero, which stays a zero whatever the partial derivative is.</summary>
    private Expr Guarded(Expr contribution, Expr adjoint, Instruction instruction)
    {
        bool isEntrywise = adjoint.IsValue && contribution.IsValue && adjoint.Type.Rank == contribution.Type.Rank
            && (adjoint.Type.IsScalar || instruction.Primitive.Kind == PrimitiveKind.Elementwise);
        bool isSafe = !isEntrywise || _certain[instruction.Result] || _finiteness.HasFinitePartials(instruction);
        return isSafe ? contribution : Expr.Apply(Primitives.Select, Expr.Apply(Primitives.NotEqual, adjoint, 0), contribution, 0);
    }

    /// <summary>What is written takes the adjoint of the element, which before that had another value, of no use any more.</summary>
    private void SweepStore(Instruction store, Adjoints adjoints)
    {
        if (!_active[store.Operands[0]])
            return;
        int value = store.Operands[store.Operands.Count - 1];
        Expr adjoint = _shadows.Take(store);
        if (_active[value])
            adjoints.Add(value, adjoint);
    }

    /// <summary>What memory begins with takes the adjoints that its entries have in the end.</summary>
    private void SweepMemory(Instruction memory, Adjoints adjoints)
    {
        if (_active[memory.Operands[0]])
            adjoints.Add(memory.Operands[0], new Expr(_builder, _builder.Apply(Primitives.Snapshot, _primal.Types[memory.Operands[0]], _shadows.Of(memory.Result))));
    }

    /// <summary>What else writes to memory stands in derivatives, where it adds constants such as the tangents of the caller: those have no adjoint.</summary>
    private void RefuseActive(Instruction write)
    {
        if (write.Operands.Skip(1).Any(operand => _active[operand]))
            throw new InvalidOperationException($"{write.Primitive} has no adjoint.");
    }

    /// <summary>The adjoint of what the user calls t is called dt; that of a tensor without a name delta, as is usual for networks.</summary>
    private void NameAdjoint(int primal, Expr adjoint)
    {
        if (adjoint.IsValue && AdjointName(primal) is { Length: > 0 } name)
            _builder.Name(adjoint.Value, name);
    }

    private string AdjointName(int primal)
    {
        string name = _primal.Names[primal];
        return name.Length == 0 ? _primal.Types[primal].IsScalar ? "" : "delta" : name.Length == 1 ? "d" + name : $"d{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
    }

    /// <summary>The adjoint in the full shape of its primal.</summary>
    private int Full(Expr adjoint, int primal)
    {
        Expr x = Primal(primal);
        return x.Type.IsScalar ? adjoint.In(x) : BroadcastTo(adjoint, x).Value;
    }

    private Expr Primal(int value) => new(_builder, _forward.CopyOf(value));
}
