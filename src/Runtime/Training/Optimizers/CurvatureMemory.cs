using System.Numerics;
using SymbolicGrad.Kernels;

namespace SymbolicGrad;

/// <summary>The last moves s of the parameters and the changes y of the gradient that went with them: what L-BFGS knows of the Hessian.</summary>
internal sealed class CurvatureMemory<T>(int capacity)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The names of <see cref="Tensors"/>.</summary>
    public static readonly string[] Names = ["moves", "changes"];

    private readonly double[] _coefficients = new double[capacity];
    private T[] _moves = [];
    private T[] _changes = [];
    private int _length;
    private int _count;

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The moves and the changes, the oldest first.</summary>
    public IReadOnlyDictionary<string, Vector<T>> Tensors => new Dictionary<string, Vector<T>>
    {
        [Names[0]] = new(_moves, 0, _count * _length),
        [Names[1]] = new(_changes, 0, _count * _length),
    };

    /// <summary>Makes room for vectors of a length, and forgets what was known.</summary>
    public void Allocate(int length)
    {
        _length = length;
        _moves = new T[checked(capacity * length)];
        _changes = new T[capacity * length];
        _count = 0;
    }

    /// <summary>Whether tensors are those of vectors of a length.</summary>
    public static bool Fit(IReadOnlyDictionary<string, Vector<T>> tensors, int length) =>
        tensors[Names[0]].Length == tensors[Names[1]].Length && (length == 0 ? tensors[Names[0]].Length == 0 : tensors[Names[0]].Length % length == 0);

    /// <summary>Takes over what <see cref="Tensors"/> gave; of more than fits, the newest.</summary>
    public void Restore(IReadOnlyDictionary<string, Vector<T>> tensors)
    {
        int length = Math.Min(tensors[Names[0]].Length, _moves.Length), skipped = tensors[Names[0]].Length - length;
        tensors[Names[0]].AsSpan()[skipped..].CopyTo(_moves);
        tensors[Names[1]].AsSpan()[skipped..].CopyTo(_changes);
        _count = _length == 0 ? 0 : length / _length;
    }

    /// <summary>Forgets what was known.</summary>
    public void Forget() => _count = 0;

    /// <summary>Notes a move and the change of the gradient, unless the curvature along it is not positive.</summary>
    public void Learn(Vector<T> point, Vector<T> previousPoint, Vector<T> gradient, Vector<T> previousGradient, double smallestCurvature)
    {
        if (_count == capacity)
        {
            _moves.AsSpan(_length).CopyTo(_moves);
            _changes.AsSpan(_length).CopyTo(_changes);
            _count--;
        }
        Vector<T> move = Move(_count), change = Change(_count);
        Elementwise.Map(new SubtractKernel(), Operand.Each(point), Operand.Each(previousPoint), move);
        Elementwise.Map(new SubtractKernel(), Operand.Each(gradient), Operand.Each(previousGradient), change);
        if (Dot(move, change) > smallestCurvature * Dot(change, change)) _count++;
    }

    /// <summary>−H·g by the two-loop recursion (J. Nocedal and S. Wright: Numerical optimization, 2006, algorithm 7.4).</summary>
    public void Direction(Vector<T> gradient, Vector<T> direction)
    {
        Elementwise.Map(new NegateKernel(), Operand.Each(gradient), direction);
        if (IsEmpty) return;
        for (int i = _count - 1; i >= 0; i--)
        {
            _coefficients[i] = Dot(Move(i), direction) / Dot(Move(i), Change(i));
            Add(direction, -_coefficients[i], Change(i));
        }
        Vector<T> newest = Change(_count - 1);
        double scale = Dot(Move(_count - 1), newest) / Dot(newest, newest);
        Elementwise.Map(new MultiplyKernel(), Operand.Each(direction), Operand.Scalar(T.CreateTruncating(scale)), direction);
        for (int i = 0; i < _count; i++)
            Add(direction, _coefficients[i] - Dot(Change(i), direction) / Dot(Move(i), Change(i)), Move(i));
    }

    private Vector<T> Move(int index) => new(_moves, index * _length, _length);

    private Vector<T> Change(int index) => new(_changes, index * _length, _length);

    private static void Add(Vector<T> sum, double factor, Vector<T> term) =>
        Elementwise.Map(new AddScaledKernel(), Operand.Each(sum), Operand.Scalar(T.CreateTruncating(factor)), Operand.Each(term), sum);

    private static double Dot(Vector<T> left, Vector<T> right) =>
        double.CreateTruncating(Elementwise.Sum(new MultiplyKernel(), Operand.Each(left), Operand.Each(right)));
}
