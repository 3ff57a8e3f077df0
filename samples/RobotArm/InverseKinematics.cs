using SymbolicGrad;

namespace RobotArm;

/// <summary>Finds the angles that bring the tool into a pose, by damped steps of Gauss and Newton with the generated Jacobian.</summary>
internal sealed class InverseKinematics(double[] target)
{
    private readonly Matrix<double> _jacobian = new(target.Length, Arm.Joints);

    /// <summary>How far the tool is from where it is to be: the root of the squared differences of the poses.</summary>
    public double Distance(double[] angles) => Math.Sqrt(Errors(angles).Sum(static error => error * error));

    /// <summary>One step: it solves (JᵀJ + λ·1)·step = −Jᵀ·errors.</summary>
    public double[] Step(double[] angles, double damping)
    {
        Arm.PoseJacobian(angles, _jacobian);
        double[] errors = Errors(angles), right = new double[Arm.Joints];
        double[,] left = new double[Arm.Joints, Arm.Joints];
        for (int i = 0; i < Arm.Joints; i++)
        {
            left[i, i] = damping;
            for (int row = 0; row < errors.Length; row++)
            {
                right[i] -= _jacobian[row, i] * errors[row];
                for (int j = 0; j < Arm.Joints; j++)
                    left[i, j] += _jacobian[row, i] * _jacobian[row, j];
            }
        }
        double[] step = Solve(left, right);
        return [.. angles.Zip(step, static (angle, by) => angle + by)];
    }

    private double[] Errors(double[] angles) => [.. Arm.Pose(angles).Zip(target, static (own, wanted) => own - wanted)];

    /// <summary>Gauss' elimination of a positive definite system.</summary>
    private static double[] Solve(double[,] left, double[] right)
    {
        int n = right.Length;
        for (int pivot = 0; pivot < n; pivot++)
        {
            for (int row = pivot + 1; row < n; row++)
            {
                double factor = left[row, pivot] / left[pivot, pivot];
                right[row] -= factor * right[pivot];
                for (int column = pivot; column < n; column++)
                    left[row, column] -= factor * left[pivot, column];
            }
        }
        for (int row = n - 1; row >= 0; row--)
        {
            for (int column = row + 1; column < n; column++)
                right[row] -= left[row, column] * right[column];
            right[row] /= left[row, row];
        }
        return right;
    }
}
