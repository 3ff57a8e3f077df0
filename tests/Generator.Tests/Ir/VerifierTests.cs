using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Tests.Ir;

/// <summary>One broken program for each sentence of the grammar, and what the verifier says about it.</summary>
public class VerifierTests
{
    private static readonly IrType s_double = IrType.Double;
    private static readonly IrType s_bool = IrType.Boolean;
    private static readonly IrType s_matrix = IrType.Double.WithRank(Rank.Matrix);

    [Fact]
    public void Verify_LegalProgram_Passes() =>
        Verifier.Verify(Program([s_double, s_double], [0], [1], Apply(1, Primitives.Sin, 0)));

    [Fact]
    public void Verify_UseBeforeDefinition_NamesTheValue() =>
        Fails(
            "v1: double = Sin v2: v2 is used before it is defined.",
            Program([s_double, s_double, s_double], [0], [1], Apply(1, Primitives.Sin, 2), Apply(2, Primitives.Cos, 0)));

    [Fact]
    public void Verify_SecondDefinition_NamesTheValue() =>
        Fails(
            "v1: double = Cos v0: v1 is defined a second time.",
            Program([s_double, s_double], [0], [1], Apply(1, Primitives.Sin, 0), Apply(1, Primitives.Cos, 0)));

    [Fact]
    public void Verify_YieldOfNothing_NamesTheValue() =>
        Fails("what the program yields: v1 is used before it is defined.", Program([s_double, s_double], [0], [1]));

    [Fact]
    public void Verify_ValueOfAnotherArm_IsOutOfScope() =>
        Fails(
            "v4: double = Cos v2: v2 is defined in a region that cannot be seen from here.",
            Program(
                [s_double, s_bool, s_double, s_double, s_double],
                [0, 1],
                [3],
                Branch([3], 1, Arm([2], Apply(2, Primitives.Sin, 0)), Arm([4], Apply(4, Primitives.Cos, 2)))));

    [Fact]
    public void Verify_WrongResultType_ShowsBoth() =>
        Fails(
            "v1: float = Sin v0: the result is double, not float.",
            Program([s_double, IrType.Float], [0], [1], Apply(1, Primitives.Sin, 0)));

    [Fact]
    public void Verify_TooFewOperands_ShowsHowMany() =>
        Fails("v1: double = Add v0: Add takes 2 operands, not 1.", Program([s_double, s_double], [0], [1], Apply(1, Primitives.Add, 0)));

    [Fact]
    public void Verify_MixedPrecision_AsksForAConversion() =>
        Fails(
            "v2: double = Max v0 v1: double and float meet without a conversion.",
            Program([s_double, IrType.Float, s_double], [0, 1], [2], Apply(2, Primitives.Max, 0, 1)));

    [Fact]
    public void Verify_ArithmeticOnIntegers_IsNotReal() =>
        Fails(
            "v1: int = Add v0 v0: Add takes real numbers.",
            Program([IrType.Int32, IrType.Int32], [0], [1], Apply(1, Primitives.Add, 0, 0)));

    [Fact]
    public void Verify_VectorMeetsColumn_SaysThatTheyDoNotBroadcast() =>
        Fails(
            "v2: Vector<double> = Add v0 v1: Vector<double> and Column<double> do not broadcast.",
            Program(
                [s_double.WithRank(Rank.Vector), s_double.WithRank(Rank.Column), s_double.WithRank(Rank.Vector)],
                [0, 1],
                [2],
                Apply(2, Primitives.Add, 0, 1)));

    [Fact]
    public void Verify_RealCondition_IsNoTruthValue() =>
        Fails(
            "v1: double = Branch v0: the condition is double, not bool.",
            Program([s_double, s_double], [0], [1], Branch([1], 0, Arm([0]), Arm([0]))));

    [Fact]
    public void Verify_ArmsOfOtherType_ShowsTheArm() =>
        Fails(
            "region 1 of [v2: double = Branch v1]: it yields bool where double is expected.",
            Program([s_double, s_bool, s_double], [0, 1], [2], Branch([2], 1, Arm([0]), Arm([1]))));

    [Fact]
    public void Verify_ArmThatYieldsTooLittle_ShowsTheArm() =>
        Fails(
            "region 0 of [v2: double = Branch v1]: it yields 0 values for 1 results.",
            Program([s_double, s_bool, s_double], [0, 1], [2], Branch([2], 1, Arm([]), Arm([0]))));

