using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Ir;

// program     ::= { lambda input* . region }                      the inputs are the parameters of the body
// region      ::= parameter* instruction* yield value*
// instruction ::= value = primitive value*                        one of Primitives, elementwise, tensor or conversion
//               | value = constant literal
//               | value* = branch value region region             the condition, what happens if it holds, and if not
//               | value = map value* region                       a scalar region over the entries of its operands, and its sums
//               | value* = for start end step init* region        the index and what is carried from one iteration to the next
//               | value* = loop init* region region               whether to go on, from what is carried; an iteration, and whether to stop
//               | value* = pushforward value* tangent* region       what a region yields, then the tangents of that; only until Calculus/Nested
//               | value* = pullback value* adjoint* region          what a region yields, then the gradients with respect to what it takes; the same
//               | value = choose array* value                       one of several arrays, by its number
//               | value = new-array size* | value = load array index* | store array index* value | increase array index* value
//               | value = new-tape size? | push tape value | value = pop tape | push-all tape array | pop-all array tape
//               | throw value* | check value*                     a statement of C# that throws, or that may throw
//
// Every value is defined once, before its uses, in the region of the use or in one around it. An array or tape is a reference: which one is
// meant is always known, so that its reads and writes are ordered by where they stand. No region yields one but that of the program.

/// <summary>A function in single-assignment form: what is lowered from C#, differentiated, optimised and emitted.</summary>
/// <param name="Body">The instructions; its parameters are the inputs, what it yields are the results.</param>
/// <param name="Types">The type of every value, by its number.</param>
/// <param name="Names">What the user calls a value, by its number; empty where it has no name.</param>
internal sealed record Program(Region Body, EquatableArray<IrType> Types, EquatableArray<string> Names)
{
    public bool Equals(Program? other) =>
        other is not null && Body.Equals(other.Body) && Types.Equals(other.Types) && Names.Equals(other.Names);

    public override int GetHashCode() => Body.GetHashCode();
}
