using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Tests.Optimization;

public class DeadCodeTests
{
    [Fact]
    public void Eliminate_UnusedInstruction_RemovesItAndWhatOnlyItUses()
    {
        Program program = Build.OfDoubles(2, static x =>
        {
            _ = Exp(x[0] * x[1]);
            return Sin(x[0]);
        });
        Assert.Equal(
            """
            lambda v0: double, v1: double.
              v4: double = Sin v0
              yield v4

            """,
            ProgramPrinter.Print(DeadCode.Eliminate(program)));
    }

    [Fact]
    public void Eliminate_UnusedBranchResult_RemovesItFromBothArms()
    {
        Program program = Build.OfDoubles(
            1,
            static x => Build.Branch(x[0] < 0, () => [Sin(x[0]), Exp(x[0])], () => [Cos(x[0]), Log(x[0])])[1]);
        Assert.Equal(
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v8: double = Branch v2
                lambda.
                  v4: double = Exp v0
                  yield v4
                lambda.
                  v6: double = Log v0
                  yield v6
              yield v8

            """,
            ProgramPrinter.Print(DeadCode.Eliminate(program)));
    }

    [Fact]
    public void Eliminate_UnusedBranch_RemovesItAndItsCondition()
    {
        Program program = Build.OfDoubles(1, static x =>
        {
            Build.Branch(x[0] < 0, () => [Sin(x[0])], () => [Cos(x[0])]);
            return x[0];
        });
        Assert.Empty(DeadCode.Eliminate(program).Body.Instructions);
    }

    [Fact]
    public void Eliminate_BeforeLegalization_KeepsWhatTheAdjointArmReads()
    {
        Program primal = Build.OfDoubles(1, static x => Build.Branch(x[0] < 0, () => [Sin(Exp(x[0]))], () => [x[0]])[0]);
        Program derivative = Reverse.Differentiate(primal, [0]);
        Region gradientOnly = derivative.Body with { Yields = new[] { derivative.Body.Yields[1] } };
        Program gradient = DeadCode.Eliminate(derivative with { Body = gradientOnly });

        Instruction primalBranch = gradient.Body.Instructions.First(static instruction => instruction.IsBranch);
        Assert.Empty(primalBranch.Results);
        Assert.Equal(Primitives.Exp, Assert.Single(primalBranch.Regions[0].Instructions).Primitive);

        Program legal = Saving.Legalize(gradient);
        Verifier.Verify(legal);
        Assert.Equal(Math.Cos(Math.Exp(-0.5)) * Math.Exp(-0.5), Interpreter.Run(legal, -0.5)[0]);
        Assert.Equal(1.0, Interpreter.Run(legal, 0.5)[0]);
    }

    [Fact]
    public void Eliminate_Twice_ChangesNothing()
    {
        Program once = DeadCode.Eliminate(RandomProgram.Create(7));
        Assert.Equal(once, DeadCode.Eliminate(once));
    }
}
