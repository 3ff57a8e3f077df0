using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>What the generator did again after an edit.</summary>
internal static class Steps
{
    /// <summary>For each method and type, why its model and its output are what they are: <c>F: Cached, Cached</c>.</summary>
    public static string[] After(string[] before, string[] after)
    {
        GeneratorDriver driver = Generation.Driver().RunGenerators(TestCompilation.Of(before)).RunGenerators(Edit(TestCompilation.Of(before), before, after));
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        Assert.Null(result.Exception);
        return
        [
            .. result.TrackedOutputSteps.SelectMany(static step => step.Value).Select(static step =>
            {
                (IncrementalGeneratorRunStep source, int index) = step.Inputs.Single();
                (object model, IncrementalStepRunReason reason) = source.Outputs[index];
                return $"{NameOf(model)}: {reason}, {step.Outputs.Single().Reason}";
            }).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Every model that goes from one step to the next.</summary>
    public static IEnumerable<object> Models(params string[] sources) =>
        Generation.Driver().RunGenerators(TestCompilation.Of(sources)).GetRunResult().Results[0].TrackedSteps
            .Where(static step => step.Key is DifferentiableGenerator.MethodStep or DifferentiableGenerator.ParametersStep)
            .SelectMany(static step => step.Value).SelectMany(static step => step.Outputs).Select(static output => output.Value);

    /// <summary>The objects that can be reached from one, each with the path to it.</summary>
    public static IEnumerable<(string Path, object Value)> Reachable(object root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(string, object)> open = new([("model", root)]);
        while (open.TryPop(out (string Path, object Value) next))
        {
            Type type = next.Value.GetType();
            if (type.IsPrimitive || type.IsEnum || next.Value is string or Type or Delegate || !type.IsValueType && !seen.Add(next.Value))
                continue;
            yield return next;
            if (next.Value is IEnumerable items)
            {
                foreach (object? item in items)
                    Push($"{next.Path}[]", item);
            }
            for (Type? part = type; part is not null; part = part.BaseType)
            {
                foreach (FieldInfo field in part.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Push($"{next.Path}.{field.Name}", field.GetValue(next.Value));
            }
        }

        void Push(string path, object? value)
        {
            if (value is not null)
                open.Push((path, value));
        }
    }

    /// <summary>As an editor does it: only the trees that have changed are new.</summary>
    private static Compilation Edit(Compilation compilation, string[] before, string[] after)
    {
        SyntaxTree[] trees = [.. compilation.SyntaxTrees.Skip(1)];
        for (int i = 0; i < after.Length; i++)
        {
            if (i >= before.Length)
                compilation = compilation.AddSyntaxTrees(TestCompilation.Parse(after[i], $"Source{i}.cs"));
            else if (after[i] != before[i])
                compilation = compilation.ReplaceSyntaxTree(trees[i], TestCompilation.Parse(after[i], $"Source{i}.cs"));
        }
        return compilation;
    }

    private static string NameOf(object model) => model switch
    {
        DifferentiableMethod method => method.Signature.Name,
        ParametersType type => type.Structure.CSharp.Replace("global::", "", StringComparison.Ordinal),
        _ => model.ToString()!,
    };
}
