using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>The programs of the methods that are emitted for one differentiable method.</summary>
/// <param name="Primal">The method itself, optimised.</param>
/// <param name="ValueAndGradient">Yields the values and then the gradients.</param>
/// <param name="Gradient">Yields the gradients.</param>
internal sealed record DerivativePrograms(Program Primal, Program ValueAndGradient, Program Gradient)
{
    public static DerivativePrograms Derive(DifferentiableMethod method)
    {
        bool fastMath = method.Signature.FastMath;
        Program primal = Optimizer.Optimize(method.Program!, fastMath);
        int[] differentiated = [.. Enumerable.Range(0, method.Inputs.Count).Where(i => method.Inputs[i].IsDifferentiated)];
        Program raw = DeadCode.Eliminate(Reverse.Differentiate(primal, differentiated));
        Program both = Optimizer.Optimize(Saving.Legalize(raw), fastMath);
        Region body = both.Body with { Yields = both.Body.Yields.Skip(primal.Body.Yields.Count).ToArray() };
        return new DerivativePrograms(primal, both, Optimizer.Optimize(both with { Body = body }, fastMath));
    }
}
