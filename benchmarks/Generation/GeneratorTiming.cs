using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymbolicGrad.Benchmarks.AdBench;
using SymbolicGrad.Benchmarks.Measurement;
using SymbolicGrad.Generator;

namespace SymbolicGrad.Benchmarks.Generation;

/// <summary>How long the generator takes, on its own driver: for large methods, and for one keystroke in a project of many.</summary>
internal static class GeneratorTiming
{
    private const int FileCount = 10;
    private const int MethodsInFile = 10;
    private const string GlobalUsings = "global using System;";

    public static void Print()
    {
        Console.WriteLine("\nGenerator");
        foreach (int statements in new[] { 1000, 2000, 5000 })
        {
            CSharpCompilation compilation = Compilation(Sources.StraightLine(statements));
            Report($"first run, a method of {statements:N0} statements", 9, () => Time(Driver(), compilation.Clone(), out _));
        }
        foreach ((string name, string source) in Sources.Shapes())
        {
            CSharpCompilation compilation = Compilation(source);
            Report($"first run, {name}", 3, () => Time(Driver(), compilation.Clone(), out _));
        }
        foreach (string[] objective in new[] { (string[])["HandTracking", "HandModel"], ["Lstm"], ["GaussianMixture"], ["BundleAdjustment"] })
        {
            CSharpCompilation compilation = Compilation([GlobalUsings, .. objective.Select(static name => string.Join('\n', DataFile.Lines(name + ".cs")))]);
            Report($"first run, ADBench's {objective[0]}", 9, () => Time(Driver(), compilation.Clone(), out _));
        }
        Report("first run, 100 methods of 10 statements in 10 files", 9, static () => Time(Driver(), Project(), out _));
        Report("keystroke in one of these methods", 41, Keystroke);
        Report("keystroke in a comment of their file", 41, Comment);
    }

    /// <summary>A run on a project that has been seen, after an edit in the body of one method.</summary>
    internal static double Keystroke() => Edit(static () => Sources.File(0, MethodsInFile, edit: 1));

    private static double Comment() => Edit(static () => Sources.File(0, MethodsInFile, edit: 0) + "// A comment");

    private static double Edit(Func<string> edited)
    {
        CSharpCompilation project = Project();
        Time(Driver(), project, out GeneratorDriver driver);
        SyntaxTree tree = project.SyntaxTrees[0];
        return Time(driver, project.ReplaceSyntaxTree(tree, Parse(edited())), out _);
    }

    private static CSharpCompilation Project() => Compilation([.. Enumerable.Range(0, FileCount).Select(static file => Sources.File(file, MethodsInFile, edit: 0))]);

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(new DifferentiableGenerator());

    private static double Time(GeneratorDriver driver, Compilation compilation, out GeneratorDriver after)
    {
        double start = ThreadClock.Now();
        after = driver.RunGenerators(compilation);
        return ThreadClock.Now() - start;
    }

    private static void Report(string name, int samples, Func<double> sample)
    {
        for (int i = 0; i < Math.Min(5, samples); i++)
            sample();
        double[] times = [.. Enumerable.Range(0, samples).Select(_ => sample()).Order()];
        Console.WriteLine($"  {name,-56} {times[samples / 2] / 1e6,9:N2} ms");
    }

    private static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create(
        "Timed",
        sources.Select(Parse),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "netstandard.dll" or "SymbolicGrad.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source);
}
