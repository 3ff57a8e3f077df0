using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>A gradient may stand in another type than the [Parameters] type: it uses only what is accessible there.</summary>
public sealed class ParametersAccessTests
{
    private const string Method = """
        static partial class C
        {
            [Differentiable]
            internal static double F(Model model) => model.X * model.X;
        }
        """;

    [Theory]
    [InlineData("private set")]
    [InlineData("protected set")]
    [InlineData("private protected set")]
    [InlineData("init")]
    [InlineData("internal set")]
    public void SetterThatIsNotAccessible_IsNotUsed(string setter) => Verify.Runs(
        Method,
        $$"""
        [Parameters]
        internal partial class Model
        {
            public Model(double x) => X = x;

            public double X { get; {{setter}}; }
        }
        """);

    [Theory]
    [InlineData("public double X { get; private set; }")]
    [InlineData("private double X { get; set; }")]
    [InlineData("protected double X { get; set; }")]
    [InlineData("private protected double X { get; set; }")]
    public void MemberThatGradientsCannotReach_IsReported(string member) =>
        Verify.Reports($$"""[Parameters] internal partial record {|SG0008:Model|} { {{member}} }""");
}
