using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>The real arguments of <see cref="Signature.Arrays"/>, from a list of all reals and back.</summary>
internal sealed class ArrayArguments<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public ArrayArguments((T X, T Y, T[] A, T[,] G, T[][] J, T[] S) arguments) => (X, Y, A, G, J, S) = arguments;

    public ArrayArguments(double[] reals)
    {
        Queue<T> rest = new(reals.Select(T.CreateChecked));
        (X, Y) = (rest.Dequeue(), rest.Dequeue());
        A = Take(Signature.RowLength);
        G = new T[Signature.Rows, Signature.RowLength];
        for (int i = 0; i < G.Length; i++)
            G[i / Signature.RowLength, i % Signature.RowLength] = rest.Dequeue();
        J = [Take(Signature.RowLength), Take(Signature.RowLength - 1)];
        S = Take(Signature.SpanLength);

        T[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => rest.Dequeue())];
    }

    public T X { get; }

    public T Y { get; }

    public T[] A { get; }

    public T[,] G { get; }

    public T[][] J { get; }

    public T[] S { get; }

    public double[] Reals() => [.. new[] { X, Y }.Concat(A).Concat(G.Cast<T>()).Concat(J.SelectMany(static row => row)).Concat(S).Select(double.CreateChecked)];
}
