using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Kernels;

/// <summary>Checks that kernels make of their operands; each costs a comparison where it passes.</summary>
internal static class Shapes
{
    /// <summary>Throws unless the destination has the shape of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireDestination<T>(string operation, int rows, int columns, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (destination.Rows != rows || destination.Columns != columns) ThrowDestination(operation, rows, columns, destination);
    }

    /// <summary>Throws unless the destination has the length of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireDestination<T>(string operation, int length, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (destination.Length != length) ThrowDestination(operation, length, destination);
    }

    /// <summary>Throws where the destination shares memory with an argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSeparate<T>(string operation, ReadOnlySpan<T> argument, ReadOnlySpan<T> destination)
    {
        if (argument.Overlaps(destination)) ThrowShared(operation);
    }

    /// <summary>Throws where the destination overlaps an argument, unless it is the argument: what goes element by element can be done in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSeparateOrSame<T>(string operation, ReadOnlySpan<T> argument, ReadOnlySpan<T> destination)
    {
        if (argument.Overlaps(destination, out int offset) && offset != 0) ThrowShared(operation);
    }

    /// <summary>Throws unless a range lies inside what it is taken from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRange(string operation, string singular, int start, int count, int available)
    {
        if ((ulong)(uint)start + (uint)count > (uint)available) ThrowRange(operation, singular, start, count, available);
    }

    /// <summary>Says that the destination shares memory with an argument.</summary>
    [DoesNotReturn]
    public static void ThrowShared(string operation) =>
        throw new ArgumentException($"{operation}: the destination shares memory with an argument; it needs memory of its own.");

    [DoesNotReturn]
    private static void ThrowDestination<T>(string operation, int rows, int columns, Matrix<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"{operation}: the result is {ShapeText.Of(rows, columns)}, so a destination of {ShapeText.Of(destination)} does not fit; it must be {ShapeText.Of(rows, columns)}.");

    [DoesNotReturn]
    private static void ThrowDestination<T>(string operation, int length, Vector<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentException(
            $"{operation}: the result has length {length}, so a destination of {ShapeText.Of(destination)} does not fit; it must have length {length}.");

    [DoesNotReturn]
    private static void ThrowRange(string operation, string singular, int start, int count, int available) =>
        throw new ArgumentException(
            $"{operation}: {ShapeText.Count(count, singular)} from {singular} {start} on are not inside {ShapeText.Count(available, singular)}.");
}
