using System.Numerics;

namespace SymbolicGrad.Integration.Tests.Structs;

/// <summary>A place in the plane.</summary>
[Parameters]
public readonly partial record struct Place(double X, double Y)
{
    public static Place operator +(Place a, Place b) => new(a.X + b.X, a.Y + b.Y);

    public static Place operator *(double s, Place a) => new(s * a.X, s * a.Y);

    public double Norm => X * X + Y * Y;
}

/// <summary>Methods that take, make and change lists of structs.</summary>
public static partial class StructLists
{
    private const Derivatives First = Derivatives.Gradient | Derivatives.Jvp;

    /// <summary>The length of a path that is smoothed first, in the list itself.</summary>
    [Differentiable(Derivatives = First | Derivatives.HessianVectorProduct)]
    public static double Smoothed(List<Place> path, double weight)
    {
        for (int i = 1; i + 1 < path.Count; i++)
            path[i] = (1 - weight) * path[i] + 0.5 * weight * (path[i - 1] + path[i + 1]);
        double length = 0;
        for (int i = 1; i < path.Count; i++)
            length += Math.Sqrt((path[i] + -1.0 * path[i - 1]).Norm + 1e-3);
        return length;
    }

    /// <summary>The places that are far from all before, with a copy that stays as it was.</summary>
    [Differentiable(Derivatives = First)]
    public static double Spread(IReadOnlyList<Place> places, double limit)
    {
        List<Place> kept = [];
        foreach (Place place in places)
        {
            bool isNear = false;
            foreach (Place other in kept)
                isNear |= (place + -1.0 * other).Norm < limit * limit;
            if (!isNear)
                kept.Add(place);
        }
        if (kept.Count == 0)
            return 0;
        Place copy = kept[0];
        List<Place> all = [.. kept, 2.0 * copy, .. places.Where(place => place.X < 0)];
        all[0] = new Place(copy.Y, limit);
        double sum = copy.X;
        for (int i = 0; i < all.Count; i++)
            sum += (i + 1) * all[i].X * all[^1].Y;
        return sum * kept.Count;
    }

    [Differentiable(Derivatives = First)]
    public static double Product(List<Complex> factors)
    {
        Complex product = Complex.One;
        foreach (Complex factor in factors)
            product = product * factor + factor;
        return product.Real + 2 * product.Imaginary;
    }

    /// <summary>Nothing is allocated where the gradient is written into spans.</summary>
    [Differentiable]
    public static double Grown(List<Place> places)
    {
        List<Place> pairs = [];
        for (int i = 1; i < places.Count; i++)
        {
            if (places[i].X > places[i - 1].X)
                pairs.Add(places[i].X * places[i - 1]);
        }
        double sum = 0;
        foreach ((double x, double y) in pairs)
            sum += x * y * pairs.Count;
        return sum;
    }
}
