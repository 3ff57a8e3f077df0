using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Tests.Optimization;
using static SymbolicGrad.Generator.Calculus.Formula;

namespace SymbolicGrad.Generator.Tests.Calculus;

public class SinkingTests
{
    [Fact]
    public void RandomPrograms_KeepEveryBit()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Program program = RandomProgram.Create(seed);
            Program sunk = Sinking.Sink(program);
            Verifier.Verify(sunk);
            Random random = new(seed);
            for (int run = 0; run < 10; run++)
            {
                object[] inputs = RandomProgram.RandomInputs(program, random);
                Assert.Equal(Bits.Of(Interpreter.Run(program, inputs)), Bits.Of(Interpreter.Run(sunk, inputs)));
            }
        }
    }

    [Fact]
    public void ChainThatOneArmReads_StandsInThatArm()
    {
        Program program = Sinking.Sink(Build.OfDoubles(1, static x =>
        {
            Expr root = Sqrt(x[0]);
            Expr product = root * x[0];
            return Build.Branch(x[0] > 0, () => [product], () => [x[0]])[0];
        }));
        Instruction branch = program.Body.Instructions.Single(static instruction => instruction.IsBranch);
        Assert.Equal(["Sqrt", "Multiply"], branch.Regions[0].Instructions.Select(static instruction => instruction.Primitive.Name));
        Assert.DoesNotContain(program.Body.Instructions, static instruction => instruction.Primitive == Primitives.Sqrt);
    }

    [Fact]
    public void ValueThatTheConditionReads_IsCopied()
    {
        Program program = Sinking.Sink(Build.OfDoubles(1, static x =>
        {
            Expr log = Log(x[0]);
            return Build.Branch(log > 0, () => [log], () => [x[0]])[0];
        }));
        Verifier.Verify(program);
        Assert.Contains(program.Body.Instructions, static instruction => instruction.Primitive == Primitives.Log);
        Assert.Contains(program.Body.Instructions.Single(static instruction => instruction.IsBranch).Regions[0].Instructions, static instruction => instruction.Primitive == Primitives.Log);
    }

    [Fact]
    public void ValueThatIsReadOutside_Stays()
    {
        Program program = Build.OfDoubles(1, static x =>
        {
            Expr log = Log(x[0]);
            return Build.Branch(x[0] > 0, () => [log], () => [x[0]])[0] + log;
        });
        Assert.Equal(ProgramPrinter.Print(program), ProgramPrinter.Print(Sinking.Sink(program)));
    }
}
