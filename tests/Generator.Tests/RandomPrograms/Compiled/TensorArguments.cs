using System.Numerics;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

/// <summary>The real arguments of <see cref="Signature.Tensors"/>, from a list of all reals and back.</summary>
internal sealed class TensorArguments<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public TensorArguments((T X, Vector<T> V, Vector<T> B, Matrix<T> W, Matrix<T> M) arguments) => (X, V, B, W, M) = arguments;

    public TensorArguments(double[] reals)
    {
        Queue<T> rest = new(reals.Select(T.CreateChecked));
        X = rest.Dequeue();
        (V, B) = (new Vector<T>(Take(Signature.RowLength)), new Vector<T>(Take(Signature.Rows)));
        (W, M) = (Matrix(Signature.Rows), Matrix(Signature.RowLength));

        T[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => rest.Dequeue())];

        Matrix<T> Matrix(int rows) => new(rows, Signature.RowLength, Take(rows * Signature.RowLength));
    }

    public T X { get; }

    public Vector<T> V { get; }

    public Vector<T> B { get; }

    public Matrix<T> W { get; }

    public Matrix<T> M { get; }

    public double[] Reals() => [.. new[] { X }.Concat(V.ToArray()).Concat(B.ToArray()).Concat(W.AsSpan().ToArray()).Concat(M.AsSpan().ToArray()).Select(double.CreateChecked)];
}
