using System.Numerics;

namespace SymbolicGrad;

/// <summary>
/// Made-up samples in the plane, as those of the same names in scikit-learn: what networks of few weights are tried with. The same seed gives the same
/// samples on every machine.
/// </summary>
public static class Datasets
{
    /// <summary>Clouds of normally distributed points, one a class, around centres that are drawn uniformly from a box.</summary>
    /// <param name="count">The number of samples; the classes get as many each, the first ones the rest.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="features">The number of coordinates.</param>
    /// <param name="deviation">The standard deviation of a cloud.</param>
    /// <param name="box">The centres are drawn from −box to box in each coordinate.</param>
    /// <returns>The points in random order, and the class of each.</returns>
    public static Dataset<T> Blobs<T>(int count, ulong seed, int classes = 2, int features = 2, double deviation = 1, double box = 10)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        SplitMix64 random = new(seed);
        double[] centres = new double[classes * features];
        random.FillUniform<double>(centres, -box, box);
        return Make<T>(count, features, Hyperparameter.NotNegative(deviation), ref random, (sample, point) =>
        {
            int index = ClassOf(sample, count, classes);
            centres.AsSpan(index * features, features).CopyTo(point);
            return index;
        });
    }

    /// <summary>Two rings around the origin: an outer one of radius 1, which is class 0, and an inner one, which is class 1.</summary>
    /// <param name="count">The number of samples, half on each ring; the inner gets the odd one.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    /// <param name="noise">The standard deviation of each coordinate.</param>
    /// <param name="factor">The radius of the inner ring.</param>
    /// <returns>The points in random order, and the class of each.</returns>
    public static Dataset<T> Circles<T>(int count, ulong seed, double noise = 0, double factor = 0.8)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Hyperparameter.NotNegative(factor);
        int outer = count / 2;
        SplitMix64 random = new(seed);
        return Make<T>(count, 2, Hyperparameter.NotNegative(noise), ref random, (sample, point) =>
        {
            bool isOuter = sample < outer;
            double turn = isOuter ? (double)sample / outer : (double)(sample - outer) / (count - outer);
            (double cos, double sin) = ExactMath.CosSinOfTurns(turn);
            (point[0], point[1]) = isOuter ? (cos, sin) : (factor * cos, factor * sin);
            return isOuter ? 0 : 1;
        });
    }

    /// <summary>Two half circles that reach into one another: the upper one, which is class 0, and the lower one, which is class 1.</summary>
    /// <param name="count">The number of samples, half on each; the lower gets the odd one.</param>
    /// <param name="seed">Where the random numbers begin.</param>
    /// <param name="noise">The standard deviation of each coordinate.</param>
    /// <returns>The points in random order, and the class of each.</returns>
    public static Dataset<T> Moons<T>(int count, ulong seed, double noise = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int upper = count / 2;
        SplitMix64 random = new(seed);
        return Make<T>(count, 2, Hyperparameter.NotNegative(noise), ref random, (sample, point) =>
        {
            bool isUpper = sample < upper;
            double share = isUpper ? Share(sample, upper) : Share(sample - upper, count - upper);
            (double cos, double sin) = ExactMath.CosSinOfTurns(share / 2);
            (point[0], point[1]) = isUpper ? (cos, sin) : (1 - cos, 0.5 - sin);
            return isUpper ? 0 : 1;
        });
    }

    private delegate int Place(int sample, Span<double> point);

    /// <summary>Places the samples, moves each by normal noise, and shuffles them.</summary>
    private static Dataset<T> Make<T>(int count, int features, double noise, ref SplitMix64 random, Place place)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double[] noises = new double[count * features], point = new double[features];
        random.FillNormal<double>(noises, noise);
        int[] order = random.Permutation(count);
        Matrix<T> inputs = new(count, features), targets = new(count, 1);
        for (int row = 0; row < count; row++)
        {
            targets[row, 0] = T.CreateTruncating(place(order[row], point));
            for (int j = 0; j < features; j++)
                inputs[row, j] = T.CreateTruncating(point[j] + noises[order[row] * features + j]);
        }
        return new Dataset<T>(inputs, targets);
    }

    /// <summary>The class of a sample, where the first count mod classes classes have one more.</summary>
    private static int ClassOf(int sample, int count, int classes)
    {
        int size = count / classes, larger = count % classes;
        return sample < larger * (size + 1) ? sample / (size + 1) : (sample - larger) / Math.Max(size, 1);
    }

    /// <summary>From 0 for the first to 1 for the last.</summary>
    private static double Share(int index, int count) => count == 1 ? 0 : (double)index / (count - 1);
}
