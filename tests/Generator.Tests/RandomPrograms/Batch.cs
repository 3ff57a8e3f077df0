using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>Compiles many methods at once, each in a class of its own, and checks them.</summary>
internal static class Batch
{
    /// <summary>What is wrong with each method; null where nothing is.</summary>
    public static Failure?[] Check(IReadOnlyList<RandomMethod> methods, DifferenceCounts counts)
    {
        if (methods.Count == 0)
            return [];
        if (Compile(methods, out Failure? problem) is { } assembly)
            return [.. methods.Select((method, i) => new Checker(method, method.Signature.Bind(assembly.Type(Name(i)), method.IsFloat), counts).Check())];
        return methods.Count == 1
            ? [problem]
            : [.. Check([.. methods.Take(methods.Count / 2)], counts), .. Check([.. methods.Skip(methods.Count / 2)], counts)];
    }

    /// <summary>Those of the methods that are C#.</summary>
    public static RandomMethod[] Valid(IReadOnlyList<RandomMethod> methods)
    {
        CSharpCompilation compilation = TestCompilation.Of([.. methods.Select((method, i) => method.Print(Name(i)))]);
        HashSet<string> broken = [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "")];
        return [.. methods.Where((_, i) => !broken.Contains($"Source{i}.cs"))];
    }

    private static string Name(int i) => "P" + i.ToString(CultureInfo.InvariantCulture);

    private static GeneratedAssembly? Compile(IReadOnlyList<RandomMethod> methods, out Failure? problem)
    {
        string[] sources = [.. methods.Select(static (method, i) => method.Print(Name(i)))];
        Generation generation;
        try
        {
            generation = Generation.Of(sources);
        }
        catch (Exception exception)
        {
            problem = new Failure(FailureKind.Crash, exception.ToString());
            return null;
        }
        using MemoryStream image = new();
        Diagnostic[] problems = [.. generation.Output.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        problem = problems.Length + generation.Diagnostics.Length == 0 ? null
            : generation.Diagnostics.Length > 0 ? new Failure(FailureKind.Crash, string.Join("\n", generation.Diagnostics))
            : Valid(methods).Length < methods.Count ? new Failure(FailureKind.Invalid, string.Join("\n", problems.AsEnumerable()))
            : new Failure(FailureKind.Uncompilable, string.Join("\n", [.. problems.Select(static diagnostic => diagnostic.ToString()), .. generation.Files.Values]));
        return problem is null ? new GeneratedAssembly(image.ToArray()) : null;
    }
}
