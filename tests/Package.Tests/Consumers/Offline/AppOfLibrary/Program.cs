using System;
using Library;
using SymbolicGrad;

Console.WriteLine($"{Curve.CubeGradient(2)} {Line.HeightGradient(7)}");

internal static partial class Line
{
    [Differentiable]
    public static double Height(double x) => 5 * x;
}
