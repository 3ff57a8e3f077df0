using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Incrementality;

/// <summary>
/// What an edit makes the generator do again. Methods are read anew at every edit; where what was read is equal, the model and the output are the
/// cached ones.
/// </summary>
public sealed class StepTests
{
    private const string Source =
        """
        public static partial class Tested
        {
            private static readonly double s_scale = 2;

            // Comment.
            [Differentiable]
            public static double F(double x) => Square(x) * s_scale + 3;

            [Differentiable]
            public static double H(double x) => x * x * x;

            private static double Square(double x) => x * x;
        }

        [Parameters]
        public sealed partial record P(double A);
        """;

    private const string Other = "public static class Other { public static double G(double x) => x; }";

    private static readonly string[] s_nothing = ["F: Cached, Cached", "H: Cached, Cached", "P: Cached, Cached"];

    [Fact]
    public void SameSources_DoNothing() => Verify.Steps([Source, Other], [Source, Other], s_nothing);

    [Fact]
    public void OtherFile_DoesNothing() => Verify.Steps([Source, Other], [Source, Other.Replace("=> x;", "=> x * x;", StringComparison.Ordinal)], s_nothing);

    [Fact]
    public void NewFile_DoesNothing() => Verify.Steps([Source, Other], [Source, Other, "public class New;"], s_nothing);

    [Theory]
    [InlineData("// Comment.", "// Another comment.\n\n")]
    [InlineData("x * x * x;", "x  *  x\n            * x; // Cubed.")]
    [InlineData("private static readonly", "public static int Unrelated(int n) => n;\n    private static readonly")]
    [InlineData("[Parameters]", "public class Unrelated;\n\n[Parameters]")]
    [InlineData("s_scale = 2", "s_scale = 5")]
    [InlineData("public static partial class", "public static unsafe partial class")]
    public void EditWithoutMeaningForTheGradient_DoesNothing(string before, string after)
    {
        string edited = Source.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Source, edited);
        Verify.Steps([Source, Other], [edited, Other], s_nothing);
    }

    [Fact]
    public void BodyOfAnotherMethod_ChangesThatMethodOnly() =>
        Edit("x * x * x;", "x * x;", "F: Cached, Cached", "H: Modified, Modified", "P: Cached, Cached");

    [Fact]
    public void Constant_ChangesItsMethod() => Edit("s_scale + 3", "s_scale + 4", "F: Modified, Modified", "H: Cached, Cached", "P: Cached, Cached");

    [Fact]
    public void SignOfZero_ChangesItsMethod()
    {
        string positive = Source.Replace("s_scale + 3", "s_scale + 0.0", StringComparison.Ordinal);
        string negative = Source.Replace("s_scale + 3", "s_scale + -0.0", StringComparison.Ordinal);
        Verify.Steps([positive], [negative], "F: Modified, Modified", "H: Cached, Cached", "P: Cached, Cached");
    }

    [Fact]
    public void NameOfAParameter_ChangesItsMethod() =>
        Edit("H(double x) => x * x * x", "H(double y) => y * y * y", "F: Cached, Cached", "H: Modified, Modified", "P: Cached, Cached");

    [Fact]
    public void BodyOfADifferentiatedMethod_ChangesTheMethodThatCallsItsDerivative()
    {
        string source = Source.Replace("x) => Square(x) * s_scale + 3", "x) => HGradient(x)", StringComparison.Ordinal);
        Verify.Steps([source], [source.Replace("x * x * x;", "x * x;", StringComparison.Ordinal)], "F: Modified, Modified", "H: Modified, Modified", "P: Cached, Cached");
        Verify.Steps([source], [source.Replace("Comment", "Remark", StringComparison.Ordinal)], s_nothing);
    }

    [Fact]
    public void BodyOfACalledMethod_ChangesTheCaller() =>
        Edit("Square(double x) => x * x", "Square(double x) => x * x * 2", "F: Modified, Modified", "H: Cached, Cached", "P: Cached, Cached");

    [Fact]
    public void BodyOfACalledMethodInAnotherFile_ChangesTheCaller()
    {
        const string Caller = "public static partial class Tested { [Differentiable] public static double F(double x) => Other.G(x); [Differentiable] public static double H(double x) => x; }";
        Verify.Steps([Caller, Other], [Caller, Other.Replace("=> x;", "=> x * x;", StringComparison.Ordinal)], "F: Modified, Modified", "H: Cached, Cached");
    }

    [Fact]
    public void Member_ChangesItsType() => Edit("P(double A)", "P(double A, double B)", "F: Cached, Cached", "H: Cached, Cached", "P: Modified, Modified");

    [Fact]
    public void RemovedAttribute_RemovesTheOutput()
    {
        string edited = Source.Replace("[Differentiable]\n    public static double H", "public static double H", StringComparison.Ordinal);
        Verify.Steps([Source], [edited], "F: Cached, Cached", "H: Removed, Removed", "P: Cached, Cached");
    }

    [Fact]
    public void DiagnosticThatMoves_DoesNothing()
    {
        const string Refused = "public static partial class Tested { [Differentiable] public static double F(double x) { /**/ lock (typeof(Tested)) { } return x; } }";
        Verify.Steps([Refused], [Refused.Replace("/**/", "double y = x; /**/", StringComparison.Ordinal)], "F: Cached, Cached");
    }

    [Fact]
    public void WarningThatAppears_DoesNothingElse()
    {
        const string Warned = "public static partial class Tested { [Differentiable] public static double F(double x) => (int)x * x; }";
        Verify.Steps([Warned], ["#pragma warning disable SG0201\n" + Warned], "F: Cached, Cached");
    }

    private static void Edit(string before, string after, params string[] expected)
    {
        string edited = Source.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Source, edited);
        Verify.Steps([Source, Other], [edited, Other], expected);
    }
}
