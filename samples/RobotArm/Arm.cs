using SymbolicGrad;

namespace RobotArm;

/// <summary>An arm of six joints that turn, with the dimensions of a common light industrial robot (Denavit and Hartenberg's parameters, in metres).</summary>
internal static partial class Arm
{
    public const int Joints = 6;

    private static readonly double[] s_offsets = [0.0892, 0, 0, 0.1093, 0.0948, 0.0825];
    private static readonly double[] s_lengths = [0, -0.425, -0.3922, 0, 0, 0];
    private static readonly double[] s_twists = [Math.PI / 2, 0, 0, Math.PI / 2, -Math.PI / 2, 0];

    /// <summary>The pose of the tool, a matrix of three rows: where its axes point, and where it is.</summary>
    /// <param name="angles">The angle of each joint.</param>
    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] Pose(double[] angles)
    {
        double[] pose = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
        for (int joint = 0; joint < Joints; joint++)
            Turn(pose, angles[joint], joint);
        return pose;
    }

    /// <summary>Where a joint is and where its axis points, for the check of the Jacobian.</summary>
    public static (double[] Position, double[] Axis) Joint(double[] angles, int index)
    {
        double[] pose = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
        for (int joint = 0; joint < index; joint++)
            Turn(pose, angles[joint], joint);
        return ([pose[3], pose[7], pose[11]], [pose[2], pose[6], pose[10]]);
    }

    /// <summary>The pose at the end of a link: about z by the angle, along z by the offset, along x by the length, about x by the twist.</summary>
    private static void Turn(double[] pose, double angle, int joint)
    {
        double sin = Math.Sin(angle), cos = Math.Cos(angle);
        double sinTwist = Math.Sin(s_twists[joint]), cosTwist = Math.Cos(s_twists[joint]);
        for (int row = 0; row < 12; row += 4)
        {
            double x = pose[row], y = pose[row + 1], z = pose[row + 2];
            double across = x * cos + y * sin, along = y * cos - x * sin;
            pose[row] = across;
            pose[row + 1] = along * cosTwist + z * sinTwist;
            pose[row + 2] = z * cosTwist - along * sinTwist;
            pose[row + 3] += across * s_lengths[joint] + z * s_offsets[joint];
        }
    }
}
