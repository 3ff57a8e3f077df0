using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>A partial derivative of f: from the arguments of f and y, the value of f there.</summary>
internal delegate Expr Partial(Expr[] arguments, Expr y);

/// <summary>The derivative of an elementwise primitive, and where to test it.</summary>
/// <param name="Primitive">The function.</param>
/// <param name="Partials">One for each argument; null for one that is discrete (a digit count, an exponent, a condition).</param>
/// <param name="Domains">Where f is smooth, for each argument.</param>
/// <param name="Kink">Points where f has no derivative or an infinite one, and what it gets there.</param>
internal sealed record Rule(Primitive Primitive, Partial?[] Partials, Domain[] Domains, string Kink);
