using System.Globalization;
using LinearRegression;
using SymbolicGrad;
using SymbolicGrad.Plots;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Console.WriteLine("A dense layer with ReLU, 10 inputs, 2 outputs: 10,000 steps at rate 0.01, each with 512 fresh samples.");
Draw draw = new(seed: 2001);
Dense<double> real = draw.Function(10, 2);
Regression start = new(draw.Start(10, 2, Activation.Relu));
(Sequential<double> net, double[] losses) = new Training(Rate: 0.01, Steps: 10_000, Size: 512).Run(start, real.Forward, draw);

Console.WriteLine("The loss every 100 steps, 1,000 steps a line:");
foreach (double[] line in losses.SkipLast(1).Where(static (_, step) => step % 100 == 0).Chunk(10))
    Console.WriteLine("  " + string.Join("  ", line.Select(static loss => $"{loss:F6}")));
Console.WriteLine($"  {losses[^1]:0.00E+0} after the last step\n");

Dense<double> found = net.Layers[0];
Console.WriteLine("         output 1     real  difference  output 2     real  difference");
for (int i = 0; i < 10; i++)
    Console.WriteLine($"  w{i + 1,-5}" + Compared(found.Weights[i, 0], real.Weights[i, 0]) + Compared(found.Weights[i, 1], real.Weights[i, 1]));
Console.WriteLine("  b     " + Compared(found.Biases[0], real.Biases[0]) + Compared(found.Biases[1], real.Biases[1]));

WhyTwoOverN.Show();
double[] deepLosses = HiddenLayer.Show();
SignedTargets.Show();

string folder = Path.Combine(AppContext.BaseDirectory, "pictures");
Directory.CreateDirectory(folder);
new Chart("Loss of each batch") { X = new("step") { Integers = true }, Y = new("mean squared error") { Logarithmic = true } }
    .Line("10-2, rate 0.01", Steps(losses), losses)
    .Line("10-8-2, rate 0.02", Steps(deepLosses), deepLosses)
    .ToPicture()
    .Save(Path.Combine(folder, "loss.svg"));
Console.WriteLine($"\nPictures: {Path.GetRelativePath(Environment.CurrentDirectory, folder)}");

static string Compared(double found, double real) => $"{found,9:F4}{real,9:F4}{Math.Abs(found - real),12:F4}";

static double[] Steps(double[] losses) => [.. Enumerable.Range(0, losses.Length)];