    [Fact]
    public void Verify_ArmWithParameter_IsRefused() =>
        Fails(
            "region 0 of [v3: double = Branch v1]: it takes 0 parameters, not 1.",
            Program([s_double, s_bool, s_double, s_double], [0, 1], [3], Branch([3], 1, Region([2], [2]), Arm([0]))));

    [Fact]
    public void Verify_MapOverEntries_Passes() =>
        Verifier.Verify(Program(
            [s_matrix, s_double, s_double, s_matrix], [0], [3], Map(3, 0, Region([1], [2], Apply(2, Primitives.Sin, 1)))));

    [Fact]
    public void Verify_MapOverWholeTensor_AsksForEntries() =>
        Fails(
            "region 0 of [v2: Matrix<double> = Map v0]: parameter 0 is Matrix<double>, but the entries of its operand are double.",
            Program([s_matrix, s_matrix, s_matrix], [0], [2], Map(2, 0, Region([1], [1]))));

    [Fact]
    public void Verify_ConstantOfOtherType_ShowsBoth() =>
        Fails(
            "v0: float = Constant 1: the result is double, not float.",
            Program([IrType.Float], [], [0], Apply(0, Primitives.Constant) with { Literal = Literal.Real("double", 1) }));

    [Fact]
    public void Verify_LogicOnNumbers_IsRefused() =>
        Fails("v1: double = Not v0: Not takes truth values.", Program([s_double, s_double], [0], [1], Apply(1, Primitives.Not, 0)));

    [Fact]
    public void Verify_MapOfTooManyOperands_SaysHowManyAKernelTakes() =>
        Fails(
            "v8: Matrix<double> = Map v0 v0 v0 v0 v0 v0 v0: a map takes 6 operands at most, not 7.",
            Program(
                [s_matrix, .. Enumerable.Repeat(s_double, 7), s_matrix], [0], [8],
                new Instruction(Primitives.Map, Values(0, 0, 0, 0, 0, 0, 0), Values(8), new[] { Region([1, 2, 3, 4, 5, 6, 7], [1]) }, default)));

    [Fact]
    public void Verify_Pushforward_TakesTangentsOfWhatItsRegionTakes()
    {
        Region sine = Region([2], [3], Apply(3, Primitives.Sin, 2));
        IrType[] types = [s_double, s_double, s_double, s_double, s_double, s_double];
        Verifier.Verify(Program(types, [0, 1], [4, 5], Derivative(Primitives.Pushforward, [0, 1], [4, 5], sine)));
        Fails(
            "what [v4: double, v5: double = Pushforward v0] takes: it is (double), not (double, double).",
            Program(types, [0, 1], [4, 5], Derivative(Primitives.Pushforward, [0], [4, 5], sine)));
    }

    [Fact]
    public void Verify_Pullback_YieldsGradientsOfWhatItsRegionTakes()
    {
        Region sums = Region([2], [3], Apply(3, Primitives.Sum, 2));
        Fails(
            "what [v4: double, v5: double = Pullback v0 v1] yields: it is (double, double), not (double, Matrix<double>).",
            Program([s_matrix, s_double, s_matrix, s_double, s_double, s_double], [0, 1], [4, 5], Derivative(Primitives.Pullback, [0, 1], [4, 5], sums)));
    }

    private static void Fails(string message, Program program) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Verifier.Verify(program)).Message);

    private static Program Program(IrType[] types, int[] inputs, int[] yields, params Instruction[] body) =>
        new(Region(inputs, yields, body), types, types.Select(static _ => "").ToArray());

    private static Region Region(int[] parameters, int[] yields, params Instruction[] instructions) =>
        new(parameters, instructions, yields);

    private static Region Arm(int[] yields, params Instruction[] instructions) => Region([], yields, instructions);

    private static Instruction Apply(int result, Primitive primitive, params int[] operands) =>
        new(primitive, operands, Values(result), EquatableArray<Region>.Empty, default);

    private static Instruction Branch(int[] results, int condition, Region whenTrue, Region whenFalse) =>
        new(Primitives.Branch, Values(condition), results, new[] { whenTrue, whenFalse }, default);

    private static Instruction Map(int result, int operand, Region region) =>
        new(Primitives.Map, Values(operand), Values(result), new[] { region }, default);

    private static Instruction Derivative(Primitive primitive, int[] operands, int[] results, Region region) =>
        new(primitive, operands, results, new[] { region }, default);

    private static EquatableArray<int> Values(params int[] values) => values;
}
