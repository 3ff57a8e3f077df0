using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering.Numerics;

/// <summary>The components of a vector, a quaternion or a complex number; of a number, that number. Operators work component by component.</summary>
internal readonly struct Components(params Expr[] values)
{
    public Expr[] Values { get; } = values;

    public Expr this[int i] => Values[i];

    public Expr X => Values[0];

    public Expr Y => Values[1];

    public Expr Z => Values[2];

    public Expr W => Values[3];

    public static implicit operator Components(Expr number) => new(number);

    public static implicit operator Components(double number) => new(number);

    public static Components operator +(Components a, Components b) => a.With(b, static (x, y) => x + y);

    public static Components operator -(Components a, Components b) => a.With(b, static (x, y) => x - y);

    public static Components operator *(Components a, Components b) => a.With(b, static (x, y) => x * y);

    public static Components operator /(Components a, Components b) => a.With(b, static (x, y) => x / y);

    public static Components operator -(Components a) => a.Each(static x => -x);

    public Components Each(Func<Expr, Expr> function) => new([.. Values.Select(function)]);

    /// <summary>Pairs components; a number meets every one.</summary>
    public Components With(Components other, Func<Expr, Expr, Expr> function)
    {
        Expr[] a = Values, b = other.Values;
        return new([.. Enumerable.Range(0, Math.Max(a.Length, b.Length)).Select(i => function(a[a.Length == 1 ? 0 : i], b[b.Length == 1 ? 0 : i]))]);
    }
}
