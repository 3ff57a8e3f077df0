using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Optimization;

/// <summary>
/// Writes a program again, each instruction in its simplest form: common subexpressions once, constants folded, rewrite rules applied.
/// The results are the same to the bit; with fast math, the same in real arithmetic.
/// </summary>
internal sealed partial class Simplifier : ProgramCopier
{
    private readonly Rewriter _rewriter;

    private Simplifier(Program program, Rewriter rewriter)
        : base(program, rewriter.Builder) => _rewriter = rewriter;

    public static Program Simplify(Program program, bool fastMath)
    {
        Simplifier simplifier = new(program, new Rewriter(fastMath));
        simplifier.CopyParameters(program.Body);
        simplifier.Copy(program.Body);
        return simplifier.Builder.ToProgram(simplifier.Copies(program.Body.Yields));
    }

    protected override int CopyPlain(Instruction instruction) =>
        instruction.IsConstant
            ? Builder.Constant(instruction.Literal)
            : KnownSize(instruction.Primitive, Copies(instruction.Operands)) ?? _rewriter.Write(instruction.Primitive, Source.Types[instruction.Result], Copies(instruction.Operands));

    protected override int Copy(int value) => Assume(base.Copy(value));

    private int Assume(int copy) => _assumed.TryGetValue(copy, out bool truth) ? Builder.Constant(Literal.Boolean(truth)) : copy;
}
