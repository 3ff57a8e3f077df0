using SymbolicGrad.Benchmarks.Measurement;

namespace SymbolicGrad.Benchmarks.Articles;

/// <summary>Measures the articles' trainings against their twins, in turns, and prints a table in Markdown.</summary>
internal static class ArticleTable
{
    private const double Agreement = 1e-9;

    public static void Print(string filter)
    {
        using Twins? twins = Twins.Start();
        if (twins is null)
            Console.WriteLine("There is no python3 with numpy here: the twins are left out.");
        bool isFirst = true;
        foreach (Training training in Trainings.All().Where(training => training.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            IReadOnlyList<(string Name, string Version)> versions = twins?.Make(training) ?? [];
            if (isFirst)
                PrintHead(versions);
            isFirst = false;
            PrintRow(training, twins, [.. versions.Select(static twin => twin.Name)]);
        }
    }

    private static void PrintHead(IEnumerable<(string Name, string Version)> twins)
    {
        if (twins.Any())
            Console.WriteLine($"Twins: {string.Join(", ", twins.Select(static twin => $"{twin.Name} {twin.Version}"))}\n");
        Console.WriteLine("| article, network | loss, after steps | SymbolicGrad | a step | numpy | PyTorch | article's style |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
    }

    private static void PrintRow(Training training, Twins? twins, string[] names)
    {
        if (training is { BatchSize: 1, Loss: nameof(ArticleNet.CrossEntropy) } && twins is not null)
            names = [.. names, "article"];
        double loss = training.LossAtEnd();
        foreach (string name in names)
        {
            double other = twins!.LossAfter(name, training.Steps);
            if (!(Math.Abs(other - loss) <= Agreement * loss))
                throw new InvalidOperationException($"{training.Name}: the loss after {training.Steps} steps is {loss:R}, that of {name} {other:R}.");
        }
        Measured[] results = new Comparison([training.Contender(), .. names.Select(name => twins!.Contender(name))]).Measure();
        Console.WriteLine($"| {training.Name} | {loss:F6}, {training.Steps:N0} | {results[0].PerSecond:N0}/s | {results[0].Allocated:N0} B | {Text(results, "numpy")} | {Text(results, "torch")} | {Text(results, "article")} |");
    }

    private static string Text(Measured[] results, string name) =>
        results.FirstOrDefault(result => result.Name == name) is { } found ? $"{found.PerSecond:N0}/s, ×{found.Ratio:G3}" : "";
}
