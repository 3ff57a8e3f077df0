using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SymbolicGrad.Integration.Tests.Seeds;

public class ExpressionTests
{
    private static readonly JsonElement[] Cases = [.. SeedFile.Json("expr_scalar").GetProperty("cases").EnumerateArray()];

    public static TheoryData<string> Names => [.. Cases.Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Row0_11_Expression_HasTheValueAndTheGradientOfTheFile(string name)
    {
        foreach ((double[] at, double value, double[] gradient) in Points(name))
        {
            Close.Number(value, Evaluate(name, at), 1e-13, "value");
            (double sameValue, double[] sameGradient) = EvaluateWithGradient(name, at);
            Assert.Equal(Evaluate(name, at), sameValue);
            foreach ((int i, double entry) in EvaluateGradient(name, at).Index())
            {
                Close.Number(gradient[i], entry, 1e-13, $"partial {i}");
                Close.Number(gradient[i], sameGradient[i], 1e-13, $"partial {i} of ValueAndGradient");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Row0_11_Expression_AgreesWithCentralDifferences(string name)
    {
        foreach ((double[] at, _, _) in Points(name))
            GradientCheck.Run(x => Evaluate(name, x), x => EvaluateGradient(name, x), at, 1e-9).ThrowIfOff();
    }

    [Fact]
    public void Row0_11_EveryExpressionOfTheFile_IsAMethodHere() =>
        Assert.Equal(
            Cases.Select(row => Pascal(row.GetProperty("name").GetString()!)).Order(),
            typeof(Expressions).GetMethods().Where(method => method.IsDefined(typeof(DifferentiableAttribute))).Select(method => method.Name).Order());

    private static IEnumerable<(double[] At, double Value, double[] Gradient)> Points(string name)
    {
        JsonElement row = Cases.Single(row => row.GetProperty("name").GetString() == name);
        return row.GetProperty("points").EnumerateArray().Select(point =>
            (Numbers(point.GetProperty("at")), point.GetProperty("value").GetDouble(), Numbers(point.GetProperty("gradient"))));
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static double Evaluate(string name, double[] at) => (double)Call(Pascal(name), at);

    private static double[] EvaluateGradient(string name, double[] at) => Entries(Call(Pascal(name) + "Gradient", at));

    private static (double Value, double[] Gradient) EvaluateWithGradient(string name, double[] at)
    {
        ITuple pair = (ITuple)Call(Pascal(name) + "ValueAndGradient", at);
        return ((double)pair[0]!, Entries(pair[1]!));
    }

    private static object Call(string method, double[] at) => typeof(Expressions).GetMethod(method)!.Invoke(null, [.. at.Cast<object>()])!;

    private static double[] Entries(object gradient) =>
        gradient is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => (double)tuple[i]!)] : [(double)gradient];

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
