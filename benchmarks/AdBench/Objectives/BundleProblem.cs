namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>Cameras, points and observations, and the errors of all with their sparse Jacobian.</summary>
/// <param name="Cameras">Eleven numbers for each camera.</param>
/// <param name="Points">Three numbers for each point.</param>
/// <param name="Weights">One for each observation.</param>
/// <param name="Observations">Which camera saw which point, and where in its picture.</param>
public sealed record BundleProblem(double[] Cameras, double[] Points, double[] Weights, Observation[] Observations)
{
    private const int Columns = BundleAdjustment.CameraSize + 3 + 1;

    private int CameraCount => Cameras.Length / BundleAdjustment.CameraSize;

    private int PointCount => Points.Length / 3;

    /// <summary>The errors: two of each observation, then one of each weight.</summary>
    /// <param name="errors">Receives the errors.</param>
    public void Errors(double[] errors)
    {
        for (int i = 0; i < Observations.Length; i++)
        {
            (int camera, int point, double x, double y) = Observations[i];
            (errors[2 * i], errors[2 * i + 1]) = BundleAdjustment.ReprojectionError(Camera(camera), Point(point), Weights[i], x, y);
            errors[2 * Observations.Length + i] = BundleAdjustment.WeightError(Weights[i]);
        }
    }

    /// <summary>An empty Jacobian of the right size.</summary>
    /// <returns>The Jacobian.</returns>
    public SparseJacobian EmptyJacobian() => new(
        new int[3 * Observations.Length + 1], new int[(2 * Columns + 1) * Observations.Length], new double[(2 * Columns + 1) * Observations.Length]);

    /// <summary>The Jacobian: columns for the cameras, then the points, then the weights.</summary>
    /// <param name="jacobian">Receives it.</param>
    public void Jacobian(SparseJacobian jacobian)
    {
        int next = 0;
        for (int i = 0; i < Observations.Length; i++)
        {
            (int camera, int point, double x, double y) = Observations[i];
            BundleAdjustment.ReprojectionErrorJacobian(Camera(camera), Point(point), Weights[i], x, y, new Matrix<double>(jacobian.Values, next, 2, Columns));
            for (int row = 0; row < 2; row++)
            {
                jacobian.RowStarts[2 * i + row] = next;
                next = AddColumns(jacobian.Columns, next, camera, point, i);
            }
        }
        for (int i = 0; i < Observations.Length; i++)
        {
            jacobian.RowStarts[2 * Observations.Length + i] = next;
            jacobian.Columns[next] = BundleAdjustment.CameraSize * CameraCount + 3 * PointCount + i;
            jacobian.Values[next++] = BundleAdjustment.WeightErrorGradient(Weights[i]);
        }
        jacobian.RowStarts[^1] = next;
    }

    private int AddColumns(int[] columns, int next, int camera, int point, int observation)
    {
        for (int i = 0; i < BundleAdjustment.CameraSize; i++)
            columns[next++] = BundleAdjustment.CameraSize * camera + i;
        for (int i = 0; i < 3; i++)
            columns[next++] = BundleAdjustment.CameraSize * CameraCount + 3 * point + i;
        columns[next++] = BundleAdjustment.CameraSize * CameraCount + 3 * PointCount + observation;
        return next;
    }

    private ReadOnlySpan<double> Camera(int index) => Cameras.AsSpan(BundleAdjustment.CameraSize * index, BundleAdjustment.CameraSize);

    private ReadOnlySpan<double> Point(int index) => Points.AsSpan(3 * index, 3);
}
