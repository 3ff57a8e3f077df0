using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Tests.Optimization;

public class BranchMergerTests
{
    [Fact]
    public void Merge_SecondBranchReadsTheFirst_ReadsItsArmInstead()
    {
        Program program = Build.OfDoubles(1, static x =>
        {
            Expr isNegative = x[0] < 0;
            Expr first = Build.Branch(isNegative, () => [Sin(x[0])], () => [Cos(x[0])])[0];
            return Build.Branch(isNegative, () => [Exp(first)], () => [first])[0];
        });
        Assert.Equal(
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v5: double, v7: double = Branch v2
                lambda.
                  v3: double = Sin v0
                  v6: double = Exp v3
                  yield v3 v6
                lambda.
                  v4: double = Cos v0
                  yield v4 v4
              yield v7

            """,
            Merged(program));
    }

    [Fact]
    public void Merge_ResultUsedBetween_MovesTheUseBelow()
    {
        Program program = Build.Program([IrType.Double], static x =>
        {
            Expr isNegative = x[0] < 0;
            Expr first = Build.Branch(isNegative, () => [Sin(x[0])], () => [Cos(x[0])])[0];
            Expr use = Exp(first);
            return [use, Build.Branch(isNegative, () => [Log(x[0])], () => [Sqrt(x[0])])[0]];
        });
        Assert.Equal(
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v5: double, v9: double = Branch v2
                lambda.
                  v3: double = Sin v0
                  v7: double = Log v0
                  yield v3 v7
                lambda.
                  v4: double = Cos v0
                  v8: double = Sqrt v0
                  yield v4 v8
              v6: double = Exp v5
              yield v6 v9

            """,
            Merged(program));
    }

    [Fact]
    public void Merge_SecondBranchNeedsAUseOfTheFirst_LeavesBoth()
    {
        Program program = Build.OfDoubles(1, static x =>
        {
            Expr isNegative = x[0] < 0;
            Expr use = Exp(Build.Branch(isNegative, () => [Sin(x[0])], () => [Cos(x[0])])[0]);
            return Build.Branch(isNegative, () => [Log(use)], () => [Sqrt(use)])[0];
        });
        Assert.Equal(ProgramPrinter.Print(program), Merged(program));
    }

    [Fact]
    public void Merge_ConditionsDiffer_LeavesBoth()
    {
        Program program = Build.OfDoubles(2, static x =>
        {
            Expr first = Build.Branch(x[0] < 0, () => [Sin(x[0])], () => [Cos(x[0])])[0];
            return first + Build.Branch(x[1] < 0, () => [Sin(x[0])], () => [Cos(x[0])])[0];
        });
        Assert.Equal(ProgramPrinter.Print(program), Merged(program));
    }

    [Fact]
    public void Merge_ManyOnOneCondition_BecomeOne()
    {
        Program program = Build.OfDoubles(1, static x =>
        {
            Expr isNegative = x[0] < 0;
            Expr y = x[0];
            for (int i = 0; i < 20; i++)
            {
                Expr before = y;
                y = Build.Branch(isNegative, () => [Sin(before)], () => [Cos(before)])[0];
            }
            return y;
        });
        Program merged = BranchMerger.Merge(program);
        Instruction branch = Assert.Single(merged.Body.Instructions, static instruction => instruction.IsBranch);
        Assert.Equal(20, branch.Regions[0].Instructions.Count);
        Assert.Equal(Interpreter.Run(program, 0.3), Interpreter.Run(merged, 0.3));
    }

    [Fact]
    public void Merge_NestedPrimalAndAdjoint_BecomeOneBranchAtEachLevel()
    {
        Program primal = Build.OfDoubles(1, static x => Build.Branch(
            x[0] < 0,
            () => [Build.Branch(x[0] < -1, () => [Sin(Exp(x[0]))], () => [Cos(Exp(x[0]))])[0]],
            () => [Sin(x[0]) * x[0]])[0]);
        Program derivative = Saving.Legalize(DeadCode.Eliminate(Reverse.Differentiate(primal, [0])));
        Program optimized = Optimizer.Optimize(derivative, false);
        Verifier.Verify(optimized);

        Instruction outer = Assert.Single(optimized.Body.Instructions, static instruction => instruction.IsBranch);
        Assert.Single(outer.Regions[0].Instructions, static instruction => instruction.IsBranch);
        Assert.Equal(2, outer.Results.Count);
        foreach (double x in (double[])[-2, -0.5, 0.5])
            Assert.Equal(Bits.Of(Interpreter.Run(derivative, x)), Bits.Of(Interpreter.Run(optimized, x)));
    }

    private static string Merged(Program program)
    {
        Program merged = BranchMerger.Merge(program);
        Verifier.Verify(merged);
        foreach (double x in (double[])[-1.5, 0.5])
        {
            object[] inputs = [.. program.Body.Parameters.Select(_ => (object)x)];
            Assert.Equal(Bits.Of(Interpreter.Run(program, inputs)), Bits.Of(Interpreter.Run(merged, inputs)));
        }
        return ProgramPrinter.Print(merged);
    }
}
