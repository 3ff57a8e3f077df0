using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Optimization.Rewriting;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>What the passes make of operations on tensors, and that the entries keep their bits.</summary>
public class TensorSimplificationTests
{
    private static readonly IrType s_matrix = IrType.Double.WithRank(Rank.Matrix);
    private static readonly IrType s_vector = IrType.Double.WithRank(Rank.Vector);
    private static readonly Tensor s_m = Tensor.Matrix(2, 3, static i => i % 2 == 0 ? -0.0 : i / 3.0);
    private static readonly Tensor s_v = Tensor.Vector(1.5, -0.0, double.NaN);

    [Fact]
    public void Elementwise_OfABroadcastAndAFullOperand_RepeatsByItself() =>
        Check(
            [s_vector, s_matrix],
            static x => Max(Repeat(x[0], x[1]), x[1]),
            """
            lambda v0: Vector<double>, v1: Matrix<double>.
              v2: Matrix<double> = Max v0 v1
              yield v2

            """,
            s_v,
            s_m);

    [Fact]
    public void Arithmetic_OfBroadcastsOnly_RepeatsTheResult() =>
        Check(
            [IrType.Double, s_vector, s_matrix],
            static x => -Repeat(x[0], x[2]) / Repeat(x[1], x[2]),
            """
            lambda v0: double, v1: Vector<double>, v2: Matrix<double>.
              v3: Vector<double> = Divide v0 v1
              v4: Vector<double> = Negate v3
              v5: Matrix<double> = BroadcastTo v4 v2
              yield v5

            """,
            3.0,
            s_v,
            s_m);

    [Fact]
    public void MultiplyByOne_OfAScalarAndARepeatedOne_KeepsTheShape() =>
        Check(
            [IrType.Double, s_matrix],
            static x => x[0] * Repeat(1, x[1]),
            """
            lambda v0: double, v1: Matrix<double>.
              v2: Matrix<double> = BroadcastTo v0 v1
              yield v2

            """,
            7.0,
            s_m);

    [Fact]
    public void Sizes_OfElementwiseChain_AreAskedOfItsStart() =>
        Check(
            [s_vector, s_matrix],
            static x => Expr.Apply(Primitives.Rows, Exp(x[0] + Sin(x[1]))),
            """
            lambda v0: Vector<double>, v1: Matrix<double>.
              v2: int = Rows v1
              yield v2

            """,
            s_v,
            s_m);

    [Fact]
    public void Columns_OfAProduct_AreAskedOfTheRightFactor() =>
        Check(
            [s_matrix, s_matrix],
            static x => Expr.Apply(Primitives.Columns, Exp(Expr.Apply(Primitives.MatrixProduct, x[0], x[1]))),
            """
            lambda v0: Matrix<double>, v1: Matrix<double>.
              v2: int = Columns v1
              yield v2

            """,
            s_m,
            Tensor.Matrix(3, 4, static i => i));

    [Fact]
    public void Rows_OfASoftmax_AreAskedOfItsArgument()
    {
        Program program = Build.Program([s_matrix], static x => Rows(Expr.Apply(Primitives.Softmax, x[0])));
        Assert.Equal(
            """
            lambda v0: Matrix<double>.
              v1: int = Rows v0
              yield v1

            """,
            ProgramPrinter.Print(Optimizer.Optimize(program, false)));
    }

    [Fact]
    public void BroadcastTo_ToAnElementwiseResult_TakesTheShapeFromItsStart() =>
        Check(
            [IrType.Double, s_matrix],
            static x => Repeat(x[0], Exp(x[1])),
            """
            lambda v0: double, v1: Matrix<double>.
              v2: Matrix<double> = BroadcastTo v0 v1
              yield v2

            """,
            2.0,
            s_m);

    [Fact]
    public void SumOfBroadcast_WithFastMath_CountsTheEntries()
    {
        Program program = Build.Program([IrType.Double, s_matrix], static x => Sum(Repeat(x[0], x[1])));
        Program optimized = Optimizer.Optimize(program, fastMath: true);
        Assert.DoesNotContain(optimized.Body.Instructions, static instruction => instruction.Primitive == Primitives.Sum);
        Assert.Equal(3.0, Interpreter.Run(optimized, 0.5, s_m)[0]);
    }

    [Fact]
    public void SumOfMultiple_WithFastMath_SumsFirst()
    {
        Program program = Build.Program([IrType.Double, s_matrix], static x => Sum(-(x[0] * x[1])));
        Assert.Equal(
            """
            lambda v0: double, v1: Matrix<double>.
              v2: double = Sum v1
              v3: double = Multiply v0 v2
              v4: double = Negate v3
              yield v4

            """,
            ProgramPrinter.Print(Optimizer.Optimize(program, fastMath: true)));
    }

    private static void Check(IrType[] inputs, Func<Expr[], Expr> formula, string expected, params object[] values)
    {
        Program program = Build.Program(inputs, formula);
        Program optimized = Optimizer.Optimize(program, fastMath: false);
        Verifier.Verify(optimized);
        Assert.Equal(expected, ProgramPrinter.Print(optimized));
        Assert.Equal(Bits.Of(Interpreter.Run(program, values)), Bits.Of(Interpreter.Run(optimized, values)));
    }
}
