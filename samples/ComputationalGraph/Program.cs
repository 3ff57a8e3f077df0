using System.Globalization;
using ComputationalGraph;
using SymbolicGrad;
using SymbolicGrad.Graphs;
using SymbolicGrad.Plots;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Session session = new();

Console.WriteLine("z = x + y, with tensors of any shape");
(Placeholder x, Placeholder y, Operation sum) = HandBuilt.Sum();
Console.WriteLine($"  3 + 4             = {session.Run(sum, new() { [x] = 3, [y] = 4 })}");
Console.WriteLine($"  [1, 2] + [10, 20] = {session.Run(sum, new() { [x] = [1, 2], [y] = [10, 20] })}");

Console.WriteLine("\nz = A·x + b, built by hand; each node after its inputs, and after the arrow what takes its value:");
(Placeholder input, Operation z) = HandBuilt.Affine();
Console.Write(Indented(Graph.Listing(z)));
Evaluation run = session.Evaluate(z, new() { [input] = [1, 2] });
Console.WriteLine($"  x = [1, 2] gives z = {run.Value}, on the way y = {run[z.Graph["y"]]}");
Console.WriteLine($"  x = [0, 0] gives z = {session.Run(z, new() { [input] = [0, 0] })}");
try
{
    session.Run(z);
}
catch (ArgumentException missing)
{
    Console.WriteLine($"  Without x: {missing.Message.Split(" (")[0]}");
}

Console.WriteLine("\nThe same from a C# method, of which the compiler writes graph and gradient:");
Matrix<double> A = [[1, 0], [0, -1]];
Vector<double> b = [1, 1], at = [1, 2];
MethodGraph affine = Methods.AffineGraph();
Console.Write(Indented(Graph.Listing(affine.Result)));
Evaluation methodRun = session.Evaluate(affine.Result, new() { [affine["A"]] = A, [affine["x"]] = at, [affine["b"]] = b });
Console.WriteLine($"  z = {methodRun.Value}, and the method itself returns {Methods.Affine(A, at, b)}");

Console.WriteLine("\nThe derivatives of z₁ + z₂, backward through each graph, and by the generated method:");
Adjoints byHand = run.Adjoints(), ofMethod = methodRun.Adjoints();
(Matrix<double> dA, Vector<double> dx, Vector<double> db) = Methods.AffineGradient(A, at, b, upstream: [1, 1]);
foreach ((string name, Tensor derivative) in new[] { ("A", (Tensor)dA), ("x", dx), ("b", db) })
    Console.WriteLine($"  ∂/∂{name}   {byHand[z.Graph[name]],-16}   {ofMethod[affine[name]],-16}   {derivative}");

(Placeholder start, Operation last) = HandBuilt.Doublings(40);
Evaluation doublings = session.Evaluate(last, new() { [start] = 1 });
Console.WriteLine($"\n40 doublings of 1 give {doublings.Value}; {doublings.Order.Count} nodes were visited, each once.");

MethodGraph error = Methods.ErrorGraph();
Evaluation errorRun = session.Evaluate(error.Result, new() { [error["w"]] = [0.5, -1], [error["x"]] = [2, 1], [error["b"]] = 0.5, [error["target"]] = 1 });

string folder = Path.Combine(AppContext.BaseDirectory, "pictures");
Directory.CreateDirectory(folder);
Charts.Graph("z = x + y", sum.Graph).Save(Path.Combine(folder, "sum.svg"));
Charts.Graph("z = A·x + b, by hand", z.Graph, run).Save(Path.Combine(folder, "affine.svg"));
Charts.Graph("Affine(A, x, b), from the method", affine.Graph, methodRun).Save(Path.Combine(folder, "method.svg"));
Charts.Graph("The error of a neuron", error.Graph, errorRun).Save(Path.Combine(folder, "neuron.svg"));
File.WriteAllText(Path.Combine(folder, "affine.dot"), z.Graph.ToDot());
File.WriteAllText(Path.Combine(folder, "affine.mmd"), z.Graph.ToMermaid());
Console.WriteLine($"Pictures: {Path.GetRelativePath(Environment.CurrentDirectory, folder)}");

static string Indented(string lines) => string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => $"  {line}\n"));
