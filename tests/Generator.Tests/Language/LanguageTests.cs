using System.Text.RegularExpressions;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Every construct of the table, in double and in float: compiled, run, and compared with differences.</summary>
public sealed partial class LanguageTests
{
    private static readonly double[][] s_points = [[0.7, 1.3], [-1.2, 0.4], [2.5, -0.6], [0.3, 0.2]];

    private static readonly Dictionary<string, string> s_cases = new(LanguageCases.All.Concat(StructCases.All).Concat(ClassCases.All).Concat(ReferenceCases.All).Concat(NullableCases.All));

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Construct_IsDifferentiatedAsWritten(string name)
    {
        string members = SecondOrder.Of(s_cases[name]);
        GeneratedAssembly assembly = Verify.Runs($"public static partial class Tested {{ {members} }}\npublic static partial class InFloat {{ {ToFloat(members)} }}");
        foreach (double[] point in s_points)
        {
            Gradient.Check(assembly.Type("Tested"), "F", point);
            Gradient.CheckFloat(assembly.Type("InFloat"), assembly.Type("Tested"), "F", point);
        }
    }

    private static string ToFloat(string members) =>
        RealLiteral().Replace(members, "$0f").Replace("double", "float", StringComparison.Ordinal).Replace("Math.", "MathF.", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.])(\d+\.\d+(e[+-]?\d+)?|\d+e[+-]?\d+)")]
    private static partial Regex RealLiteral();
}
