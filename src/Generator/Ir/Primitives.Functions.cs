using static SymbolicGrad.Generator.Ir.PrimitiveFactory;

namespace SymbolicGrad.Generator.Ir;

/// <content>Functions of real scalars.</content>
internal static partial class Primitives
{
    // Exponentials and logarithms
    public static readonly Primitive Exp = Math("Exp", 1, "exp({0})", lanes: true);
    public static readonly Primitive Log = Math("Log", 1, "log({0})", lanes: true);

    // Powers
    public static readonly Primitive Pow = Math("Pow", 2, "pow({0}, {1})", lanes: true);
    public static readonly Primitive Sqrt = Math("Sqrt", 1, "√({0})", lanes: true);

    // Trigonometric
    public static readonly Primitive Sin = Math("Sin", 1, "sin({0})", lanes: true);
    public static readonly Primitive Cos = Math("Cos", 1, "cos({0})", lanes: true);

    // Hyperbolic
    public static readonly Primitive Tanh = Math("Tanh", 1, "tanh({0})", lanes: true);

    // Piecewise
    public static readonly Primitive Abs = Math("Abs", 1, "|{0}|", lanes: true);
    public static readonly Primitive Max = Math("Max", 2, "max({0}, {1})", lanes: true);
    public static readonly Primitive Min = Math("Min", 2, "min({0}, {1})", lanes: true);

    // Of the runtime
    public static readonly Primitive Sigmoid = Runtime("Sigmoid", 1, "σ({0})");
    public static readonly Primitive Square = Runtime("Square", 1, "{0}²");
}
