using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>One thing that a method is differentiated with respect to: the instance or a parameter.</summary>
/// <param name="Name">What it is called in results: <c>self</c> for the instance.</param>
/// <param name="Expression">How the method reads it: <c>this</c> for the instance.</param>
internal sealed record Differentiated(string Name, string Expression, Structure Structure)
{
    public bool HasTensors => Structure.Leaves.Any(static leaf => !leaf.Type.IsScalar);

    /// <summary>Whether its gradient can be written into an object that the caller gives.</summary>
    public bool IsWritable => Structure is not Composite composite || composite.IsWritable;

    /// <summary>How a destination for its gradient is passed: numbers go out, structures with numbers in them by reference.</summary>
    public string Modifier => Structure switch
    {
        Leaf { Type.IsScalar: true } => "out ",
        Composite { IsValueType: true } composite when composite.Leaves.Any(static leaf => leaf.Type.IsScalar) => "ref ",
        _ => "",
    };

    public static Differentiated[] Of(MethodSignature signature)
    {
        List<Differentiated> all = [];
        if (signature.Self is { } self)
            all.Add(new Differentiated(new NameScope(signature.Parameters.Select(static parameter => parameter.Name)).Take("self"), "this", self));
        foreach (MethodParameter parameter in signature.Parameters)
        {
            if (parameter.Structure is { } structure)
                all.Add(new Differentiated(parameter.Name, parameter.Name, structure));
        }
        return [.. all];
    }
}
