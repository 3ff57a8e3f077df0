using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>Numbers of a method, which is in double or in float, as doubles and back.</summary>
internal static class Reals
{
    public static T[] To<T>(double[] reals)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. reals.Select(T.CreateChecked)];

    public static double[] From<T>(params T[] reals)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. reals.Select(double.CreateChecked)];
}
