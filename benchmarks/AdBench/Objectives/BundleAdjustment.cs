namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>How far points in space, seen by cameras, are from where the pictures show them.</summary>
public static partial class BundleAdjustment
{
    /// <summary>The numbers of a camera: rotation (3), centre (3), focal length, principal point (2), radial distortion (2).</summary>
    public const int CameraSize = 11;

    /// <summary>The weighted error of one observation in the picture.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="point">The point.</param>
    /// <param name="weight">The weight of the observation.</param>
    /// <param name="featureX">Where the picture shows the point.</param>
    /// <param name="featureY">Where the picture shows the point.</param>
    /// <returns>The error in both directions.</returns>
    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static (double X, double Y) ReprojectionError(
        ReadOnlySpan<double> camera, ReadOnlySpan<double> point, double weight, [Constant] double featureX, [Constant] double featureY)
    {
        (double x, double y) = Project(camera, point);
        return (weight * (x - featureX), weight * (y - featureY));
    }

    /// <summary>The error of a weight, which is 0 for 1.</summary>
    /// <param name="weight">The weight.</param>
    /// <returns>The error.</returns>
    [Differentiable]
    public static double WeightError(double weight) => 1 - weight * weight;

    private static (double X, double Y) Project(ReadOnlySpan<double> camera, ReadOnlySpan<double> point)
    {
        (double x, double y, double z) = Rotate(camera[..3], point[0] - camera[3], point[1] - camera[4], point[2] - camera[5]);
        x /= z;
        y /= z;
        double square = x * x + y * y;
        double distortion = 1 + camera[9] * square + camera[10] * square * square;
        return (camera[6] * distortion * x + camera[7], camera[6] * distortion * y + camera[8]);
    }

    /// <summary>The rotation by Rodrigues' formula, about an axis by an angle that is the axis' length.</summary>
    private static (double X, double Y, double Z) Rotate(ReadOnlySpan<double> axis, double x, double y, double z)
    {
        double square = axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2];
        if (square == 0)
            return (x + axis[1] * z - axis[2] * y, y + axis[2] * x - axis[0] * z, z + axis[0] * y - axis[1] * x);
        double angle = Math.Sqrt(square);
        double sin = Math.Sin(angle), cos = Math.Cos(angle);
        double kx = axis[0] / angle, ky = axis[1] / angle, kz = axis[2] / angle;
        double along = (kx * x + ky * y + kz * z) * (1 - cos);
        return (
            x * cos + (ky * z - kz * y) * sin + kx * along,
            y * cos + (kz * x - kx * z) * sin + ky * along,
            z * cos + (kx * y - ky * x) * sin + kz * along);
    }
}
