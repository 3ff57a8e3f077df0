using System.Runtime.CompilerServices;

namespace SymbolicGrad.Generator.Support;

/// <summary>Tells objects apart by what they are, not by what they hold.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T instance) => RuntimeHelpers.GetHashCode(instance);
}
