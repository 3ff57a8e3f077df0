using System;
using SymbolicGrad;

Console.WriteLine(Refused.UnknownGradient(1));
Console.WriteLine(Refused.UnknownValueAndGradient(1).Value);

internal static partial class Refused
{
    [Differentiable]
    public static double Unknown(double x) =>
        x + GC.GetTotalMemory(false);
}
