using System.Numerics;

namespace SymbolicGrad.Integration.Tests.Structs;

/// <summary>A vector as anyone writes one, over any kind of number.</summary>
public readonly record struct Space<T>(T X, T Y, T Z)
    where T : struct, IFloatingPointIeee754<T>
{
    public static Space<T> Zero => new(T.Zero, T.Zero, T.Zero);

    public T LengthSquared => Dot(this);

    public T Length => T.Sqrt(LengthSquared);

    public static Space<T> operator +(Space<T> a, Space<T> b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Space<T> operator -(Space<T> a, Space<T> b) => a + -b;

    public static Space<T> operator -(Space<T> a) => new(-a.X, -a.Y, -a.Z);

    public static Space<T> operator *(T s, Space<T> a) => new(s * a.X, s * a.Y, s * a.Z);

    public static Space<T> operator /(Space<T> a, T s) => (T.One / s) * a;

    public T Dot(Space<T> b) => X * b.X + Y * b.Y + Z * b.Z;

    public Space<T> Cross(Space<T> b) => new(Y * b.Z - Z * b.Y, Z * b.X - X * b.Z, X * b.Y - Y * b.X);
}

/// <summary>A body that its own methods move.</summary>
public struct Body<T>(Space<T> place, Space<T> speed)
    where T : struct, IFloatingPointIeee754<T>
{
    public Space<T> Place { get; private set; } = place;

    public Space<T> Speed { get; private set; } = speed;

    /// <summary>The square of what it is set to.</summary>
    public T Drag { readonly get => field * field; set; }

    public readonly Space<T> Momentum => Place.Cross(Speed);

    /// <summary>A step of leapfrog under the attraction of the origin.</summary>
    public void Step(T h)
    {
        Push(h / T.CreateChecked(2));
        Place += h * Speed;
        Push(h / T.CreateChecked(2));
    }

    private void Push(T h) => Speed -= h / (Place.LengthSquared * Place.Length) * Place;
}
