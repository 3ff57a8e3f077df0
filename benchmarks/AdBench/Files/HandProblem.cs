namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>A hand, points that were measured, and a pose; for points in triangles also where in these they are.</summary>
internal sealed record HandProblem(HandModel Model, int[] Correspondences, double[] Points, double[] Places, double[] Pose)
{
    public static HandProblem Read(string name, bool hasPlaces)
    {
        Numbers numbers = Numbers.OfFile(name + ".txt");
        int count = numbers.NextInteger(), poseSize = numbers.NextInteger();
        int[] correspondences = new int[count];
        double[] points = new double[3 * count];
        for (int i = 0; i < count; i++)
        {
            correspondences[i] = numbers.NextInteger();
            numbers.Next(3).CopyTo(points, 3 * i);
        }
        return new(HandFiles.ReadModel(), correspondences, points, numbers.Next(hasPlaces ? 2 * count : 0), numbers.Next(poseSize));
    }

    public double[] Errors() => Places.Length == 0
        ? HandTracking.FromVertices(Pose, Model, Correspondences, Points)
        : HandTracking.FromTriangles(Pose, Places, Model, Correspondences, Points);

    public Matrix<double> EmptyJacobian() => new(Points.Length, Pose.Length + (Places.Length == 0 ? 0 : 2));
}
