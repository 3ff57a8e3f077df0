using System.Globalization;
using BenchmarkDotNet.Running;
using SymbolicGrad.Benchmarks;
using SymbolicGrad.Benchmarks.Articles;
using SymbolicGrad.Benchmarks.Generation;
using SymbolicGrad.Benchmarks.Measurement;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["articles", ..])
{
    ArticleTable.Print(args.ElementAtOrDefault(1) ?? "");
    return;
}
if (args is not ["--quick", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
    return;
}

string filter = args.ElementAtOrDefault(1) ?? "";
foreach ((string name, Func<Comparison> create) in Suite.Comparisons)
{
    if (name.Contains(filter, StringComparison.OrdinalIgnoreCase))
        create().Print(name);
}
if ("generator".Contains(filter, StringComparison.OrdinalIgnoreCase))
    GeneratorTiming.Print();
