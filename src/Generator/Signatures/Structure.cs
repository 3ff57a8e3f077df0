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
internal sealed record Leaf(string CSharp, IrType Type) : Structure(CSharp)
{
    public override IEnumerable<Leaf> Leaves => [this];

    public override string Gradient => Type.Rank == Rank.Array ? $"{Type.Name}[]" : CSharp;

    public override string Destination => Type.Rank == Rank.Array ? $"global::System.Span<{Type.Name}>" : CSharp;

    /// <summary>Whether it is an array rather than a span.</summary>
    public bool IsArray => CSharp.EndsWith("]", StringComparison.Ordinal);
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
}

/// <summary>A tuple or a [Parameters] type.</summary>
internal sealed record Composite(string CSharp, CompositeKind Kind, bool IsValueType, EquatableArray<Member> Members) : Structure(CSharp)
{
    public override IEnumerable<Leaf> Leaves => Members.SelectMany(static member => member.Structure.Leaves);

    /// <summary>Whether every number in it can be replaced in place.</summary>
    public bool IsWritable => Members.All(static member => member.Structure switch
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
