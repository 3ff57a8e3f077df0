using System.Globalization;
using HandWritten;
using SymbolicGrad;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const double Tolerance = 2e-12;
bool isGood = true;

Console.WriteLine("Relative errors against 150 digits, the worst of each function's points; the gradient is generated from the rule.\n");
Console.WriteLine("  function                     points   of the value   of the gradient");
foreach (IGrouping<string, Reference> points in Reference.Read().GroupBy(static point => point.Function.Name))
{
    double value = points.Max(static point => point.ValueError()), gradient = points.Max(static point => point.GradientError());
    isGood &= gradient < Tolerance;
    Console.WriteLine($"  {points.Key,-26} {points.Count(),8} {value,14:E1} {gradient,17:E1}");
}

Console.WriteLine("\nA gamma distribution, by Newton's method with ψ and its derivative:");
double[] rain = [1.6, 0.9, 3.8, 5.1, 2.2, 0.4, 7.3, 2.9, 4.4, 1.1, 0.7, 3.3, 6.0, 2.0, 1.8];
Check(GradientCheck.Run((k, s) => GammaFit.Loss(k, s, rain), (k, s) => GammaFit.LossGradient(k, s, rain), 0.5, 0.2));
Check(GradientCheck.Run(k => GammaFit.ShapeEquation(k, 0.3), k => GammaFit.ShapeEquationGradient(k, 0.3), 1.7));
(double shape, double scale) = GammaFit.Run(rain);
(double byShape, double byScale) = GammaFit.LossGradient(Math.Log(shape), Math.Log(scale), rain);
Console.WriteLine($"  shape {shape:F4}, scale {scale:F4}; gradient of the loss there {byShape:E1}, {byScale:E1}");
isGood &= Math.Abs(byShape) + Math.Abs(byScale) < 1e-9;

// By mpmath.findroot of the two equations.
(double Alpha, double Beta) right = (34.1028576158016, 31.5782341550421);
Console.WriteLine("\nBoys in families of twelve, by BFGS with ln B:");
Check(GradientCheck.Run(logs => BetaBinomial.Loss(logs, BetaBinomial.Families), logs => BetaBinomial.LossGradient(logs, BetaBinomial.Families), [2.0, 2.5]));
(double alpha, double beta, int iterations) = BetaBinomial.Run();
Console.WriteLine($"  α = {alpha:F4}, β = {beta:F4} after {iterations} iterations (right: {right.Alpha:F4}, {right.Beta:F4})");
isGood &= Math.Abs(alpha - right.Alpha) < 1e-3 && Math.Abs(beta - right.Beta) < 1e-3;

Console.WriteLine("\nAn orbit from speeds of its star, by Levenberg and Marquardt with Kepler's equation as an implicit function:");
double[] truth = [55, 0.6, 0.8, 4.2, 1.0], start = [45, 0.4, 0.6, 4.18, 1.2];
double[] times = [.. Enumerable.Range(0, 60).Select(static i => 0.37 * i)], speeds = Orbit.Speeds(truth, times);
Check(GradientCheck.Run(Orbit.Anomaly, Orbit.AnomalyDerivative, 2.5, 0.7));
Check(GradientCheck.Run(orbit => Sum(Orbit.Speeds(orbit, times)), orbit => Orbit.SpeedsGradient(orbit, times, [.. times.Select(static _ => 1.0)]), start));
double[] fitted = Orbit.Fit(times, speeds, start);
Console.WriteLine($"  found {string.Join(", ", fitted.Select(static entry => entry.ToString("F6")))}");
isGood &= fitted.Zip(truth, static (own, right) => Math.Abs(own - right)).Max() < 1e-6;

Console.WriteLine("\nA cylinder that cools, its rate a root of Bessel functions:");
Check(GradientCheck.Run(Cooling.Equation, Cooling.EquationGradient, 1.3, 0.9));
Check(GradientCheck.Run(Cooling.Root, Cooling.RootDerivative, 0.9));
Check(GradientCheck.Run(Cooling.Temperature, Cooling.TemperatureGradient, 0.9, 0.3));

if (Native.IsAvailable)
{
    Console.WriteLine("\nFunctions of the C library:");
    Check(GradientCheck.Run(Native.Heat, Native.HeatGradient, 0.7, 0.4));
    Check(GradientCheck.Run(Native.Airy, Native.AiryGradient, 2.5));
}

Console.WriteLine(isGood ? "\nAll derivatives agree." : "\nSomething is off.");
return isGood ? 0 : 1;

void Check(GradientCheckResult result)
{
    isGood &= result.Passed;
    Console.WriteLine($"  {(result.Passed ? "right" : "WRONG")}: {result}");
}

static double Sum(double[] values) => values.Sum();
