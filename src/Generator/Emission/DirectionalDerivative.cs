using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// The derivative ∇f(x)·v of a method of one number along tangents of its parameters, as a method of its own. It takes the tangents after the
/// parameters, as constants, so that its gradient is the product of the Hessian and the tangents: ∇ₓ(∇f(x)·v) = H·v (B. Pearlmutter, Fast Exact
/// Multiplication by the Hessian, 1994).
/// </summary>
internal static class DirectionalDerivative
{
    /// <param name="method">The method.</param>
    /// <param name="primal">Its program, optimised.</param>
    public static DifferentiableMethod Of(DifferentiableMethod method, Program primal)
    {
        DifferentiableMethod along = WithTangents(method);
        int[] differentiated = [.. Enumerable.Range(0, method.Inputs.Count).Where(i => method.Inputs[i].IsDifferentiated)];
        return along with { Program = Of(primal, differentiated) };
    }

    /// <summary>The program that yields the derivative along tangents of some of the inputs.</summary>
    public static Program Of(Program primal, int[] differentiated)
    {
        Program both = Forward.Differentiate(primal, differentiated);
        return DeadCode.Eliminate(both with { Body = both.Body with { Yields = both.Body.Yields.Skip(1).ToArray() } });
    }

    /// <summary>The signature alone, for a method that was refused.</summary>
    public static DifferentiableMethod WithTangents(DifferentiableMethod method)
    {
        Tangent[] tangents = Tangent.Of(method.Signature);
        IEnumerable<MethodParameter> parameters = tangents.Select(static tangent => new MethodParameter(tangent.Name, tangent.CSharp, "", null, null, tangent.Documentation));
        return method with
        {
            Signature = method.Signature with { Parameters = method.Signature.Parameters.Concat(parameters).ToArray(), Derivatives = DerivativeKinds.Gradient },
            Inputs = method.Inputs.Concat(tangents.SelectMany(static tangent => tangent.Inputs)).ToArray(),
        };
    }
}
