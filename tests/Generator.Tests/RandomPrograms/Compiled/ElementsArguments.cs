using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>The real arguments of <see cref="Signature.Elements"/>, from a list of all reals and back.</summary>
internal sealed class ElementsArguments<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public ElementsArguments((T X, T Y, (T, T)[] A, (T, T)[] S) arguments) => (X, Y, A, S) = arguments;

    public ElementsArguments(double[] reals)
    {
        Queue<T> rest = new(reals.Select(T.CreateChecked));
        (X, Y) = (rest.Dequeue(), rest.Dequeue());
        (A, S) = (Take(Signature.RowLength), Take(Signature.RowLength));

        (T, T)[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => (rest.Dequeue(), rest.Dequeue()))];
    }

    public T X { get; }

    public T Y { get; }

    public (T, T)[] A { get; }

    public (T, T)[] S { get; }

    public double[] Reals() => [.. new[] { X, Y }.Concat(A.Concat(S).SelectMany(static pair => new[] { pair.Item1, pair.Item2 })).Select(double.CreateChecked)];
}
