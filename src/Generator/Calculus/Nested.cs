using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// Derivatives inside of a program, innermost first: the region of a pushforward or pullback is differentiated as a program of its own, in which
/// what it reads from outside is constant, and written in its place. That keeps the tangents of one derivative apart from those of another
/// (Siskind and Pearlmutter, Perturbation Confusion and Referential Transparency, 2005).
/// </summary>
internal sealed class Nested : ProgramCopier
{
    private readonly Differentiation _forward;
    private readonly Differentiation _reverse;
    private readonly Dictionary<int, Instruction> _constants = [];

    private Nested(Program source, Differentiation forward, Differentiation reverse)
        : base(source, new ProgramBuilder())
    {
        _forward = forward;
        _reverse = reverse;
        CollectConstants(source.Body);
    }

    /// <summary>A program of values and derivatives, with respect to the first inputs of a program.</summary>
    public delegate Program Differentiation(Program program, int[] withRespectTo);

    /// <summary>The program without derivatives in it.</summary>
    /// <param name="program">The program as it is lowered.</param>
    /// <param name="forward">As <see cref="Forward.Differentiate"/>, optimised.</param>
    /// <param name="reverse">As <see cref="Reverse.Differentiate(Program, IReadOnlyList{int})"/>, optimised.</param>
    public static Program Expand(Program program, Differentiation forward, Differentiation reverse) => Has(program.Body) ? new Nested(program, forward, reverse).Expand() : program;

    private static bool Has(Region region) => region.Instructions.Any(static instruction => instruction.IsDerivative || instruction.Regions.Any(Has));

    private void CollectConstants(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsConstant)
                _constants.Add(instruction.Result, instruction);
            foreach (Region inner in instruction.Regions)
                CollectConstants(inner);
        }
    }

    private Program Expand()
    {
        foreach (int input in Source.Body.Parameters)
            Define(input, Builder.Parameter(Source.Types[input], Source.Names[input]));
        Copy(Source.Body);
        return Builder.ToProgram(Copies(Source.Body.Yields));
    }

    protected override void Copy(Instruction instruction)
    {
        if (!instruction.IsDerivative)
        {
            base.Copy(instruction);
            return;
        }
        Region region = instruction.Regions[0];
        int[] captured = [.. FreeValues.Of(region).Where(value => !_constants.ContainsKey(value))];
        Program function = Expand(Isolate(region, captured), _forward, _reverse);
        int[] inputs = Copies(instruction.Operands.Take(region.Parameters.Count)), along = Copies(instruction.Operands.Skip(inputs.Length));
        int[] results = instruction.Primitive == Primitives.Pushforward
            ? Push(function, inputs, Copies(captured), along)
            : Pull(function, inputs, Copies(captured), along);
        for (int i = 0; i < results.Length; i++)
            Define(instruction.Results[i], results[i]);
    }

    /// <summary>The region as a program that also takes what it reads from outside. Constants go with it: a power by a constant has a rule of its own.</summary>
    private Program Isolate(Region region, int[] captured)
    {
        Instruction[] constants = [.. FreeValues.Of(region).Where(_constants.ContainsKey).Select(value => _constants[value])];
        return Source with { Body = region with { Parameters = region.Parameters.Concat(captured).ToArray(), Instructions = constants.Concat(region.Instructions).ToArray() } };
    }

    private int[] Push(Program function, int[] inputs, int[] captured, int[] tangents) =>
        Inlining.Write(_forward(function, [.. Enumerable.Range(0, inputs.Length)]), Builder, [.. inputs, .. captured, .. tangents]);

    private int[] Pull(Program function, int[] inputs, int[] captured, int[] adjoints) =>
        IsStraight(function) ? PullBackwards(function, inputs, captured, adjoints) : PullForwards(function, inputs, captured, adjoints);

    /// <summary>What has no loops and no memory leaves nothing on tapes, which could not be differentiated again.</summary>
    private static bool IsStraight(Program function) => !function.Types.Any(static type => type.IsReference) && !function.Body.HasLoops;

    private int[] PullBackwards(Program function, int[] inputs, int[] captured, int[] adjoints)
    {
        bool hasUpstream = Reverse.HasUpstream(function);
        int[] results = Inlining.Write(_reverse(function, [.. Enumerable.Range(0, inputs.Length)]), Builder, [.. inputs, .. captured, .. hasUpstream ? adjoints : []]);
        return hasUpstream ? results : [results[0], .. results.Skip(1).Select(partial => Builder.Apply(Primitives.Multiply, adjoints[0], partial))];
    }

    /// <summary>In forward mode, a direction for each input, all of which are numbers.</summary>
    private int[] PullForwards(Program function, int[] inputs, int[] captured, int[] adjoints)
    {
        int count = function.Body.Yields.Count;
        int[] values = [], gradients = new int[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            int[] direction = [.. inputs.Select((input, j) => Number(input, i == j ? 1 : 0))];
            int[] pushed = Push(function, inputs, captured, direction);
            values = [.. pushed.Take(count)];
            gradients[i] = Enumerable.Range(0, count).Select(j => Builder.Apply(Primitives.Multiply, adjoints[j], pushed[count + j])).Aggregate((sum, term) => Builder.Apply(Primitives.Add, sum, term));
        }
        return [.. values, .. gradients];
    }

    private int Number(int like, double value) => Builder.Constant(Literal.Number(Builder.TypeOf(like).Element, value));
}
