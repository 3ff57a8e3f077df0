namespace SymbolicGrad.Generator.Ir;

/// <summary>How many axes a value has. A column is a vector that is read down the rows of a matrix instead of along them.</summary>
internal enum Rank
{
    Scalar,
    Vector,
    Column,
    Matrix,

    /// <summary>A reference to a row of elements: an array or a span.</summary>
    Array,

    /// <summary>A reference to a row of elements that becomes longer where it is read or written beyond its end: the elements of a list.</summary>
    Growing,

    /// <summary>A reference to an array of two or more dimensions.</summary>
    Grid,

    /// <summary>A reference to an array of arrays.</summary>
    Jagged,

    /// <summary>A reference to a list of objects, of which each has a vector.</summary>
    VectorList,

    /// <summary>A reference to a list of objects, of which each has a matrix.</summary>
    MatrixList,

    /// <summary>A reference to a vector whose entries are assigned or added to.</summary>
    VectorMemory,

    /// <summary>A reference to a matrix whose entries are assigned or added to.</summary>
    MatrixMemory,

    /// <summary>A reference to a stack of values that the backward sweep takes from.</summary>
    Tape,
}

/// <summary>The type of a value: the C# name of its element (<c>double</c>, <c>float</c>, <c>bool</c>, <c>int</c>, an enum…) and its rank.</summary>
/// <param name="Axes">Of a grid of more than two dimensions, how many it has; otherwise 0.</param>
internal readonly record struct IrType(string Element, Rank Rank = Rank.Scalar, int Axes = 0)
{
    public static readonly IrType Double = new("double");
    public static readonly IrType Float = new("float");
    public static readonly IrType Boolean = new("bool");
    public static readonly IrType Int32 = new("int");

    public bool IsReal => IsNumber(Element);

    /// <summary>Whether it is a type parameter, which stands for a type of numbers.</summary>
    public bool IsGeneric => IsTypeParameter(Element);

    /// <summary>The name of the element as C# writes it.</summary>
    public string Name => NameOf(Element);

    // A type parameter T is the element @T: no other type begins so, and C# reads it as T.
    public static string TypeParameter(string name) => "@" + name;

    public static bool IsTypeParameter(string element) => element.Length > 0 && element[0] == '@';

    public static bool IsNumber(string element) => element is "double" or "float" || IsTypeParameter(element);

    public static string NameOf(string element) => IsTypeParameter(element) ? element.Substring(1) : element;

    /// <summary>The type of as many numbers as fit into a register: the tangents in several directions.</summary>
    public IrType Lanes => WithElement(LanePrefix + Element + ">");

    public bool IsLanes => Element.StartsWith(LanePrefix, StringComparison.Ordinal);

    private const string LanePrefix = "global::System.Runtime.Intrinsics.Vector512<";

    public bool IsBoolean => Element == "bool";

    public bool IsScalar => Rank == Rank.Scalar;

    /// <summary>Whether it refers to memory that can change.</summary>
    public bool IsReference => Rank >= Rank.Array;

    public bool IsTensor => Rank is Rank.Vector or Rank.Column or Rank.Matrix;

    /// <summary>Whether it refers to a tensor that can change.</summary>
    public bool IsTensorMemory => Rank is Rank.VectorMemory or Rank.MatrixMemory;

    /// <summary>The C# spelling of the type.</summary>
    public string CSharp => Rank switch
    {
        Rank.Scalar => Name,
        Rank.Matrix or Rank.MatrixMemory => $"global::SymbolicGrad.Matrix<{Name}>",
        Rank.Array => $"global::System.Span<{Name}>",
        Rank.Growing => $"global::SymbolicGrad.Kernels.Growing<{Name}>",
        Rank.Grid => $"{Name}[{new string(',', Indices - 1)}]",
        Rank.Jagged => $"{Name}[][]",
        _ when !IsReal => $"global::System.ReadOnlySpan<{Name}>",
        _ => $"global::SymbolicGrad.Vector<{Name}>",
    };

    /// <summary>The type of a list of objects that each have such a value.</summary>
    public IrType List => WithRank(Rank switch { Rank.Vector => Rank.VectorList, Rank.Matrix => Rank.MatrixList, _ => Rank.Array });

    /// <summary>The type of what is at one place of such memory.</summary>
    public IrType Item => WithRank(Rank switch { Rank.VectorList => Rank.Vector, Rank.MatrixList => Rank.Matrix, _ => Rank.Scalar });

    public bool IsList => Rank is Rank.VectorList or Rank.MatrixList;

    /// <summary>The type of memory that holds such a tensor.</summary>
    public IrType Memory => WithRank(Rank == Rank.Matrix ? Rank.MatrixMemory : Rank.VectorMemory);

    /// <summary>The type of the tensor that such memory holds.</summary>
    public IrType Tensor => WithRank(Rank == Rank.MatrixMemory ? Rank.Matrix : Rank.Vector);

    /// <summary>The type of a tape of such values.</summary>
    public IrType Tape => new(CSharp, Rank.Tape);

    /// <summary>How many indices tell an element of memory.</summary>
    public int Indices => Rank switch
    {
        Rank.Array or Rank.Growing or Rank.VectorMemory or Rank.VectorList or Rank.MatrixList => 1,
        Rank.Grid when Axes > 0 => Axes,
        Rank.Grid or Rank.Jagged or Rank.MatrixMemory => 2,
        _ => 0,
    };

    public IrType WithRank(Rank rank) => new(Element, rank);

    public IrType WithElement(string element) => this with { Element = element };

    /// <summary>
    /// The rank of an elementwise operation: a scalar meets every entry, a vector every row of a matrix, a column every column of it.
    /// Null where the ranks do not go together.
    /// </summary>
    public static Rank? Broadcast(Rank a, Rank b) => (a, b) switch
    {
        _ when a == b => a,
        (Rank.Scalar, _) => b,
        (_, Rank.Scalar) => a,
        (Rank.Matrix, _) or (_, Rank.Matrix) => Rank.Matrix,
        _ => null,
    };

    public override string ToString() => Rank == Rank.Scalar ? Element : $"{Rank}<{Name}>";
}
