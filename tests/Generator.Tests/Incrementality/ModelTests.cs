using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Incrementality;

/// <summary>Models can be compared, and keep nothing of a compilation alive.</summary>
public sealed class ModelTests
{
    private const string Source =
        """
        [Parameters]
        public sealed partial record Model(Matrix<double> W, Vector<double> B, double C)
        {
            [Constant] public double Scale { get; init; } = 1;

            [Differentiable]
            public double Loss([Constant] Matrix<double> x) => C > 0 ? SumOfSquares(Sigmoid(x * W + B)) * Scale : C * C;

            [Differentiable]
            public Vector<double> Shift([Constant] Vector<double> x, int n = 3) => B + x * n;
        }

        public static partial class Tested
        {
            [Differentiable]
            public static (double A, double B) F(double x, in float y, [Constant] string? s = null)
            {
                double product = x * y;
                for (int i = 0; i < 3; i++)
                    product *= x;
                return x > 0 ? (product, Math.Sin(x)) : (x, product);
            }

            [Differentiable]
            public static double Refused(double x) { lock (typeof(Tested)) { } return x; }
        }
        """;

    [Fact]
    public void Models_HoldNothingOfTheCompilation()
    {
        object[] models = [.. Steps.Models(Source)];
        Assert.Equal(5, models.Length);
        foreach ((string path, object value) in models.SelectMany(Steps.Reachable))
        {
            bool isBanned = value is ISymbol or Compilation or SemanticModel or SyntaxNode or SyntaxTree or IOperation or Location or Diagnostic or AttributeData;
            Assert.False(isBanned, $"{path} holds a {value.GetType()}.");
        }
    }

    [Fact]
    public void TheWalk_FindsWhatItLooksFor()
    {
        Compilation compilation = TestCompilation.Of(Source);
        Assert.Contains(Steps.Reachable(new { Deep = new object[] { compilation } }), static reached => reached.Value is Compilation);
    }

    [Fact]
    public void EqualSources_HaveEqualModels()
    {
        object[] first = [.. Steps.Models(Source)], second = [.. Steps.Models("\n// Moved.\n" + Source)];
        Assert.Equal(first, second);
        Assert.Equal(first.Select(static model => model.GetHashCode()), second.Select(static model => model.GetHashCode()));
        Assert.All(first.Zip(second), static pair => Assert.NotSame(pair.First, pair.Second));
    }

    [Theory]
    [InlineData("int n = 3", "int n = 4")]
    [InlineData("in float y", "float y")]
    [InlineData("(double A, double B) F", "(double A, double C) F")]
    [InlineData("Math.Sin(x)", "Math.Cos(x)")]
    [InlineData("i < 3", "i < 4")]
    [InlineData("public double Loss", "internal double Loss")]
    [InlineData("double C)", "double D) { public double C => D; }\npublic partial record Model")]
    [InlineData("double product", "double result")]
    public void DifferentSources_HaveUnequalModels(string before, string after)
    {
        string edited = Source.Replace(before, after, StringComparison.Ordinal);
        if (before == "double product")
            edited = edited.Replace("product", "result", StringComparison.Ordinal);
        Assert.NotEqual<object>([.. Steps.Models(Source)], [.. Steps.Models(edited)]);
    }

    [Fact]
    public void OldCompilation_IsNotKeptAlive()
    {
        (WeakReference first, GeneratorDriver driver) = RunTwice();
        for (int i = 0; i < 10 && first.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(first.IsAlive);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference, GeneratorDriver) RunTwice()
    {
        Compilation compilation = TestCompilation.Of(Source);
        GeneratorDriver driver = Generation.Driver().RunGenerators(compilation);
        driver = driver.RunGenerators(TestCompilation.Of(Source, "public class Other;"));
        return (new WeakReference(compilation), driver);
    }
}
