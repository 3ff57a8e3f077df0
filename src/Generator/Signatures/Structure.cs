using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Signatures;

/// <summary>How a C# value is made of values of the program: one of them, or an object with members.</summary>
/// <param name="CSharp">The fully qualified C# type.</param>
internal abstract record Structure(string CSharp)
{
    /// <summary>The leaves in the order of declaration, depth first.</summary>
    public abstract IEnumerable<Leaf> Leaves { get; }

    /// <summary>The type of a gradient with respect to it.</summary>
    public virtual string Gradient => CSharp;

    /// <summary>The type that a gradient is written into.</summary>
    public virtual string Destination => CSharp;
}

/// <summary>One value of the program.</summary>
/// <param name="CSharp">Its type; of a part of an array of structures, the type of the whole array.</param>
/// <param name="Type">Its type in the program.</param>
/// <param name="Part">Which number of each element it is, in an array of structures.</param>
internal sealed record Leaf(string CSharp, IrType Type, ElementPart? Part = null) : Structure(CSharp)
{
    public override IEnumerable<Leaf> Leaves => [this];

    public override string Gradient => Type.Rank == Rank.Array ? $"{Type.Name}[]" : CSharp;

    public override string Destination => Type.Rank == Rank.Array ? $"global::System.Span<{Type.Name}>" : CSharp;

    /// <summary>Whether it is an array rather than a span.</summary>
    public bool IsArray => CSharp.TrimEnd('?').EndsWith("]", StringComparison.Ordinal);

    /// <summary>Whether it is a list of numbers or structures, which is read through a span.</summary>
    public bool IsList => Part is not { IsOfObject: true } && CSharp.StartsWith("global::System.Collections.", StringComparison.Ordinal);

    /// <summary>The property that tells how many elements there are.</summary>
    public string Length => IsList && !CSharp.StartsWith("global::System.Collections.Immutable.", StringComparison.Ordinal) ? "Count" : "Length";
}

internal enum CompositeKind
{
    Tuple,

    /// <summary>A record or a struct: a changed copy is <c>x with { … }</c>.</summary>
    Copyable,

    /// <summary>A class that is made by its constructor, with an argument for each member.</summary>
    Constructed,

    /// <summary>A class that is made without arguments and then given its members.</summary>
    Initialized,

    /// <summary>A struct or class inside the method, which generated code never makes.</summary>
    Local,

    /// <summary>A number or struct inside the method that may be missing.</summary>
    Nullable,

    /// <summary>An array or span of structures: of each number of an element, the program has an array.</summary>
    Elements,
}

/// <summary>A tuple, a [Parameters] type or an array of structures.</summary>
/// <param name="Element">What an array of structures holds; null for anything else.</param>
internal sealed record Composite(string CSharp, CompositeKind Kind, bool IsValueType, EquatableArray<Member> Members, Composite? Element = null) : Structure(CSharp)
{
    public override IEnumerable<Leaf> Leaves => Members.SelectMany(static member => member.Structure.Leaves);

    public override string Gradient => IsRow && !IsLayers ? $"{Element!.CSharp}[]" : CSharp;

    public override string Destination => IsRow && !IsLayers ? $"global::System.Span<{Element!.CSharp}>" : CSharp;

    public bool IsElements => Kind == CompositeKind.Elements;

    /// <summary>Whether it is a list of [Parameters] objects or tensors, which are changed in place.</summary>
    public bool IsLayers => IsElements && !Element!.IsValueType;

    /// <summary>Whether it is a list of vectors or matrices, which are values of the program themselves.</summary>
    public bool IsTensors => IsLayers && Members[0].Name.Length == 0;

    /// <summary>Whether it is an array or span of structures with one dimension.</summary>
    public bool IsRow => IsElements && (IsLayers || Leaves.First().Type.Rank == Rank.Array);

    /// <summary>Whether every number in it can be replaced in place.</summary>
    public bool IsWritable => IsElements || Members.All(static member => member.Structure switch
    {
        Leaf { Type.IsScalar: true } => member.IsSettable,
        Leaf => true,
        Composite { IsValueType: true } => member.IsSettable,
        Composite inner => inner.IsWritable,
        _ => false,
    });
}

/// <param name="Name">The name as C# writes it, escaped where it is a keyword.</param>
/// <param name="IsSettable">Whether it can be assigned after construction.</param>
/// <param name="Argument">The constructor parameter that sets it, for constructed types.</param>
internal sealed record Member(string Name, Structure Structure, bool IsSettable, string Argument = "");
