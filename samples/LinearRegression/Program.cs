using System.Globalization;
using LinearRegression;
using SymbolicGrad;
using SymbolicGrad.Plots;
using static SymbolicGrad.Functions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Console.WriteLine("A dense layer with ReLU, 10 inputs, 2 outputs: 10,000 steps at rate 0.01, each with 512 fresh samples.");
Console.WriteLine("The loss every 100 steps, 1,000 steps a line:");
Draw draw = new(seed: 2001);
Dense<double> real = draw.Function(10, 2);
(Sequential<double> net, double[] losses) = new Training(Rate: 0.01, Steps: 10_000, Size: 512).Run(
    new Regression(draw.Start(10, 2, Activation.Relu)), real.Forward, draw);
foreach (double[] line in losses.SkipLast(1).Where(static (_, step) => step % 100 == 0).Chunk(10))
    Console.WriteLine("  " + string.Join("  ", line.Select(static loss => $"{loss:F6}")));
Console.WriteLine($"  {losses[^1]:0.00E+0} after the last step\n");

Dense<double> found = net.Layers[0];
Console.WriteLine("         output 1     real  difference  output 2     real  difference");
for (int i = 0; i < 10; i++)
    Console.WriteLine($"  w{i + 1,-5}" + Compared(found.Weights[i, 0], real.Weights[i, 0]) + Compared(found.Weights[i, 1], real.Weights[i, 1]));
Console.WriteLine("  b     " + Compared(found.Biases[0], real.Biases[0]) + Compared(found.Biases[1], real.Biases[1]));

Console.WriteLine("\nWhy may 2/N go? The article's gradient, without it and with its mean over the batch, beside the right one:");
foreach (int outputs in new[] { 2, 3 })
{
    Draw fresh = new(seed: 1);
    Dense<double> function = fresh.Function(10, outputs), layer = fresh.Start(10, outputs, Activation.Relu);
    Matrix<double> x = fresh.Matrix(512, 10), y = function.Forward(x);
    Matrix<double> article = Article.Gradient(layer, x, y), right = new Regression(layer).LossGradient(x, y).Net.Layers[0].Weights;
    Console.WriteLine($"  {outputs} outputs: {Norm(article) / Norm(right):F4} times as long, in the same direction (cosine {Cosine(article, right):F4})");
}
Console.WriteLine("  It is outputs/2 times the gradient: the same descent with another learning rate.");

Console.WriteLine("\nThe chain rule, 10-8-2 with ReLU in between: 3,000 steps at rate 0.02, each with 64 samples.");
draw = new Draw(seed: 2003);
real = draw.Function(10, 2, low: -1);
Dense<double> hidden = draw.Start(10, 8, Activation.Relu, -0.5, 0.5), output = draw.Start(8, 2, Activation.Identity, -0.5, 0.5);
Regression start = new(hidden, output);
Matrix<double> some = new Draw(seed: 2010).Matrix(4096, 10), truth = real.Forward(some);
GradientCheck.Run(start, model => model.Loss(some, truth), model => model.LossGradient(some, truth)).ThrowIfOff();
double cosine = Cosine(Article.HiddenGradient(hidden, output, some, truth), start.LossGradient(some, truth).Net.Layers[0].Weights);
(_, double[] deepLosses) = new Training(Rate: 0.02, Steps: 3000, Size: 64).Run(start, real.Forward, draw);
Console.WriteLine($"  The generated gradients are those of central differences; the loss falls from {deepLosses[0]:F4} to {deepLosses[^1]:F4}.");
Console.WriteLine($"  The article's dDense sends back y instead of dy: its hidden gradient has a cosine of {cosine:F2} to the right one.");

Console.WriteLine("\nWhat a ReLU at the end cannot do, 6-3 with weights from −1 to 1: 4,000 steps at rate 0.05, each with 128 samples.");
draw = new Draw(seed: 2002);
real = draw.Function(6, 3, low: -1);
(Sequential<double> signed, _) = new Training(Rate: 0.05, Steps: 4000, Size: 128, Low: -1).Run(
    new Regression(draw.Start(6, 3, Activation.Relu, low: -1)), x => Relu(real.Forward(x)), draw);
some = new Draw(seed: 2009).Matrix(4096, 6, low: -1);
(Matrix<double> says, Matrix<double> expected) = (signed.Forward(some), Relu(real.Forward(some)));
for (int j = 0; j < 3; j++)
{
    int column = j;
    double active = Enumerable.Range(0, 4096).Count(row => says[row, column] > 0) / 4096.0;
    double error = Enumerable.Range(0, 4096).Max(row => Math.Abs(says[row, column] - expected[row, column]));
    Console.WriteLine($"  output {j + 1}: above 0 for {active,5:P1} of the samples, largest error {error:F5}");
}

string folder = Path.Combine(AppContext.BaseDirectory, "pictures");
Directory.CreateDirectory(folder);
new Chart("Loss of each batch") { X = new("step") { Integers = true }, Y = new("mean squared error") { Logarithmic = true } }
    .Line("10-2, rate 0.01", Steps(losses), losses)
    .Line("10-8-2, rate 0.02", Steps(deepLosses), deepLosses)
    .ToPicture()
    .Save(Path.Combine(folder, "loss.svg"));
Console.WriteLine($"\nPictures: {Path.GetRelativePath(Environment.CurrentDirectory, folder)}");

static string Compared(double found, double real) => $"{found,9:F4}{real,9:F4}{Math.Abs(found - real),12:F4}";

static double Cosine(Matrix<double> a, Matrix<double> b) => Sum(PointwiseMultiply(a, b)) / (Norm(a) * Norm(b));

static double[] Steps(double[] losses) => [.. Enumerable.Range(0, losses.Length).Select(static step => (double)step)];
