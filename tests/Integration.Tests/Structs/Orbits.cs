using System.Numerics;

namespace SymbolicGrad.Integration.Tests.Structs;

/// <summary>Where a body is after some steps, and how it moves, in one number.</summary>
public static partial class Orbits
{
    [Differentiable]
    public static double InDouble(double x, double y, double u, double v, int steps) => Run(x, y, u, v, steps);

    [Differentiable]
    public static float InFloat(float x, float y, float u, float v, int steps) => Run(x, y, u, v, steps);

    [Differentiable]
    public static float InVector(Vector3 place, Vector3 speed, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            speed -= 0.05f / (place.LengthSquared() * place.Length()) * place;
            place += 0.05f * speed;
        }
        return place.X + 2 * speed.Y + Vector3.Cross(place, speed).Z;
    }

    private static T Run<T>(T x, T y, T u, T v, int steps)
        where T : struct, IFloatingPointIeee754<T>
    {
        Body<T> body = new(new(x, y, T.Zero), new(u, v, T.CreateChecked(0.125)));
        for (int i = 0; i < steps; i++)
            body.Step(T.CreateChecked(0.05));
        Body<T> copy = body;
        copy.Step(T.One);
        copy.Drag = x * y;
        return body.Place.X + T.CreateChecked(2) * body.Speed.Y + body.Momentum.Z + copy.Speed.Dot(body.Speed) + copy.Drag;
    }
}
