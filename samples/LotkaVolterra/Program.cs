using System.Globalization;
using LotkaVolterra;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int intervals = 60;
const double interval = 0.5, noise = 0.03;
string[] names = ["alpha", "beta", "gamma", "delta", "prey at the start", "predators at the start"];
double[] truth = [1.1, 0.4, 0.4, 0.1, 10, 5], start = [0.8, 0.3, 0.6, 0.15, 8, 6];

(double[] prey, double[] predators) = Populations.Simulate(truth, intervals, interval);
Random random = new(7);
for (int i = 0; i < intervals; i++)
{
    prey[i] *= Math.Exp(noise * Normal());
    predators[i] *= Math.Exp(noise * Normal());
}

Console.WriteLine($"Prey and predators in {intervals} observations with {noise:P0} of noise; the gradient goes through {10 * intervals} steps of Runge and Kutta.\n");
double error = GradientError();
double norm = 0;
double[] fitted = Bfgs.Minimize(
    (rates, gradient) => Populations.MisfitValueAndGradient(rates, prey, predators, interval, gradient),
    start,
    (iteration, value, size) =>
    {
        norm = size;
        if (iteration % 10 == 0)
            Console.WriteLine($"iteration {iteration,3}: misfit {value,12:F6}, gradient {size:E1}");
    });

Console.WriteLine("\n                             fitted     true");
for (int i = 0; i < names.Length; i++)
    Console.WriteLine($"  {names[i],-22} {fitted[i],10:F4} {truth[i],8:F4}");
double worst = fitted.Zip(truth, static (own, right) => Math.Abs(own / right - 1)).Max();
bool isGood = error < 1e-8 && norm < 1e-5 && worst < 0.03;
Console.WriteLine(isGood ? "\nThe rates are found to within the noise." : $"\nNot found: error of the gradient {error:E1}, gradient at the end {norm:E1}, worst rate {worst:P1}.");
return isGood ? 0 : 1;

double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());

// The gradient at the start against differences of fourth order, in parts of its largest entry.
double GradientError()
{
    double[] gradient = Populations.MisfitGradient(start, prey, predators, interval);
    double largest = 0;
    for (int i = 0; i < start.Length; i++)
    {
        double step = 1e-3 * start[i];
        double difference = (8 * (At(i, step) - At(i, -step)) - (At(i, 2 * step) - At(i, -2 * step))) / (12 * step);
        largest = Math.Max(largest, Math.Abs(difference - gradient[i]));
    }
    return largest / gradient.Max(Math.Abs);
}

double At(int parameter, double by)
{
    double[] moved = [.. start];
    moved[parameter] += by;
    return Populations.Misfit(moved, prey, predators, interval);
}
