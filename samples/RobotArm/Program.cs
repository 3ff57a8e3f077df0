using System.Globalization;
using RobotArm;
using SymbolicGrad;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
double[] start = [0.2, -1.2, 1.4, -0.6, 1.3, 0.1];
double[] target = Arm.Pose([1.0, -0.7, 0.9, 0.4, 0.8, -0.5]);

double lever = LeverDifference(start);
Console.WriteLine($"The generated Jacobian and the levers of the joints differ by {(lever < 1e-14 ? "less than 1e-14" : lever.ToString("E1"))}.\n");

InverseKinematics solver = new(target);
double[] angles = start;
double distance = solver.Distance(angles);
Console.WriteLine("step   distance from the pose");
Console.WriteLine($"{0,4}   {distance:E2}");
for (int step = 1; step <= 50 && distance > 1e-12; step++)
{
    angles = solver.Step(angles, damping: 1e-3 * distance * distance);
    distance = solver.Distance(angles);
    Console.WriteLine($"{step,4}   {distance:E2}");
}
Console.WriteLine($"\nAngles: {string.Join(", ", angles.Select(static angle => angle.ToString("F4")))}");
bool isGood = distance <= 1e-12 && lever < 1e-14;
Console.WriteLine(isGood ? "The tool is there." : "The tool is not there.");
return isGood ? 0 : 1;

// The tool moves about each joint's axis: the derivative of its position is the axis × the way from the joint.
static double LeverDifference(double[] angles)
{
    Matrix<double> jacobian = Arm.PoseJacobian(angles);
    double[] pose = Arm.Pose(angles);
    double largest = 0;
    for (int joint = 0; joint < Arm.Joints; joint++)
    {
        (double[] from, double[] axis) = Arm.Joint(angles, joint);
        double x = pose[3] - from[0], y = pose[7] - from[1], z = pose[11] - from[2];
        double[] lever = [axis[1] * z - axis[2] * y, axis[2] * x - axis[0] * z, axis[0] * y - axis[1] * x];
        for (int i = 0; i < 3; i++)
            largest = Math.Max(largest, Math.Abs(jacobian[4 * i + 3, joint] - lever[i]));
    }
    return largest;
}
