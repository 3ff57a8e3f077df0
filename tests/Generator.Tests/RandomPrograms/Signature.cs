using SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>The parameters of F. Points are all their reals one after the other; the discrete ones follow from <see cref="Point"/>.</summary>
internal sealed record Signature(string Parameters, int Reals, Variable[] Variables)
{
    public const int RowLength = 3;
    public const int Rows = 2;
    public const int SpanLength = 4;
    private const int ScalarReals = 3;
    private const int ArrayReals = 2 + RowLength + Rows * RowLength + RowLength + (RowLength - 1) + SpanLength;

    /// <summary>Scalars only.</summary>
    public static Signature Scalars { get; } = new(
        "real x, real y, real z, int n, bool flag",
        ScalarReals,
        [Variable.Real("x"), Variable.Real("y"), Variable.Real("z"), .. Discrete()]);

    /// <summary>Arrays of all kinds.</summary>
    public static Signature Arrays { get; } = new(
        "real x, real y, real[] a, real[,] g, real[][] j, Span<real> s, int n, bool flag",
        ArrayReals,
        [
            Variable.Real("x"), Variable.Real("y"), Variable.Array("a", RowLength), Variable.Grid("g", Rows, RowLength),
            Variable.Jagged("j", Rows, RowLength - 1), Variable.Span("s", SpanLength), .. Discrete(),
        ]);

    private static IEnumerable<Variable> Discrete() => [Variable.Integer("n") with { IsAssignable = false }, Variable.Boolean("flag")];

    public ICompiledMethod Bind(Type type, bool isFloat) => this == Scalars
        ? isFloat ? new ScalarMethod<float>(type) : new ScalarMethod<double>(type)
        : isFloat ? new ArrayMethod<float>(type) : new ArrayMethod<double>(type);
}

/// <summary>Where F is called.</summary>
internal sealed record Point(double[] Reals, int N, bool Flag)
{
    public static Point Random(Random random, int reals) =>
        new([.. Enumerable.Range(0, reals).Select(_ => 4 * random.NextDouble() - 2)], random.Next(2, 5), random.Next(2) == 0);

    public Point Along(double[] direction, double distance) => this with { Reals = [.. Reals.Zip(direction, (real, slope) => real + distance * slope)] };

    public override string ToString() => $"n = {N}, flag = {Flag}, reals = [{string.Join(", ", Reals.Select(static real => real.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))}]";
}
