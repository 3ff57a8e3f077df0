using System.Numerics;
using System.Reflection;

namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>A call of a gradient method that writes into destinations.</summary>
/// <param name="Method">The method.</param>
/// <param name="Arguments">Its inputs, then its destinations.</param>
/// <param name="InputCount">How many of the arguments are inputs.</param>
internal sealed record WritingCall<T>(MethodInfo Method, object?[] Arguments, int InputCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static WritingCall<T>? Of(MethodInfo function, object[] inputs, bool withValue)
    {
        MethodInfo? method = function.DeclaringType!.GetMethods().SingleOrDefault(candidate =>
            candidate.Name == function.Name + (withValue ? "ValueAndGradient" : "Gradient") && candidate.GetParameters().Length > inputs.Length);
        if (method is null)
            return null;
        object[] shapes = [.. inputs.Where(input => input is not int[])];
        bool hasUpstream = function.ReturnType != typeof(T);
        if (hasUpstream)
            shapes = withValue ? [shapes[^1], .. shapes[..^1]] : shapes[..^1];
        return new WritingCall<T>(method, [.. inputs, .. shapes.Select(Destination)], inputs.Length);
    }

    public ReadOnlySpan<object?> Inputs => Arguments.AsSpan(0, InputCount);

    public ReadOnlySpan<object?> Destinations => Arguments.AsSpan(InputCount);

    /// <summary>The positions of arguments that are tensors.</summary>
    public int[] TensorsIn(Range range) =>
        [.. Enumerable.Range(0, Arguments.Length).Take(range).Where(i => Arguments[i] is Vector<T> or Matrix<T>)];

    public object? Invoke() => Method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, Arguments, null);

    public WritingCall<T> With(int position, object? argument)
    {
        object?[] arguments = [.. Arguments];
        arguments[position] = argument;
        return this with { Arguments = arguments };
    }

    private static object? Destination(object like)
    {
        T nan = T.CreateTruncating(double.NaN);
        switch (like)
        {
            case Vector<T> vector:
                Vector<T> sameVector = new(vector.Length);
                sameVector.Fill(nan);
                return sameVector;
            case Matrix<T> matrix:
                Matrix<T> sameMatrix = new(matrix.Rows, matrix.Columns);
                sameMatrix.Fill(nan);
                return sameMatrix;
            default:
                return nan;
        }
    }
}
