using System.Diagnostics;
using System.Globalization;
using OptionPricing;
using SymbolicGrad;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const double spot = 100, strike = 105, rate = 0.03, volatility = 0.25, time = 0.75;
bool isGood = true;

(double price, var gradient) = BlackScholes.CallValueAndGradient(spot, strike, rate, volatility, time);
Matrix<double> hessian = BlackScholes.CallHessian(spot, strike, rate, volatility, time);
const int ofSpot = 0, ofVolatility = 3, ofTime = 4;
TextbookGreeks textbook = TextbookGreeks.Of(spot, strike, rate, volatility, time);
Console.WriteLine($"European call, spot {spot}, strike {strike}, rate {rate:P0}, volatility {volatility:P0}, {time} years: {price:F6}\n");
Console.WriteLine("                generated        textbook");
Compare("delta", gradient.spot, textbook.Delta, 1e-12);
Compare("dual delta", gradient.strike, textbook.DualDelta, 1e-12);
Compare("rho", gradient.rate, textbook.Rho, 1e-12);
Compare("vega", gradient.volatility, textbook.Vega, 1e-12);
Compare("theta", -gradient.time, textbook.Theta, 1e-12);
Compare("gamma", hessian[ofSpot, ofSpot], textbook.Gamma, 1e-12);
Compare("vanna", hessian[ofSpot, ofVolatility], textbook.Vanna, 1e-12);
Compare("charm", -hessian[ofSpot, ofTime], textbook.Charm, 1e-12);
Compare("volga", hessian[ofVolatility, ofVolatility], textbook.Volga, 1e-12);

const int paths = 20_000, steps = 52;
double[] normals = AsianOption.Normals(paths * steps, seed: 1);
AsianOption.CallValueAndGradient(spot, strike, rate, volatility, time, normals, steps);
Stopwatch watch = Stopwatch.StartNew();
(double asian, var pathwise) = AsianOption.CallValueAndGradient(spot, strike, rate, volatility, time, normals, steps);
double milliseconds = watch.Elapsed.TotalMilliseconds;
Console.WriteLine($"\nAsian call on the average of {steps} weeks, {paths:N0} paths: {asian:F6}\n");
Console.WriteLine("                 pathwise  bump and reprice");
Compare("delta", pathwise.spot, Bump(h => Asian(spotBy: h), 1e-6), 1e-5);
Compare("dual delta", pathwise.strike, Bump(h => Asian(strikeBy: h), 1e-6), 1e-5);
Compare("rho", pathwise.rate, Bump(h => Asian(rateBy: h), 1e-6), 1e-5);
Compare("vega", pathwise.volatility, Bump(h => Asian(volatilityBy: h), 1e-6), 1e-5);
Compare("theta", -pathwise.time, -Bump(h => Asian(timeBy: h), 1e-6), 1e-5);
Console.WriteLine($"\nPrice and five greeks of all paths took {milliseconds:F0} ms on this machine.");
Console.WriteLine(isGood ? "All greeks agree." : "Greeks differ.");
return isGood ? 0 : 1;

void Compare(string name, double generated, double expected, double tolerance)
{
    isGood &= Math.Abs(generated - expected) <= tolerance * Math.Max(1, Math.Abs(expected));
    Console.WriteLine($"  {name,-10} {generated,15:F9} {expected,15:F9}");
}

double Asian(double spotBy = 0, double strikeBy = 0, double rateBy = 0, double volatilityBy = 0, double timeBy = 0) =>
    AsianOption.Call(spot + spotBy, strike + strikeBy, rate + rateBy, volatility + volatilityBy, time + timeBy, normals, steps);

static double Bump(Func<double, double> price, double by) => (price(by) - price(-by)) / (2 * by);
