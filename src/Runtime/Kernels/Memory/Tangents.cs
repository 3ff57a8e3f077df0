using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Checks of the tangents that a method is to be differentiated along. For generated code; it may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Tangents
{
    /// <summary>Refuses a tangent of another shape than what changes along it.</summary>
    /// <param name="tangents">The tangents.</param>
    /// <param name="of">What changes along each, in the same order.</param>
    /// <param name="tangentNames">How the caller writes <paramref name="tangents"/>.</param>
    /// <param name="ofNames">How the caller writes <paramref name="of"/>.</param>
    /// <exception cref="ArgumentException">A tangent has another shape.</exception>
    public static void Check(
        ReadOnlySpan<TensorMemory> tangents,
        ReadOnlySpan<TensorMemory> of,
        [CallerArgumentExpression(nameof(tangents))] string tangentNames = "",
        [CallerArgumentExpression(nameof(of))] string ofNames = "")
    {
        for (int i = 0; i < tangents.Length; i++)
        {
            if (!tangents[i].HasShapeOf(of[i]))
                ThrowShape(Destination.Name(tangentNames, i), tangents[i], Destination.Name(ofNames, i), of[i]);
        }
    }

    /// <summary>Refuses a list of tangents of another length than the list of what changes along them.</summary>
    /// <param name="count">The number of tangents.</param>
    /// <param name="needed">The number that is needed.</param>
    /// <param name="name">How the caller writes the list of tangents.</param>
    /// <exception cref="ArgumentException">The numbers differ.</exception>
    public static void CheckCount(int count, int needed, string name)
    {
        if (count != needed)
            throw new ArgumentException($"'{name}' has {count} elements, but {needed} are needed.", name);
    }

    [DoesNotReturn]
    private static void ThrowShape(string tangent, TensorMemory shape, string of, TensorMemory needed) => throw new ArgumentException(
        $"The tangent '{tangent}' has the shape {shape}, but '{of}' has {needed}: a tangent has the shape of what changes along it.", tangent);
}
