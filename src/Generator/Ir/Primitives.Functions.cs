using static SymbolicGrad.Generator.Ir.PrimitiveFactory;

namespace SymbolicGrad.Generator.Ir;

/// <content>Functions of real scalars: those of Math, MathF, double and float, and those of the runtime.</content>
internal static partial class Primitives
{
    // Exponentials
    public static readonly Primitive Exp = Math("Exp", 1, "exp({0})", lanes: true);
    public static readonly Primitive Exp2 = Number("Exp2", 1, "exp2({0})");
    public static readonly Primitive Exp10 = Number("Exp10", 1, "exp10({0})");
    public static readonly Primitive ExpM1 = Number("ExpM1", 1, "expm1({0})");
    public static readonly Primitive Exp2M1 = Number("Exp2M1", 1, "exp2m1({0})");
    public static readonly Primitive Exp10M1 = Number("Exp10M1", 1, "exp10m1({0})");

    // Logarithms
    public static readonly Primitive Log = Math("Log", 1, "log({0})", lanes: true);
    public static readonly Primitive Log2 = Math("Log2", 1, "log₂({0})");
    public static readonly Primitive Log10 = Math("Log10", 1, "log₁₀({0})");
    public static readonly Primitive LogBase = Math("LogBase", 2, "log({0}, {1})", symbol: "Log");
    public static readonly Primitive LogP1 = Number("LogP1", 1, "log1p({0})");
    public static readonly Primitive Log2P1 = Number("Log2P1", 1, "log2p1({0})");
    public static readonly Primitive Log10P1 = Number("Log10P1", 1, "log10p1({0})");

    // Powers and roots
    public static readonly Primitive Pow = Math("Pow", 2, "pow({0}, {1})", lanes: true);
    public static readonly Primitive Sqrt = Math("Sqrt", 1, "√({0})", lanes: true);
    public static readonly Primitive Cbrt = Math("Cbrt", 1, "∛({0})");
    public static readonly Primitive RootN = Number("RootN", 2, "root({0}, {1})");
    public static readonly Primitive Hypot = Number("Hypot", 2, "hypot({0}, {1})");
    public static readonly Primitive ScaleB = Math("ScaleB", 2, "scaleb({0}, {1})");
    public static readonly Primitive ReciprocalEstimate = Math("ReciprocalEstimate", 1, "reciprocal({0})");
    public static readonly Primitive ReciprocalSqrtEstimate = Math("ReciprocalSqrtEstimate", 1, "reciprocalSqrt({0})");

    // Trigonometric
    public static readonly Primitive Sin = Math("Sin", 1, "sin({0})", lanes: true);
    public static readonly Primitive Cos = Math("Cos", 1, "cos({0})", lanes: true);
    public static readonly Primitive Tan = Math("Tan", 1, "tan({0})");
    public static readonly Primitive Asin = Math("Asin", 1, "arcsin({0})");
    public static readonly Primitive Acos = Math("Acos", 1, "arccos({0})");
    public static readonly Primitive Atan = Math("Atan", 1, "arctan({0})");
    public static readonly Primitive Atan2 = Math("Atan2", 2, "atan2({0}, {1})");
    public static readonly Primitive SinPi = Number("SinPi", 1, "sinπ({0})");
    public static readonly Primitive CosPi = Number("CosPi", 1, "cosπ({0})");
    public static readonly Primitive TanPi = Number("TanPi", 1, "tanπ({0})");
    public static readonly Primitive AsinPi = Number("AsinPi", 1, "arcsinπ({0})");
    public static readonly Primitive AcosPi = Number("AcosPi", 1, "arccosπ({0})");
    public static readonly Primitive AtanPi = Number("AtanPi", 1, "arctanπ({0})");
    public static readonly Primitive Atan2Pi = Number("Atan2Pi", 2, "atan2π({0}, {1})");
    public static readonly Primitive DegreesToRadians = Number("DegreesToRadians", 1, "radians({0})");
    public static readonly Primitive RadiansToDegrees = Number("RadiansToDegrees", 1, "degrees({0})");

    // Hyperbolic
    public static readonly Primitive Sinh = Math("Sinh", 1, "sinh({0})");
    public static readonly Primitive Cosh = Math("Cosh", 1, "cosh({0})");
    public static readonly Primitive Tanh = Math("Tanh", 1, "tanh({0})", lanes: true);
    public static readonly Primitive Asinh = Math("Asinh", 1, "arsinh({0})");
    public static readonly Primitive Acosh = Math("Acosh", 1, "arcosh({0})");
    public static readonly Primitive Atanh = Math("Atanh", 1, "artanh({0})");

