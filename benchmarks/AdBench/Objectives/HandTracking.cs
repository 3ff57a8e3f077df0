namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>How far measured points are from the skin of a hand in some pose.</summary>
public static partial class HandTracking
{
    private const int MatrixSize = 16;

    /// <summary>The distances of points from vertices of the skin.</summary>
    /// <param name="pose">The rotation of the hand (3), its translation (3), and four angles for each finger.</param>
    /// <param name="model">The hand at rest.</param>
    /// <param name="vertices">The vertex that belongs to each point.</param>
    /// <param name="points">Three coordinates for each point.</param>
    /// <returns>Three differences for each point.</returns>
    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] FromVertices(double[] pose, [Constant] HandModel model, [Constant] int[] vertices, [Constant] double[] points)
    {
        double[] skin = Skin(pose, model);
        double[] errors = new double[points.Length];
        for (int i = 0; i < vertices.Length; i++)
        {
            for (int j = 0; j < 3; j++)
                errors[3 * i + j] = points[3 * i + j] - skin[3 * vertices[i] + j];
        }
        return errors;
    }

    /// <summary>The distances of points from places in triangles of the skin.</summary>
    /// <param name="pose">The rotation of the hand (3), its translation (3), and four angles for each finger.</param>
    /// <param name="places">Two barycentric coordinates for each point.</param>
    /// <param name="model">The hand at rest.</param>
    /// <param name="triangles">The triangle that belongs to each point.</param>
    /// <param name="points">Three coordinates for each point.</param>
    /// <returns>Three differences for each point.</returns>
    [Differentiable(Derivatives = Derivatives.Jacobian, WithRespectTo = [nameof(pose)], Name = "FromTrianglesByPose")]
    [Differentiable(Derivatives = Derivatives.Jvp, WithRespectTo = [nameof(places)], Name = "FromTrianglesByPlaces")]
    public static double[] FromTriangles(
        double[] pose, double[] places, [Constant] HandModel model, [Constant] int[] triangles, [Constant] double[] points)
    {
        double[] skin = Skin(pose, model);
        double[] errors = new double[points.Length];
        for (int i = 0; i < triangles.Length; i++)
        {
            double u = places[2 * i], v = places[2 * i + 1];
            int a = model.Triangles[3 * triangles[i]], b = model.Triangles[3 * triangles[i] + 1], c = model.Triangles[3 * triangles[i] + 2];
            for (int j = 0; j < 3; j++)
                errors[3 * i + j] = points[3 * i + j] - (u * skin[3 * a + j] + v * skin[3 * b + j] + (1 - u - v) * skin[3 * c + j]);
        }
        return errors;
    }

    /// <summary>The vertices in a pose, three coordinates each.</summary>
    private static double[] Skin(double[] pose, HandModel model)
    {
        double[] transforms = BoneTransforms(pose, model);
        double[] rotation = Rotation(pose[0], pose[1], pose[2]);
        int count = model.Vertices.GetLength(0);
        double[] skin = new double[3 * count];
        for (int v = 0; v < count; v++)
        {
            double x = 0, y = 0, z = 0;
            for (int bone = 0; bone < model.Parents.Length; bone++)
            {
                int t = MatrixSize * bone;
                double weight = model.Weights[bone, v];
                x += weight * RowTimesPoint(transforms, t, model.Vertices, v);
                y += weight * RowTimesPoint(transforms, t + 4, model.Vertices, v);
                z += weight * RowTimesPoint(transforms, t + 8, model.Vertices, v);
            }
            for (int j = 0; j < 3; j++)
                skin[3 * v + j] = rotation[3 * j] * x + rotation[3 * j + 1] * y + rotation[3 * j + 2] * z + pose[3 + j];
        }
        return skin;
    }

    private static double RowTimesPoint(double[] matrices, int row, double[,] points, int i) =>
        matrices[row] * points[i, 0] + matrices[row + 1] * points[i, 1] + matrices[row + 2] * points[i, 2] + matrices[row + 3];

    /// <summary>What moves the skin at rest along with each bone.</summary>
    private static double[] BoneTransforms(double[] pose, HandModel model)
    {
        double[] absolutes = new double[model.Relatives.Length], transforms = new double[model.Relatives.Length];
        double[] local = new double[MatrixSize], relative = new double[MatrixSize];
        for (int bone = 0; bone < model.Parents.Length; bone++)
        {
            (double xAngle, double zAngle) = Angles(pose, bone);
            SetRotation(local, xAngle, zAngle);
            Multiply(model.Relatives.AsSpan(MatrixSize * bone, MatrixSize), local, relative);
            Span<double> absolute = absolutes.AsSpan(MatrixSize * bone, MatrixSize);
            if (model.Parents[bone] < 0)
                relative.CopyTo(absolute);
            else
                Multiply(absolutes.AsSpan(MatrixSize * model.Parents[bone], MatrixSize), relative, absolute);
            Multiply(absolute, model.Inverses.AsSpan(MatrixSize * bone, MatrixSize), transforms.AsSpan(MatrixSize * bone, MatrixSize));
        }
        return transforms;
    }

    /// <summary>
    /// The angles of a bone about x and z. Each finger has four bones; the first is fixed, the second turns about both axes, the others about x.
    /// </summary>
    private static (double X, double Z) Angles(double[] pose, int bone)
    {
        int finger = (bone - 1) / 4, joint = (bone - 1) % 4;
        if (bone == 0 || finger > 4 || joint == 0)
            return (0, 0);
        int first = 6 + 4 * finger;
        return joint == 1 ? (pose[first], pose[first + 1]) : (pose[first + joint], 0);
    }

    /// <summary>Rz(zAngle)·Rx(xAngle) as a 4 × 4 matrix.</summary>
    private static void SetRotation(Span<double> matrix, double xAngle, double zAngle)
    {
        double sinX = Math.Sin(xAngle), cosX = Math.Cos(xAngle);
        double sinZ = Math.Sin(zAngle), cosZ = Math.Cos(zAngle);
        matrix.Clear();
        matrix[0] = cosZ;
        matrix[1] = -sinZ * cosX;
        matrix[2] = sinZ * sinX;
        matrix[4] = sinZ;
        matrix[5] = cosZ * cosX;
        matrix[6] = -cosZ * sinX;
        matrix[9] = sinX;
        matrix[10] = cosX;
        matrix[15] = 1;
    }

    private static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> product)
    {
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                double sum = 0;
                for (int k = 0; k < 4; k++)
                    sum += left[4 * i + k] * right[4 * k + j];
                product[4 * i + j] = sum;
            }
        }
    }

    /// <summary>The rotation about an axis by an angle that is the axis' length (3 × 3).</summary>
    private static double[] Rotation(double x, double y, double z)
    {
        double[] rotation = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        double angle = Math.Sqrt(x * x + y * y + z * z);
        if (angle < 1e-4)
            return rotation;
        x /= angle;
        y /= angle;
        z /= angle;
        double sin = Math.Sin(angle), cos = Math.Cos(angle);
        rotation[0] = x * x + (1 - x * x) * cos;
        rotation[1] = x * y * (1 - cos) - z * sin;
        rotation[2] = x * z * (1 - cos) + y * sin;
        rotation[3] = x * y * (1 - cos) + z * sin;
        rotation[4] = y * y + (1 - y * y) * cos;
        rotation[5] = y * z * (1 - cos) - x * sin;
        rotation[6] = x * z * (1 - cos) - y * sin;
        rotation[7] = z * y * (1 - cos) + x * sin;
        rotation[8] = z * z + (1 - z * z) * cos;
        return rotation;
    }
}
