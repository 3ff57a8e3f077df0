using SymbolicGrad.Benchmarks.AdBench;
using SymbolicGrad.Benchmarks.Measurement;
using SymbolicGrad.Benchmarks.Nets;
using SymbolicGrad.Benchmarks.Scalars;

namespace SymbolicGrad.Benchmarks;

/// <summary>What is compared.</summary>
internal static class Suite
{
    public static readonly (string Name, Func<Comparison> Create)[] Comparisons =
    [
        ("4-3-1 net, batch 3, training step", static () => FourThreeOne.Compare(batchSize: 3)),
        ("4-3-1 net, batch 1, training step", static () => FourThreeOne.Compare(batchSize: 1)),
        ("30-16-8-1 net, 569 samples, training step", static () => Diagnosis.Compare()),
        ("784-128-10 net, batch 128, training step", static () => Digits.Compare()),
        ("Rosenbrock, value and gradient", static () => Rosenbrock.Compare()),
        ("Black-Scholes, value and five greeks", static () => BlackScholes.Compare()),
        ("Least squares over an array, 10000 points", static () => Sums.CompareDecay()),
        ("Mixture of Gaussians, 10000 points", static () => Sums.CompareMixture()),
        ("ADBench GMM, 1000 points, d 10, K 5", static () => Problems.GaussianMixture()),
        ("ADBench LSTM, 2 layers, 1024 characters", static () => Problems.Lstm()),
        ("ADBench BA, 10 observations", static () => Problems.BundleAdjustment("ba_test")),
        ("ADBench BA, 31843 observations", static () => Problems.BundleAdjustment("ba1_n49_m7776_p31843")),
        ("ADBench HAND simple, 100 points", static () => Problems.HandTracking("hand_simple_small_hand1_t26_c100", hasPlaces: false)),
        ("ADBench HAND complicated, 100 points", static () => Problems.HandTracking("hand_complicated_small_hand1_t26_c100", hasPlaces: true)),
    ];
}
