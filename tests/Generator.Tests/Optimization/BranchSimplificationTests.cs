using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Tests.Optimization;

public class BranchSimplificationTests
{
    [Fact]
    public void Branch_OnAConstant_LeavesTheArm() =>
        Check(
            static x => Build.Branch(Build.Constant(x.Builder, 1) < Build.Constant(x.Builder, 2), () => [Sin(x)], () => [Cos(x)])[0],
            """
            lambda v0: double.
              v1: double = Sin v0
              yield v1

            """);

    [Fact]
    public void Branch_WhoseArmsYieldTheSame_LeavesTheValue() =>
        Check(
            static x =>
            {
                Expr sine = Sin(x);
                return Build.Branch(x < 0, () => [Sin(x)], () => [sine * 1])[0];
            },
            """
            lambda v0: double.
              v1: double = Sin v0
              yield v1

            """);

    [Fact]
    public void Branch_ThatOnlyChooses_BecomesASelection() =>
        Check(
            static x => Build.Branch(x < 0, () => [Build.Constant(x.Builder, 0)], () => [x])[0],
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v3: double = Select v2 v1 v0
              yield v3

            """);

    [Fact]
    public void Branch_ThatComputes_Stays() =>
        Check(
            static x => Build.Branch(x < 0, () => [Exp(x)], () => [x])[0],
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v4: double = Branch v2
                lambda.
                  v3: double = Exp v0
                  yield v3
                lambda.
                  yield v0
              yield v4

            """);

    [Fact]
    public void Branch_OnANegatedCondition_SwapsItsArms() =>
        Check(
            static x => Build.Branch(Not(x < 0), () => [x], () => [Exp(x)])[0],
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v4: double = Branch v2
                lambda.
                  v3: double = Exp v0
                  yield v3
                lambda.
                  yield v0
              yield v4

            """);

    [Fact]
    public void Branch_InsideABranchOnTheSameCondition_IsDecided() =>
        Check(
            static x =>
            {
                Expr isNegative = x < 0;
                return Build.Branch(
                    isNegative,
                    () => [Build.Branch(isNegative, () => [Exp(x)], () => [Log(x)])[0]],
                    () => [Build.Branch(Not(isNegative), () => [Sin(x)], () => [Cos(x)])[0]])[0];
            },
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v5: double = Branch v2
                lambda.
                  v3: double = Exp v0
                  yield v3
                lambda.
                  v4: double = Sin v0
                  yield v4
              yield v5

            """);

    [Fact]
    public void Branch_ThatYieldsItsConditionAsTruthValues_IsTheCondition() =>
        Check(
            static x => Select(Build.Branch(x < 0, () => [Truth(x, true)], () => [Truth(x, false)])[0], x, Sin(x)),
            """
            lambda v0: double.
              v1: double = Constant 0
              v2: bool = LessThan v0 v1
              v3: double = Sin v0
              v4: double = Select v2 v0 v3
              yield v4

            """);

    private static Expr Truth(Expr x, bool truth) => new(x.Builder, x.Builder.Constant(Literal.Boolean(truth)));

    private static void Check(Func<Expr, Expr> formula, string expected)
    {
        Program program = Build.OfDoubles(1, x => formula(x[0]));
        Program simplified = Optimizer.Optimize(program, false);
        Verifier.Verify(simplified);
        Assert.Equal(expected, ProgramPrinter.Print(simplified));
        foreach (object value in Specials.Of("double"))
            Assert.Equal(Bits.Of(Interpreter.Run(program, value)), Bits.Of(Interpreter.Run(simplified, value)));
    }
}
