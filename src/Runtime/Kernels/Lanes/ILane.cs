using System.ComponentModel;

namespace SymbolicGrad.Kernels;

/// <summary>
/// A lane: <see cref="Width"/> floating-point elements side by side, on which every operation acts element by element. A formula that is
/// generic over its lane runs on whole hardware registers and on single elements, and gives each element the same bits at every width.
/// For generated code.
/// </summary>
/// <remarks>
/// Comparisons give masks: elements with all bits set where the comparison holds and none elsewhere, for <see cref="Select(TSelf, TSelf, TSelf)"/>,
/// <c>&amp;</c>, <c>|</c>, <c>^</c> and <c>~</c>. Numbers convert to lanes implicitly, so that <c>s * (1 - s)</c> is a formula on lanes.
/// </remarks>
/// <typeparam name="TSelf">The lane itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    /// <summary>The number of elements.</summary>
    static abstract int Width { get; }

    /// <summary>Whether the elements are <see cref="float"/>; otherwise they are <see cref="double"/>.</summary>
    static abstract bool IsSingle { get; }

    /// <summary>The value in every element.</summary>
    static abstract implicit operator TSelf(double value);

    /// <summary>The negative of each element; only the sign bit changes.</summary>
    static abstract TSelf operator -(TSelf a);

    /// <summary>The sum.</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>The sum with a number.</summary>
    static abstract TSelf operator +(TSelf a, double b);

    /// <summary>The sum of a number and a lane.</summary>
    static abstract TSelf operator +(double a, TSelf b);

    /// <summary>The difference.</summary>
    static abstract TSelf operator -(TSelf a, TSelf b);

    /// <summary>The difference with a number.</summary>
    static abstract TSelf operator -(TSelf a, double b);

    /// <summary>The difference of a number and a lane.</summary>
    static abstract TSelf operator -(double a, TSelf b);

    /// <summary>The product.</summary>
    static abstract TSelf operator *(TSelf a, TSelf b);

    /// <summary>The product with a number.</summary>
    static abstract TSelf operator *(TSelf a, double b);

    /// <summary>The product of a number and a lane.</summary>
    static abstract TSelf operator *(double a, TSelf b);

    /// <summary>The quotient.</summary>
    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>The quotient with a number.</summary>
    static abstract TSelf operator /(TSelf a, double b);

    /// <summary>The quotient of a number and a lane.</summary>
    static abstract TSelf operator /(double a, TSelf b);

    /// <summary>The mask of a &gt; b.</summary>
    static abstract TSelf operator >(TSelf a, TSelf b);

    /// <summary>The mask of a &gt; b.</summary>
    static abstract TSelf operator >(TSelf a, double b);

    /// <summary>The mask of a ≥ b.</summary>
    static abstract TSelf operator >=(TSelf a, TSelf b);

    /// <summary>The mask of a ≥ b.</summary>
    static abstract TSelf operator >=(TSelf a, double b);

    /// <summary>The mask of a &lt; b.</summary>
    static abstract TSelf operator <(TSelf a, TSelf b);

    /// <summary>The mask of a &lt; b.</summary>
    static abstract TSelf operator <(TSelf a, double b);

    /// <summary>The mask of a ≤ b.</summary>
    static abstract TSelf operator <=(TSelf a, TSelf b);

    /// <summary>The mask of a ≤ b.</summary>
    static abstract TSelf operator <=(TSelf a, double b);

    /// <summary>The bits set in both.</summary>
    static abstract TSelf operator &(TSelf a, TSelf b);

    /// <summary>The bits set in one or both.</summary>
    static abstract TSelf operator |(TSelf a, TSelf b);

    /// <summary>The bits set in exactly one.</summary>
    static abstract TSelf operator ^(TSelf a, TSelf b);

    /// <summary>The bits not set.</summary>
    static abstract TSelf operator ~(TSelf a);

    /// <summary>The mask of a = b: false where an element is NaN.</summary>
    static abstract TSelf Equal(TSelf a, TSelf b);

    /// <summary>The mask of a = b: false where an element is NaN.</summary>
    static abstract TSelf Equal(TSelf a, double b);

    /// <summary>Takes <paramref name="whenTrue"/> where the mask is set, <paramref name="whenFalse"/> elsewhere.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <inheritdoc cref="Select(TSelf, TSelf, TSelf)"/>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, double whenFalse);

    /// <inheritdoc cref="Select(TSelf, TSelf, TSelf)"/>
    static abstract TSelf Select(TSelf mask, double whenTrue, TSelf whenFalse);

    /// <inheritdoc cref="Select(TSelf, TSelf, TSelf)"/>
    static abstract TSelf Select(TSelf mask, double whenTrue, double whenFalse);

    /// <summary>Whether the mask is set anywhere.</summary>
    static abstract bool Any(TSelf mask);

    /// <summary>The absolute value.</summary>
    static abstract TSelf Abs(TSelf a);

    /// <summary>The square root, correctly rounded.</summary>
    static abstract TSelf Sqrt(TSelf a);

    /// <summary>The nearest integer, halves to even.</summary>
    static abstract TSelf Round(TSelf a);

    /// <summary>The larger, as <see cref="Math.Max(double, double)"/>: NaN where either is NaN, and 0 above −0.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>The smaller, as <see cref="Math.Min(double, double)"/>: NaN where either is NaN, and −0 below 0.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>a brought between two bounds; NaN stays NaN.</summary>
    static abstract TSelf Clamp(TSelf a, double low, double high);

    /// <summary>a with the sign of another; NaN's sign counts too.</summary>
    static abstract TSelf CopySign(TSelf a, TSelf sign);

    /// <summary>a·b + c: rounded once where the machine has the instruction, twice where it has not; the same at every width.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <inheritdoc cref="MultiplyAdd(TSelf, TSelf, TSelf)"/>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, double c);

    /// <inheritdoc cref="MultiplyAdd(TSelf, TSelf, TSelf)"/>
    static abstract TSelf MultiplyAdd(TSelf a, double b, TSelf c);

    /// <inheritdoc cref="MultiplyAdd(TSelf, TSelf, TSelf)"/>
    static abstract TSelf MultiplyAdd(TSelf a, double b, double c);

    /// <summary>a·2ⁿ rounded once, for integers n between −1100 and 1100 (single precision: −160 and 160).</summary>
    static abstract TSelf Scale(TSelf a, TSelf n);

    /// <summary>The element with the given bits, in every element; single precision takes the low half.</summary>
    static abstract TSelf FromBits(ulong bits);

    /// <summary>The bits read as an integer, plus another; single precision takes the low half.</summary>
    static abstract TSelf AddBits(TSelf a, ulong bits);

    /// <summary>The bits shifted to the left, zeros coming in.</summary>
    static abstract TSelf ShiftLeft(TSelf a, int count);

    /// <summary>The bits shifted to the right, zeros coming in.</summary>
    static abstract TSelf ShiftRight(TSelf a, int count);
}
