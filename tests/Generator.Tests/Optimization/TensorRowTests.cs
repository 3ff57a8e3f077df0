using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization.Rewriting;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>
/// Every row about tensors, evaluated on both sides. The entries are small integers, so that sums are exact in any order.
/// </summary>
public class TensorRowTests
{
    private static readonly Tensor s_vector = Tensor.Vector(3, -1, 4);
    private static readonly Tensor s_column = new(Rank.Column, 2, 1, [2.0, -7.0]);
    private static readonly Tensor s_2x3 = Tensor.Matrix(2, 3, static i => i - 2);
    private static readonly Tensor s_3x2 = Tensor.Matrix(3, 2, static i => i * i - 5);
    private static readonly Tensor s_3x3 = Tensor.Matrix(3, 3, static i => 7 - 3 * i);

    private static readonly Dictionary<string, object[]> s_inputs = new()
    {
        ["vector-of-column"] = [s_vector],
        ["column-of-vector"] = [s_column],
        ["repeat-to-same-rank"] = [s_2x3, Tensor.Matrix(2, 3, static _ => 1)],
        ["repeat-repeated"] = [0.5, s_vector, s_2x3],
        ["transpose-transpose"] = [s_2x3],
        ["reshape-flat"] = [s_2x3],
        ["transpose-times"] = [s_2x3, Tensor.Matrix(2, 4, static i => i)],
        ["times-transpose"] = [s_2x3, s_3x3],
        ["transposed-transpose"] = [s_2x3, s_3x2],
        ["transpose-transposed"] = [s_2x3, s_3x2],
        ["transpose-times-vector"] = [s_3x2, s_vector],
        ["vector-times-transpose"] = [s_vector, s_2x3],
        ["sum-negative"] = [s_2x3],
        ["sum-multiple"] = [2.0, s_2x3],
        ["sum-repeated"] = [2.0, s_2x3],
    };

    public static TheoryData<string> Rows() =>
        [.. ExactRules.All.Concat(AlgebraicRules.All).Where(IsAboutTensors).Select(static rule => rule.Name)];

    internal static bool IsAboutTensors(RewriteRule rule) =>
        rule.Root.Kind == PrimitiveKind.Tensor || rule.Root.Name is "BroadcastTo" or "AsVector" or "AsColumn";

    [Theory]
    [MemberData(nameof(Rows))]
    public void TensorRule_OnIntegers_SidesAreTheSame(string name)
    {
        RewriteRule rule = ExactRules.All.Concat(AlgebraicRules.All).Single(rule => rule.Name == name);
        object[] inputs = s_inputs[name];
        ProgramBuilder builder = new();
        Expr[] variables = [.. inputs.Select(input => new Expr(builder, builder.Parameter(TypeOf(input), "")))];
        Expr left = rule.Left(variables);
        Instruction root = left.Definition!;
        Assert.True(rule.Guard(variables));
        Assert.NotNull(rule.Match([.. root.Operands], builder, asWritten: true));

        Program program = builder.ToProgram([left.Value, rule.Right(variables).Value]);
        Verifier.Verify(program);
        object[] results = Interpreter.Run(program, inputs);
        Assert.Equal(Bits.Of(results[0]), Bits.Of(results[1]));
    }

    private static IrType TypeOf(object value) => value switch
    {
        Tensor tensor => IrType.Double.WithRank(tensor.Rank),
        int => IrType.Int32,
        _ => IrType.Double,
    };
}
