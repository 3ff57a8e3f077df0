using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <content>Planes.</content>
internal static partial class NumericFunctions
{
    private static readonly Dictionary<string, Func<Components[], Components>> s_planes = new(StringComparer.Ordinal)
    {
        ["Plane(number, number, number, number)"] = Joined,
        ["Plane(Vector3, number)"] = Joined,
        ["Plane(Vector4)"] = x => x[0],
        ["Plane.Dot(it, Vector4)"] = x => Dot(x[0], x[1]),
        ["Plane.DotCoordinate(it, Vector3)"] = x => Dot(First(x[0], 3), x[1]) + x[0].W,
        ["Plane.DotNormal(it, Vector3)"] = x => Dot(First(x[0], 3), x[1]),
        ["Plane.Normalize(it)"] = x => x[0] / Length(First(x[0], 3)),
        ["Plane.CreateFromVertices(Vector3, Vector3, Vector3)"] = x => Through(x[0], x[1], x[2]),
        ["Plane.Transform(it, Matrix4x4)"] = x => Turned(x[0], new([.. Enumerable.Range(0, 16).Select(i => Invert4(x[1])[i % 4 * 4 + i / 4])]), 4),
    };

    private static Components Through(Components a, Components b, Components c)
    {
        Components normal = Unit(Cross(b - a, c - a));
        return new([.. normal.Values, -Dot(normal, a)]);
    }
}
