namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>Reads a bundle of cameras and points: of each the file has one, which is repeated.</summary>
internal static class BundleFile
{
    public static BundleProblem Read(string name)
    {
        Numbers numbers = Numbers.OfFile(name + ".txt");
        int cameras = numbers.NextInteger(), points = numbers.NextInteger(), observations = numbers.NextInteger();
        double[] camera = numbers.Next(BundleAdjustment.CameraSize), point = numbers.Next(3);
        double weight = numbers.Next(), x = numbers.Next(), y = numbers.Next();
        return new(
            [.. Enumerable.Repeat(camera, cameras).SelectMany(static numbers => numbers)],
            [.. Enumerable.Repeat(point, points).SelectMany(static numbers => numbers)],
            [.. Enumerable.Repeat(weight, observations)],
            [.. Enumerable.Range(0, observations).Select(i => new Observation(i % cameras, i % points, x, y))]);
    }
}
