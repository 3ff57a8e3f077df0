using System.Numerics;

namespace SymbolicGrad;

/// <summary>Makes vectors.</summary>
public static class Vector
{
    /// <summary>Makes a vector with a copy of the given elements; what a collection expression such as <c>[1, 2, 3]</c> calls.</summary>
    /// <param name="elements">The elements.</param>
    /// <returns>The vector.</returns>
    public static Vector<T> Create<T>(params ReadOnlySpan<T> elements)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(elements.ToArray());
}
