namespace SymbolicGrad.Runtime.Tests.Kernels.ElementwiseLoops;

/// <summary>Numbers of rows and columns on all sides of a lane's width and of a block's size.</summary>
internal static class Shapes
{
    public static readonly (int Rows, int Columns)[] All =
    [
        .. Enumerable.Range(0, 71).SelectMany(columns => new[] { (1, columns), (5, columns) }),
        (0, 0), (0, 7), (7, 0), (2, 31), (513, 1), (600, 3), (33, 17), (70, 64), (9, 63), (3, 129), (2, 515),
    ];
}
