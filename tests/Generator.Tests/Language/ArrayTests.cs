using System.Text.RegularExpressions;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>
/// Methods on arrays, in all modes. Each source has a class <c>Tested</c> with the methods and a class <c>Cases</c> with their arguments: a field a
/// case, called as the method; what stands behind two underscores tells cases of one method apart.
/// </summary>
public sealed partial class ArrayTests
{
    private static readonly Dictionary<string, string> s_sources = new()
    {
        ["Structs"] = StructArrayCases.Source,
        ["Choices"] = ArrayChoiceCases.Source,
        ["Grids"] = GridCases.Source,
        ["Lists"] = ListCases.Source,
        ["StructLists"] = StructListCases.Source,
        ["InlineArrays"] = InlineArrayCases.Source,
        ["Queries"] = QueryCases.Source,
        ["Variants"] = VariantCases.Source,
        ["Collections"] = CollectionCases.Source,
        ["Rows"] = RowsCases.Source,
        ["Copies"] = CopyCases.Source,
        ["TensorEntries"] = TensorEntryCases.Source,
        ["Checkpoints"] = CheckpointedArrayCases.Source,
        ["Reductions"] = ReductionCases.Source,
    };

    private static readonly Dictionary<string, Lazy<GeneratedAssembly>> s_assemblies =
        s_sources.ToDictionary(static source => source.Key, static source => new Lazy<GeneratedAssembly>(() => Verify.Runs(SecondOrder.Of(source.Value))));

    public static TheoryData<string, string> Names
    {
        get
        {
            TheoryData<string, string> names = [];
            foreach ((string group, string source) in s_sources)
            {
                foreach (Match match in Case().Matches(source))
                    names.Add(group, match.Groups[1].Value);
            }
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Method_HasTheSameDerivativesInAllModes(string group, string name)
    {
        GeneratedAssembly assembly = s_assemblies[group].Value;
        object?[] arguments = (object?[])assembly.Type("Cases").GetField(name)!.GetValue(null)!;
        bool isFloat = name.EndsWith("__float", StringComparison.Ordinal);
        Modes.Check(assembly.Type("Tested"), name.Split("__")[0], arguments, isFloat ? 2e-3 : 1e-8);
    }

    [GeneratedRegex(@"public static readonly object\[\] (\w+) =")]
    private static partial Regex Case();
}
