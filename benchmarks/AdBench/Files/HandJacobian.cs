namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>
/// The Jacobian of the errors by the pose, and for points in triangles also by their places: each point depends on its own two coordinates only, so all
/// first coordinates share one column and all second ones another.
/// </summary>
internal sealed class HandJacobian(HandProblem problem)
{
    private readonly Matrix<double> _byPose = new(problem.Points.Length, problem.Pose.Length);
    private readonly double[][] _directions = [Direction(problem, 0), Direction(problem, 1)];

    public void Compute(Matrix<double> jacobian)
    {
        if (problem.Places.Length == 0)
            HandTracking.FromVerticesJacobian(problem.Pose, problem.Model, problem.Correspondences, problem.Points, jacobian);
        else
            ComputeInTriangles(jacobian);
    }

    private void ComputeInTriangles(Matrix<double> jacobian)
    {
        (double[] pose, double[] places, HandModel model, int[] triangles, double[] points) =
            (problem.Pose, problem.Places, problem.Model, problem.Correspondences, problem.Points);
        HandTracking.FromTrianglesByPoseJacobian(pose, places, model, triangles, points, _byPose);
        for (int row = 0; row < _byPose.Rows; row++)
            _byPose.AsSpan().Slice(row * _byPose.Columns, _byPose.Columns).CopyTo(jacobian.AsSpan()[(row * jacobian.Columns + 2)..]);
        for (int column = 0; column < 2; column++)
        {
            double[] tangent = HandTracking.FromTrianglesByPlacesJvp(pose, places, model, triangles, points, _directions[column]).Tangent;
            for (int row = 0; row < tangent.Length; row++)
                jacobian[row, column] = tangent[row];
        }
    }

    /// <summary>1 for one coordinate of every place, 0 for the other.</summary>
    private static double[] Direction(HandProblem problem, int coordinate) =>
        [.. Enumerable.Range(0, problem.Places.Length).Select(i => i % 2 == coordinate ? 1.0 : 0)];
}
