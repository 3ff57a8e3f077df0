using System.Collections.Concurrent;

namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// Exceptions that the user throws: C# statements with values of the program in them. One instance for each statement, so that programs can be
/// compared.
/// </summary>
internal static class GuardPrimitives
{
    private const string UpstreamCheck = "CheckUpstream";

    private static readonly ConcurrentDictionary<string, Primitive> s_known = new(StringComparer.Ordinal);

    /// <summary>Throws; nothing comes after it.</summary>
    /// <param name="exception">The exception as C# makes it, as a template for its operands.</param>
    /// <param name="arity">How many operands it has.</param>
    public static Primitive Throw(string exception, int arity) => Of("Throw", "throw " + exception, arity);

    /// <summary>Calls a method that throws where something is wrong, and otherwise does nothing.</summary>
    public static Primitive Check(string call, int arity) => Of("Check", call, arity);

    /// <summary>Throws where an upstream gradient has another shape than the result. Its operands: the upstream gradient; of an array, its sizes; those that are needed. It calls a kernel.</summary>
    /// <param name="type">The type of the upstream gradient.</param>
    /// <param name="axes">How many sizes there are.</param>
    public static Primitive CheckUpstream(IrType type, int axes)
    {
        string arguments = type.IsTensor ? $"{Template.Place(0)}, {Places(1)}"
            : axes == 1 ? $"{Places(1)}, {Places(2)}, \"{Template.Place(0)}\""
            : $"[{Places(1)}], [{Places(1 + axes)}], \"{Template.Place(0)}\"";
        return Of(UpstreamCheck, $"Results.Check({arguments})", type.IsTensor ? 1 + axes : 1 + 2 * axes);

        string Places(int first) => string.Join(", ", Enumerable.Range(first, axes).Select(static index => Template.Place(index)));
    }

    public static bool IsUpstreamCheck(Primitive primitive) => primitive is { Kind: PrimitiveKind.Guard, Name: UpstreamCheck };

    public static bool IsThrow(Primitive primitive) => primitive is { Kind: PrimitiveKind.Guard, Name: "Throw" };

    private static Primitive Of(string name, string statement, int arity) =>
        s_known.GetOrAdd(statement, _ => new Primitive(name, arity, PrimitiveKind.Guard) { Symbol = statement });
}
