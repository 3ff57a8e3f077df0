using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Writes a program again, each instruction in its simplest form: common subexpressions once, constants folded, rewrite rules applied.
/// The results are the same to the bit; with fast math, the same in real arithmetic.
/// </summary>
internal sealed partial class Simplifier
{
    private const int NotWritten = -1;

    private readonly Program _program;
    private readonly Rewriter _rewriter;
    private readonly ProgramBuilder _builder;
    private readonly int[] _copies;

    private Simplifier(Program program, bool fastMath)
    {
        _program = program;
        _rewriter = new Rewriter(fastMath);
        _builder = _rewriter.Builder;
        _copies = [.. Enumerable.Repeat(NotWritten, program.Types.Count)];
    }

    public static Program Simplify(Program program, bool fastMath)
    {
        Simplifier simplifier = new(program, fastMath);
        simplifier.CopyParameters(program.Body);
        simplifier.Copy(program.Body);
        return simplifier._builder.ToProgram(simplifier.Copies(program.Body.Yields));
    }

    private void Copy(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            if (instruction.IsBranch)
                CopyBranch(instruction);
            else if (instruction.Regions.Count > 0)
                CopyMap(instruction);
            else
                Define(instruction.Result, CopyPlain(instruction));
        }
    }

    private int CopyPlain(Instruction instruction) =>
        instruction.IsConstant
            ? _builder.Constant(instruction.Literal)
            : _rewriter.Write(instruction.Primitive, _program.Types[instruction.Result], Copies(instruction.Operands));

    /// <summary>The region of a map becomes a kernel of its own, so it shares nothing with the regions around it.</summary>
    private void CopyMap(Instruction map)
    {
        int[] operands = Copies(map.Operands);
        ProgramBuilder.RegionScope kernel = ProgramBuilder.NewIsolatedRegion();
        _builder.Enter(kernel);
        CopyParameters(map.Regions[0]);
        Copy(map.Regions[0]);
        int[] yields = Copies(map.Regions[0].Yields);
        _builder.Leave();
        WriteStructured(map.Primitive, operands, [kernel.ToRegion(yields)], map.Results);
    }

    private void WriteStructured(Primitive primitive, int[] operands, Region[] regions, IReadOnlyList<int> results)
    {
        int[] copies = _builder.WriteStructured(primitive, operands, regions, results.Select(result => _program.Types[result]));
        for (int i = 0; i < copies.Length; i++)
            Define(results[i], copies[i]);
    }

    private void CopyParameters(Region region)
    {
        foreach (int parameter in region.Parameters)
            _copies[parameter] = _builder.RegionParameter(_program.Types[parameter], _program.Names[parameter]);
    }

    /// <summary>Lets <paramref name="copy"/> stand for a value of the source, and bear the user's name for it unless it has one.</summary>
    private void Define(int value, int copy)
    {
        _copies[value] = copy;
        _builder.Name(copy, _program.Names[value]);
    }

    private int Copy(int value) => Assume(_copies[value]);

    private int Assume(int copy) => _assumed.TryGetValue(copy, out bool truth) ? _builder.Constant(Literal.Boolean(truth)) : copy;

    private int[] Copies(EquatableArray<int> values) => [.. values.Select(Copy)];
}