    // Of several operations of arithmetic
    public static readonly Primitive FusedMultiplyAdd = Math("FusedMultiplyAdd", 3, "fma({0}, {1}, {2})");
    public static readonly Primitive MultiplyAddEstimate = Number("MultiplyAddEstimate", 3, "fma({0}, {1}, {2})");
    public static readonly Primitive Lerp = Number("Lerp", 3, "lerp({0}, {1}, {2})");
    public static readonly Primitive IEEERemainder = Math("IEEERemainder", 2, "remainder({0}, {1})");

    // Piecewise. None counts as commutative: on a tie the first operand takes the derivative. MathF has no Clamp, and the Clamp of double
    // and float treats −0 and NaN in another way than Math.Clamp.
    public static readonly Primitive Abs = Math("Abs", 1, "|{0}|", lanes: true);
    public static readonly Primitive CopySign = Math("CopySign", 2, "copysign({0}, {1})");
    public static readonly Primitive Max = Math("Max", 2, "max({0}, {1})", lanes: true);
    public static readonly Primitive Min = Math("Min", 2, "min({0}, {1})", lanes: true);
    public static readonly Primitive MaxMagnitude = Math("MaxMagnitude", 2, "maxMagnitude({0}, {1})");
    public static readonly Primitive MinMagnitude = Math("MinMagnitude", 2, "minMagnitude({0}, {1})");
    public static readonly Primitive MaxNumber = Number("MaxNumber", 2, "max({0}, {1})");
    public static readonly Primitive MinNumber = Number("MinNumber", 2, "min({0}, {1})");
    public static readonly Primitive MaxMagnitudeNumber = Number("MaxMagnitudeNumber", 2, "maxMagnitude({0}, {1})");
    public static readonly Primitive MinMagnitudeNumber = Number("MinMagnitudeNumber", 2, "minMagnitude({0}, {1})");
    public static readonly Primitive MaxNative = Number("MaxNative", 2, "max({0}, {1})");
    public static readonly Primitive MinNative = Number("MinNative", 2, "min({0}, {1})");
    public static readonly Primitive Clamp = Math("Clamp", 3, "clamp({0}, {1}, {2})");
    public static readonly Primitive NumberClamp = Number("NumberClamp", 3, "clamp({0}, {1}, {2})", symbol: "Clamp");
    public static readonly Primitive ClampNative = Number("ClampNative", 3, "clamp({0}, {1}, {2})");

    // Rounding
    public static readonly Primitive Floor = Math("Floor", 1, "⌊{0}⌋");
    public static readonly Primitive Ceiling = Math("Ceiling", 1, "⌈{0}⌉");
    public static readonly Primitive Truncate = Math("Truncate", 1, "trunc({0})");
    public static readonly Primitive Round = Math("Round", 1, "round({0})");
    public static readonly Primitive RoundDigits = Math("RoundDigits", 2, "round({0}, {1})", symbol: "Round");
    public static readonly Primitive RoundMode = Math("RoundMode", 2, "round({0}, {1})", symbol: "Round");
    public static readonly Primitive RoundDigitsMode = Math("RoundDigitsMode", 3, "round({0}, {1}, {2})", symbol: "Round");
    public static readonly Primitive BitIncrement = Math("BitIncrement", 1, "next({0})");
    public static readonly Primitive BitDecrement = Math("BitDecrement", 1, "previous({0})");

    // Of the runtime
    public static readonly Primitive Square = Runtime("Square", 1, "{0}²");
    public static readonly Primitive Sigmoid = Runtime("Sigmoid", 1, "σ({0})");
    public static readonly Primitive Softplus = Runtime("Softplus", 1, "softplus({0})");
    public static readonly Primitive Silu = Runtime("Silu", 1, "silu({0})");
    public static readonly Primitive Relu = Runtime("Relu", 1, "relu({0})");
    public static readonly Primitive LeakyRelu = Runtime("LeakyRelu", 2, "leakyRelu({0}, {1})");
    public static readonly Primitive Elu = Runtime("Elu", 2, "elu({0}, {1})");
    public static readonly Primitive Gelu = Runtime("Gelu", 1, "gelu({0})");
    public static readonly Primitive Erf = Runtime("Erf", 1, "erf({0})");
    public static readonly Primitive NormalCdf = Runtime("NormalCdf", 1, "Φ({0})");
    public static readonly Primitive NormalPdf = Runtime("NormalPdf", 1, "φ({0})");
}
