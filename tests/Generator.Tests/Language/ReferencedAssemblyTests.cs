using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>What a project takes from an assembly that was itself compiled with the generator: its static methods, and its [Parameters] types.</summary>
public sealed class ReferencedAssemblyTests
{
    private const string Library =
        """
        namespace Library;

        [Parameters]
        public sealed partial record Layer(Matrix<double> Weights, Vector<double> Biases)
        {
            public Matrix<double> Forward(Matrix<double> x) => Tanh(x * Weights + Biases);
            public double Norm => Sum(Weights);
        }

        [Parameters]
        public sealed partial class Scales
        {
            public double Slope { get; set; } = 2;
            public double Shift;
            [Constant] public double Fixed { get; set; } = 3;
            [Constant] private double _hidden = 5;
            public double Twice => 2 * Slope + 0 * _hidden;
        }

        [Parameters]
        public partial struct Point
        {
            public double X;
            public double Y { get; set; }
        }

        public static partial class Functions
        {
            [Differentiable]
            public static double Cube(double x) => x * x * x;

            [Differentiable]
            public static double Energy(double[] positions, ReadOnlySpan<double> charges, [Constant] double scale)
            {
                double sum = 0;
                for (int i = 0; i < positions.Length; i++)
                    sum += charges[i] * charges[^1] * Math.Exp(-positions[i] * scale);
                return sum;
            }

            [Differentiable]
            public static float Score(Matrix<float> weights, Vector<float> x) => Sum(Tanh(weights * x));
        }
        """;

    private const string Project =
        """
        using Library;

        [Parameters]
        public sealed partial record Model(Layer First, Scales Scales, Layer[] More)
        {
            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public double Loss([Constant] Matrix<double> x)
            {
                double sum = Sum(Tanh(x * First.Weights + First.Biases)) * Scales.Slope * Scales.Fixed + Scales.Shift * Library.Functions.Cube(Scales.Slope);
                foreach (Layer layer in More)
                    sum += Sum(Square(x * layer.Weights)) * layer.Biases[0];
                return sum;
            }
        }

        public static partial class Tested
        {
            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Product(Point p) => p.X * p.Y * p.Y;

            public static (double, double) ProductGradientOf(double x, double y)
            {
                Point gradient = ProductGradient(new Point { X = x, Y = y });
                return (gradient.X, gradient.Y);
            }

            [Differentiable(Derivatives = Derivatives.Gradient | Derivatives.Jvp)]
            public static double Work(double[] path, double[] charges)
            {
                double[] moved = new double[path.Length];
                double work = 0;
                for (int step = 0; step < 3; step++)
                {
                    for (int i = 0; i < moved.Length; i++)
                        moved[i] = path[i] * (1 + step * work);
                    work += 0.1 * Library.Functions.Energy(moved, charges.AsSpan()[..path.Length], 0.5) * path[step];
                }
                return work;
            }

            [Differentiable]
            public static float Twice(Matrix<float> weights, Vector<float> x) => Library.Functions.Score(weights * 0.5f, x) * Library.Functions.Score(weights, x + x);

            public static bool CallsAreRight()
            {
                double[] path = [0.3, -0.4, 1.2], charges = [1, 2, -0.5, 9];
                (double[] byPath, double[] byCharges) = WorkGradient(path, charges);
                double along = WorkJvp(path, charges, [1, 2, 3], [-1, 0.5, 2, 7]).Tangent;
                double same = byPath[0] + 2 * byPath[1] + 3 * byPath[2] - byCharges[0] + 0.5 * byCharges[1] + 2 * byCharges[2] + 7 * byCharges[3];
                (_, Vector<float> byX) = TwiceGradient(new Matrix<float>(1, 2, [0.3f, -0.7f]), new[] { 1f, 2f });
                double z = -1.1, a = Math.Tanh(z / 2), b = Math.Tanh(2 * z);
                double slope = 0.3 * ((1 - a * a) * 0.5 * b + a * (1 - b * b) * 2);
                return GradientCheck.Run(p => Work(p, charges), _ => byPath, path).Passed && GradientCheck.Run(c => Work(path, c), _ => byCharges, charges).Passed
                    && Math.Abs(along - same) < 1e-12 * (1 + Math.Abs(along)) && Math.Abs(byX[0] - slope) < 1e-6;
            }

            public static bool IsRight()
            {
                SplitMix64 random = new(4);
                Layer Random() => new(Initializer.XavierNormal.Matrix<double>(3, 2, ref random), new Vector<double>(new[] { 0.3, -0.7 }));
                Model model = new(Random(), new Scales { Shift = 0.5 }, new[] { Random(), Random() });
                Matrix<double> x = Initializer.Normal(1).Matrix<double>(4, 3, ref random);
                Model gradient = model.LossGradient(x);
                double[] direction = Initializer.Normal(1).Matrix<double>(1, model.ParameterCount, ref random).ToArray();
                double reverse = 0;
                for (int i = 0; i < direction.Length; i++) reverse += direction[i] * gradient.ToArray()[i];
                double forward = model.LossJvp(x, model.Bind(direction, 0)).Tangent;
                return GradientCheck.Run(model, m => m.Loss(x), m => m.LossGradient(x)).Passed && Math.Abs(reverse - forward) < 1e-12 * (1 + Math.Abs(reverse)) && model.ParameterCount == 26;
            }
        }
        """;

    [Fact]
    public void ParametersAndStaticMethods_AreDifferentiated()
    {
        AssemblyLoadContext context = new("Referenced", isCollectible: true);
        MetadataReference library = Load(Generation.Of(TestCompilation.Of(Library).WithAssemblyName("Library")), context);
        Load(Generation.Of(TestCompilation.Of(Project).AddReferences(library)), context);

        Type tested = context.Assemblies.Single(static assembly => assembly.GetName().Name == "Tested").GetType("Tested")!;
        Assert.Equal(new[] { 9.0, 12.0 }, GeneratedAssembly.Numbers(GeneratedAssembly.Call(tested, "ProductGradientOf", 2.0, 3.0)));
        Assert.Equal(true, GeneratedAssembly.Call(tested, "IsRight"));
        Assert.Equal(true, GeneratedAssembly.Call(tested, "CallsAreRight"));
    }

    [Fact]
    public void MethodsOfObjects_AreRefusedAtTheCall()
    {
        AssemblyLoadContext context = new("Referenced", isCollectible: true);
        MetadataReference library = Load(Generation.Of(TestCompilation.Of(Library).WithAssemblyName("Library")), context);
        Compilation project = TestCompilation.Of(
            """
            public static partial class Tested
            {
                [Differentiable] public static double Loss(Library.Layer layer, [Constant] Matrix<double> x) => Sum(layer.Forward(x));
                [Differentiable] public static double Norm(Library.Layer layer) => layer.Norm * layer.Biases[0];
            }
            """).AddReferences(library);

        Assert.Equal(
            ["SG0103 layer.Forward(x)", "SG0103 layer.Norm"],
            Verify.Analyze(project).Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}").Order(StringComparer.Ordinal));
    }

    private static PortableExecutableReference Load(Generation generation, AssemblyLoadContext context)
    {
        using MemoryStream image = new();
        Assert.Empty(generation.Output.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        context.LoadFromStream(new MemoryStream(image.ToArray()));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
