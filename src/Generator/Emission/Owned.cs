using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>What a method returns must be the caller's own: memory of the workspace, and of the arguments, is copied.</summary>
internal static class Owned
{
    public static string Expression(Text text, Leaf leaf) => leaf.Type.Rank switch
    {
        Rank.Array => $"[.. {text.Code}]",
        Rank.Grid => $"({leaf.CSharp}){text.Within(Precedence.Primary)}.Clone()",
        Rank.Matrix or Rank.Vector => $"{GradientFile.KernelsAlias}Layout.Clone({text.Code})",
        _ => text.Code,
    };
}
