using System.Runtime.CompilerServices;

namespace SymbolicGrad;

/// <summary>The element types that tensors are made for.</summary>
internal static class ElementType
{
    /// <summary>Throws unless <typeparamref name="T"/> is float or double; costs nothing where it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ThrowIfUnsupported<T>()
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double)) Throw<T>();
    }

    private static void Throw<T>() =>
        throw new NotSupportedException($"Elements of type {typeof(T)} are not supported; use float or double.");
}
