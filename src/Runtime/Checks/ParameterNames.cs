using System.Reflection;

namespace SymbolicGrad;

/// <summary>The names that a function's author gave its parameters, for messages.</summary>
internal static class ParameterNames
{
    /// <summary>The last <paramref name="count"/> parameters' names; <c>x1</c>, <c>x2</c> … where trimming has removed a name.</summary>
    public static string[] Of(Delegate function, int count)
    {
        // A delegate closed over its first argument has that argument's parameter too, in front of the others.
        ParameterInfo[] parameters = function.Method.GetParameters();
        int closed = parameters.Length - count;
        return [.. Enumerable.Range(0, count).Select(i => NameAt(parameters, closed + i) ?? $"x{i + 1}")];
    }

    private static string? NameAt(ParameterInfo[] parameters, int position) =>
        position >= 0 && parameters[position].Name is { Length: > 0 } name ? name : null;
}
