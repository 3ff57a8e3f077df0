namespace SymbolicGrad.Generator.Lowering;

/// <summary>What a method is called on.</summary>
/// <param name="Value">The instance; null for a static method.</param>
/// <param name="Location">Where the struct is that the method may change; null where the method works on a copy or on an object.</param>
/// <param name="IsBoxed">Whether the value is known by an interface or base class, so that a struct behind it is not a copy.</param>
internal sealed record Receiver(LoweredValue? Value, AssignmentTarget? Location = null, bool IsBoxed = false)
{
    public static readonly Receiver None = new((LoweredValue?)null);
}
