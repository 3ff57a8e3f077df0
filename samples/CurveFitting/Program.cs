using System.Globalization;
using CurveFitting;
using MathNet.Numerics.Optimization;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const double RequiredDigits = 6;
(string Name, Model Model)[] models =
[
    ("Misra1a", new(Models.Misra1a, Models.Misra1aJacobian)),
    ("Chwirut2", new(Models.Chwirut2, Models.Chwirut2Jacobian)),
    ("DanWood", new(Models.DanWood, Models.DanWoodJacobian)),
    ("Lanczos3", new(Models.Lanczos3, Models.Lanczos3Jacobian)),
    ("Gauss1", new(Models.Gauss1, Models.Gauss1Jacobian)),
    ("Hahn1", new(Models.Cubics, Models.CubicsJacobian)),
    ("MGH17", new(Models.MGH17, Models.MGH17Jacobian)),
    ("Rat42", new(Models.Rat42, Models.Rat42Jacobian)),
    ("Thurber", new(Models.Cubics, Models.CubicsJacobian)),
];

Console.WriteLine("Correct digits of the least exact parameter, of 11 that NIST certifies, and iterations, from each start:\n");
bool isGood = true;
foreach ((string name, Model model) in models)
{
    DataSet data = DataSet.Read(name);
    Console.Write($"{name,-10} {data.Certified.Length} parameters, {data.X.Length,3} points");
    foreach (double[] start in data.Starts)
    {
        NonlinearMinimizationResult result = Fit.Run(data, model, start);
        double digits = Fit.CorrectDigits(result.MinimizingPoint, data.Certified);
        isGood &= digits >= RequiredDigits;
        Console.Write($"   {digits,5:F1} digits, {result.Iterations,4} iterations");
    }
    Console.WriteLine();
}
Console.WriteLine(isGood ? "\nAll fits agree with the certified parameters." : $"\nA fit has fewer than {RequiredDigits} correct digits.");
return isGood ? 0 : 1;
