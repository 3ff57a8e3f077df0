using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Tests.Optimization;

public class OptimizerTests
{
    private const int RandomPrograms = 400;
    private const int RunsOfEach = 40;

    [Fact]
    public void Optimize_RandomPrograms_KeepsEveryBitOfEveryResult()
    {
        for (int seed = 0; seed < RandomPrograms; seed++)
        {
            Program program = RandomProgram.Create(seed);
            Verifier.Verify(program);
            Program optimized = Optimizer.Optimize(program, false);
            Verifier.Verify(optimized);
            Random random = new(seed);
            for (int run = 0; run < RunsOfEach; run++)
            {
                object[] inputs = RandomProgram.RandomInputs(program, random);
                string expected = Bits.Of(Interpreter.Run(program, inputs));
                string actual = Bits.Of(Interpreter.Run(optimized, inputs));
                string text = $"Program {seed} at {Bits.Of(inputs)}: {expected}, optimized {actual}";
                Assert.True(expected == actual, $"{text}\n{ProgramPrinter.Print(program)}");
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Optimize_Twice_ChangesNothing(bool fastMath)
    {
        for (int seed = 0; seed < RandomPrograms; seed++)
        {
            Program once = Optimizer.Optimize(RandomProgram.Create(seed), fastMath);
            Assert.Equal(ProgramPrinter.Print(once), ProgramPrinter.Print(Optimizer.Optimize(once, fastMath)));
        }
    }

    [Fact]
    public void Optimize_RandomProgramsWithFastMath_StayLegal()
    {
        for (int seed = 0; seed < RandomPrograms; seed++)
            Verifier.Verify(Optimizer.Optimize(RandomProgram.Create(seed), true));
    }

    [Fact]
    public void Optimize_Inputs_Stay()
    {
        Program program = Optimizer.Optimize(Build.OfDoubles(3, static x => x[1] - x[1] * 0), true);
        Assert.Equal("lambda v0: double, v1: double, v2: double.\n  yield v1\n", ProgramPrinter.Print(program));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Optimize_ChainOf50000Instructions_EndsWithoutGrowth(bool fastMath)
    {
        Program program = Build.OfDoubles(2, static x =>
        {
            Expr y = x[0];
            for (int i = 0; i < 10_000; i++)
                y = -(Sin(y) * (i % 7 + 2) + -x[1]) / 3;
            return y;
        });
        Assert.True(program.Body.Instructions.Count > 50_000);
        Program optimized = Optimizer.Optimize(program, fastMath);
        Verifier.Verify(optimized);
        Assert.True(optimized.Body.Instructions.Count <= program.Body.Instructions.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Optimize_ProductsThatShareFactors_DoesNotOverflowTheStack(bool fastMath)
    {
        Program program = Build.OfDoubles(3, static x =>
        {
            (Expr a, Expr b) = (x[0], x[1]);
            for (int i = 0; i < 20_000; i++)
            {
                Expr factor = i % 2 == 0 ? Sin(x[2] + i) : Exp(x[2] - i);
                (a, b) = (factor * a, factor * b);
            }
            return a + b;
        });
        Program optimized = Optimizer.Optimize(program, fastMath);
        Assert.True(optimized.Body.Instructions.Count <= program.Body.Instructions.Count + 100);
    }

    [Fact]
    public void Optimize_ThousandsOfBranches_Ends()
    {
        Program program = Build.OfDoubles(2, static x =>
        {
            Expr y = x[0];
            Expr[] conditions = [x[1] < 0, x[1] < 1, x[1] < 2];
            for (int i = 0; i < 6_000; i++)
            {
                Expr before = y;
                y = Build.Branch(conditions[i % 3], () => [Sin(before) * 2], () => [Cos(before) + 1])[0];
            }
            return y;
        });
        Program optimized = Optimizer.Optimize(program, false);
        Assert.Equal(Interpreter.Run(program, 0.25, 0.5), Interpreter.Run(optimized, 0.25, 0.5));
    }

    [Fact]
    public void Optimize_SizeOfEveryLinkOfAChain_Ends()
    {
        Program program = Build.Program([IrType.Double.WithRank(Rank.Vector)], static x =>
        {
            Expr y = x[0];
            for (int i = 0; i < 20_000; i++)
                y = Sin(y) * Count(y);
            return Sum(y);
        });
        Program optimized = Optimizer.Optimize(program, false);
        Assert.Single(optimized.Body.Instructions, static instruction => instruction.Primitive == Primitives.Length);
    }
}
