namespace SymbolicGrad.Generator.Tests.RandomPrograms;

internal enum VariableKind
{
    Real,
    Integer,
    Boolean,
    Structure,
    Object,
    Vector,
    Matrix,
    Array,
    Span,
    Grid,
    Jagged,

    /// <summary>An array or a span of structures.</summary>
    Elements,

    /// <summary>A list of reals; its type is the name of the variable that it was made for.</summary>
    List,
}

/// <summary>A name that can be used, and how long it is at least or, of an index of a loop, how large at most.</summary>
/// <param name="IsLonger">Whether it can be longer than it is at least.</param>
/// <param name="Type">The type of the elements.</param>
/// <param name="IsSpan">Whether elements are in a span.</param>
/// <param name="IsPart">Whether it is a row of an array of arrays, which cannot be chosen instead of an array.</param>
/// <param name="IsOfObject">Whether it is a member of an object, which cannot be passed by reference.</param>
/// <param name="Others">The arrays that the variable can refer to as well; null where it always refers to the same.</param>
internal sealed record Variable(VariableKind Kind, string Name, bool IsAssignable, int Length = 0, int Columns = 0, int? Largest = null, bool IsReference = false, bool IsLonger = false,
    string Type = "", bool IsSpan = false, bool IsPart = false, bool IsOfObject = false, string[]? Others = null)
{
    public static Variable Real(string name) => new(VariableKind.Real, name, true);

    public static Variable Integer(string name) => new(VariableKind.Integer, name, true);

    public static Variable Index(string name, int? largest) => new(VariableKind.Integer, name, false, Largest: largest);

    public static Variable Boolean(string name) => new(VariableKind.Boolean, name, true);

    public static Variable Structure(string name) => new(VariableKind.Structure, name, true);

    public static Variable Array(string name, int length) => new(VariableKind.Array, name, false, length);

    public static Variable Span(string name, int length) => new(VariableKind.Span, name, false, length, IsSpan: true);

    public static Variable Grid(string name, int rows, int columns) => new(VariableKind.Grid, name, false, rows, columns);

    public static Variable Jagged(string name, int rows, int columns) => new(VariableKind.Jagged, name, false, rows, columns);

    public static Variable Object(string name) => new(VariableKind.Object, name, false);

    public static Variable Vector(string name, int length) => new(VariableKind.Vector, name, true, length);

    public static Variable Matrix(string name, int rows, int columns) => new(VariableKind.Matrix, name, true, rows, columns);

    public static Variable Elements(string name, string type, int length) => new(VariableKind.Elements, name, false, length, Type: type);

    public static Variable List(string name, int length, string made) => new(VariableKind.List, name, false, length, Type: made);

    public bool IsRow => Kind is VariableKind.Array or VariableKind.Span;

    /// <summary>The largest index of a row, where it is known.</summary>
    public int? Last => IsLonger ? null : Length - 1;

    public bool IsMemory => Kind >= VariableKind.Array;

    /// <summary>Whether a function inside the method can use it.</summary>
    public bool IsCapturable => !IsSpan && !IsReference;
}
