using System.Text.RegularExpressions;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Rooms;

/// <summary>Data flows one way through the rooms of the generator, and only the first ones know of Roslyn.</summary>
public sealed partial class DependencyTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Support"] = [],
        ["Ir"] = ["Support"],
        ["Signatures"] = ["Support", "Ir"],
        ["Calculus"] = ["Support", "Ir"],
        ["Optimization"] = ["Support", "Ir", "Calculus"],
        ["Emission"] = ["Support", "Ir", "Signatures", "Calculus", "Optimization"],
        ["Lowering"] = ["Support", "Ir", "Signatures", "Calculus.Rules", "Diagnostics"],
        ["Diagnostics"] = ["Support", "Lowering"],
    };

    private static readonly string[] s_seeRoslyn = ["Lowering", "Diagnostics"];

    public static TheoryData<string> Rooms =>
        [.. Directory.GetDirectories(Repository.Path("src", "Generator")).Select(static path => Path.GetFileName(path)!).Where(static name => name is not ("bin" or "obj"))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_KnowsOnlyTheRoomsBeforeIt(string room)
    {
        foreach ((string file, string text) in Files(room))
        {
            foreach (string used in OurNamespace().Matches(text).Select(static match => match.Groups["room"].Value).Where(name => name.Split('.')[0] != room))
                Assert.True(s_allowed[room].Any(allowed => used == allowed || used.StartsWith(allowed + ".", StringComparison.Ordinal)), $"{file} uses {used}.");
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_SeesRoslynOnlyIfItReadsCode(string room)
    {
        if (s_seeRoslyn.Contains(room))
            return;
        foreach ((string file, string text) in Files(room))
            Assert.False(text.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{file} mentions Roslyn.");
    }

    private static IEnumerable<(string File, string Text)> Files(string room) =>
        Directory.EnumerateFiles(Repository.Path("src", "Generator", room), "*.cs", SearchOption.AllDirectories)
            .Select(static path => (Path.GetFileName(path), File.ReadAllText(path)));

    [GeneratedRegex(@"(?:using (?:static )?|[^.\w])SymbolicGrad\.Generator\.(?<room>\w+(\.Rules|\.Rewriting)?)")]
    private static partial Regex OurNamespace();
}
