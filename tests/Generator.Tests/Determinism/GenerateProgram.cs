using System.Globalization;
using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Determinism;

/// <summary>The entry point of the tests as a program: prints what is generated, in a process with hash codes of its own.</summary>
internal static class GenerateProgram
{
    public const string Source =
        """
        [Parameters]
        public sealed partial record Model(Matrix<double> W, Vector<double> B, double C);

        public static partial class Tested
        {
            [Differentiable] public static double F(double x, double y) => -0.5 * x * y + 1e-7 * Math.Exp(-x) - 123456.75 * y + Math.PI;
            [Differentiable] public static float G(float x, float y) => -0.1f * x * MathF.Sin(y) / (1 + x * x);
            [Differentiable] public static double Loss(Model m, [Constant] Matrix<double> x) => m.C > -1.5 ? SumOfSquares(Tanh(x * m.W + m.B)) : m.C * m.C;
            [Differentiable] public static double Norm(double[] x) { double s = -1.25; for (int i = 0; i < x.Length; i++) s += x[i] * x[i]; return Math.Sqrt(s * s); }
            [Differentiable] public static double Refused(double x) { lock (typeof(Tested)) { } return x; }
        }
        """;

    public static void Main(string[] arguments)
    {
        if (arguments is ["hostile"])
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = Hostile();
        using Stream output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes(Text(Generation.Of(Source))));
    }

    /// <summary>A decimal comma, and the minus sign of Swedish.</summary>
    public static CultureInfo Hostile()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }

    public static string Text(Generation generation) => string.Concat(generation.Files.Select(static file => $"{file.Key}\n{file.Value}"));
}
