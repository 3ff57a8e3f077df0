using SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>The head of F. Points are all its reals one after the other; the discrete parameters follow from <see cref="Point"/>.</summary>
/// <param name="Options">Those of [Differentiable], between which one is chosen.</param>
internal sealed record Signature(string[] Options, string Returns, string Parameters, int Reals, Variable[] Variables)
{
    public const int RowLength = 3;
    public const int Rows = 2;
    public const int SpanLength = 4;
    private const string ElementType = "(real P, real Q)";
    private const int ScalarReals = 3;
    private const int ArrayReals = 2 + RowLength + Rows * RowLength + RowLength + (RowLength - 1) + SpanLength;
    private const int ElementsReals = 2 + 2 * 2 * RowLength;
    private const int TensorReals = 1 + RowLength + Rows + (Rows + RowLength) * RowLength;
    private const string GradientAndJvp = "Derivatives = Derivatives.Gradient | Derivatives.Jvp";
    private const string AllDerivatives = GradientAndJvp + " | Derivatives.Jacobian";
    private const string ScalarParameters = "real x, real y, real z, int n, bool flag";

    /// <summary>Scalars only.</summary>
    public static Signature Scalars { get; } = new([GradientAndJvp], "real", ScalarParameters, ScalarReals, ScalarVariables());

    /// <summary>Scalars, one of which is a constant.</summary>
    public static Signature Partial { get; } = new(
        [GradientAndJvp + ", WithRespectTo = [nameof(x), nameof(z)]"], "real", ScalarParameters, ScalarReals - 1, ScalarVariables());

    /// <summary>Two results, with their Jacobian.</summary>
    public static Signature Outputs { get; } = new(
        [AllDerivatives, AllDerivatives + ", JacobianMode = JacobianMode.Forward", AllDerivatives + ", JacobianMode = JacobianMode.Reverse"],
        "(real P, real Q)",
        ScalarParameters,
        ScalarReals,
        ScalarVariables());

    /// <summary>Arrays of all kinds.</summary>
    public static Signature Arrays { get; } = new(
        [GradientAndJvp],
        "real",
        "real x, real y, real[] a, real[,] g, real[][] j, Span<real> s, int n, bool flag",
        ArrayReals,
        [
            Variable.Real("x"), Variable.Real("y"), Variable.Array("a", RowLength), Variable.Grid("g", Rows, RowLength),
            Variable.Jagged("j", Rows, RowLength - 1), Variable.Span("s", SpanLength), .. Discrete(),
        ]);

    /// <summary>An array and a span of tuples.</summary>
    public static Signature Elements { get; } = new(
        [GradientAndJvp],
        "real",
        "real x, real y, (real P, real Q)[] a, Span<(real P, real Q)> s, int n, bool flag",
        ElementsReals,
        [
            Variable.Real("x"), Variable.Real("y"), Variable.Elements("a", ElementType, RowLength), Variable.Elements("s", ElementType, RowLength) with { IsSpan = true }, .. Discrete(),
        ]);

    /// <summary>Vectors and matrices.</summary>
    public static Signature Tensors { get; } = new(
        [GradientAndJvp],
        "real",
        "real x, Vector<real> v, Vector<real> b, Matrix<real> w, Matrix<real> m, int n, bool flag",
        TensorReals,
        [
            Variable.Real("x"), Variable.Vector("v", RowLength), Variable.Vector("b", Rows), Variable.Matrix("w", Rows, RowLength), Variable.Matrix("m", RowLength, RowLength), .. Discrete(),
        ]);

    public bool HasOneResult => this != Outputs;

    public bool HasArrays => this == Arrays || this == Elements;

    /// <summary>Whether FValueAndGradient returns the value of F to the bit.</summary>
    public bool HasExactValue => this != Tensors;

    /// <summary>The head with one of the options.</summary>
    public string Head(int option) => $"[Differentiable({Options[option]})]\npublic static {Returns} F({Parameters})";

    public ICompiledMethod Bind(Type type, bool isFloat) => isFloat ? Bind<float>(type) : Bind<double>(type);

    private ICompiledMethod Bind<T>(Type type)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        this == Scalars ? new ScalarMethod<T>(type)
        : this == Partial ? new PartialMethod<T>(type)
        : this == Outputs ? new OutputsMethod<T>(type)
        : this == Elements ? new ElementsMethod<T>(type)
        : this == Tensors ? new TensorMethod<T>(type)
        : new ArrayMethod<T>(type);

    private static Variable[] ScalarVariables() => [Variable.Real("x"), Variable.Real("y"), Variable.Real("z"), .. Discrete()];

    private static IEnumerable<Variable> Discrete() => [Variable.Integer("n") with { IsAssignable = false }, Variable.Boolean("flag")];
}

/// <summary>Where F is called.</summary>
internal sealed record Point(double[] Reals, int N, bool Flag)
{
    public static Point Random(Random random, int reals) =>
        new([.. Enumerable.Range(0, reals).Select(_ => 4 * random.NextDouble() - 2)], random.Next(2, 5), random.Next(2) == 0);

    public Point Along(double[] direction, double distance) => this with { Reals = [.. Reals.Zip(direction, (real, slope) => real + distance * slope)] };

    public override string ToString() => $"n = {N}, flag = {Flag}, reals = [{string.Join(", ", Reals.Select(static real => real.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))}]";
}
