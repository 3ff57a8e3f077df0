namespace SymbolicGrad.Benchmarks.Generation;

/// <content>Methods of loops and branches.</content>
internal static partial class Sources
{
    private const int Statements = 5000;

    /// <summary>Methods of each shape that can grow, and what they are called.</summary>
    public static IEnumerable<(string Name, string Source)> Shapes()
    {
        foreach (int count in new[] { 100, 1000, Statements })
            yield return ($"{count:N0} statements in loops of 25", Method(Each(count / 25, static _ => Loop($"double v0 = x * a[i]; {Chain(22)}x = x * 0.9 + 0.1 * v22; y += Math.Sin(x) * a[i];"))));
        yield return ($"{Statements:N0} statements in one loop", Method(Loop($"double v0 = x * a[i]; {Chain(Statements - 2)}x = v{Statements - 2};")));
        yield return ("30 loops in one another", Method(Each(30, static k => $"for (int i{k} = 0; i{k} < a.Length; i{k}++) {{ x = x * y + a[i{k}]; ") + Each(30, static _ => "x = Math.Sin(x); } ")));
        yield return ("300 variables that a loop changes", Method(Each(300, static k => $"double c{k} = x * {k}; ") + Loop(Each(300, static k => $"c{k} = c{k} * c{(k + 1) % 300} * y; ")) + $"x = {string.Join(" + ", Enumerable.Range(0, 300).Select(static k => $"c{k}"))};"));
        yield return ("30 early returns", Method(Each(30, static k => $"if (x > {k}) return x * y; x = Math.Sin(x) * y; ")));
        yield return ("60 branches in one another", Method(Each(60, static k => $"if (x > {k}) {{ x = x * y + {k}; ") + Each(60, static _ => "x = Math.Sin(x); } ")));
    }

    private static string Loop(string body) => $"for (int i = 0; i < a.Length; i++) {{ {body} }} ";

    private static string Chain(int count) => Each(count, static i => i % 4 == 0 ? $"double v{i + 1} = Math.Sin(v{i}) * y + v{i / 2}; " : $"double v{i + 1} = v{i} * x - v{Math.Max(0, i - i % 7)} * {i % 10}; ");

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Method(string statements) => InClass("Shape", $"[Differentiable] public static double F(double x, double y, double[] a) {{ {statements}return x * y; }}");
}
