using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Optimization.Loops;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>The programs of the methods that are emitted for one differentiable method; null for what is not asked for.</summary>
/// <param name="Method">The method.</param>
/// <param name="Primal">The method itself, optimised.</param>
/// <param name="ValueAndGradient">Yields the values and then the gradients.</param>
/// <param name="Gradient">Yields the gradients.</param>
/// <param name="Jvp">Takes the tangents of the inputs last; yields the values and then their tangents.</param>
/// <param name="Partials">Yields the lower triangle of the Hessian, column by column, where it can be written out.</param>
/// <param name="Along">Those of the derivative along tangents, whose gradient is the product of the Hessian and the tangents.</param>
internal sealed record DerivativePrograms(DifferentiableMethod Method, Program Primal, Program ValueAndGradient, Program Gradient, Program? Jvp, Program? Partials, DerivativePrograms? Along)
{
    public static DerivativePrograms Derive(DifferentiableMethod method)
    {
        bool fastMath = method.Signature.FastMath;
        Program primal = Optimizer.Optimize(method.Program!, fastMath);
        int[] differentiated = [.. Enumerable.Range(0, method.Inputs.Count).Where(i => method.Inputs[i].IsDifferentiated)];
        Program both = InReverse(primal, differentiated, fastMath);
        Region body = both.Body with { Yields = both.Body.Yields.Skip(primal.Body.Yields.Count).ToArray() };
        Program? jvp = Asks(DerivativeKinds.Jvp) ? InForward(primal, differentiated, fastMath) : null;
        Program? partials = Asks(DerivativeKinds.Hessian) && SecondPartials.CanBeOf(primal, differentiated.Length) ? PartialsOf(primal, differentiated, fastMath) : null;
        bool needsProducts = Asks(DerivativeKinds.HessianVectorProduct) || Asks(DerivativeKinds.Hessian) && partials is null;
        DerivativePrograms? along = needsProducts ? Derive(DirectionalDerivative.Of(method, primal)) : null;
        return new DerivativePrograms(method, primal, both, Optimizer.Optimize(both with { Body = body }, fastMath), jvp, partials, along);

        bool Asks(DerivativeKinds kind) => (method.Signature.Derivatives & kind) != 0;
    }

    private static Program PartialsOf(Program primal, int[] differentiated, bool fastMath)
    {
        Program[] gradients = [.. differentiated.Select(input => InReverse(Optimizer.Optimize(DirectionalDerivative.Of(primal, [input]), fastMath), differentiated, fastMath))];
        return Optimizer.Optimize(SecondPartials.Of(primal, gradients), fastMath);
    }

    /// <summary>The method with the derivatives written out that it takes itself.</summary>
    public static DifferentiableMethod Expand(DifferentiableMethod method)
    {
        bool fastMath = method.Signature.FastMath;
        return method.Program is null ? method : method with
        {
            Program = Nested.Expand(
                method.Program,
                (program, withRespectTo) => InForward(Optimizer.Optimize(program, fastMath), withRespectTo, fastMath),
                (program, withRespectTo) => InReverse(Optimizer.Optimize(program, fastMath), withRespectTo, fastMath)),
        };
    }

    private static Program InForward(Program primal, int[] withRespectTo, bool fastMath) => Optimizer.Optimize(Forward.Differentiate(primal, withRespectTo), fastMath);

    private static Program InReverse(Program primal, int[] withRespectTo, bool fastMath)
    {
        Program raw = DeadCode.Eliminate(Reverse.Differentiate(NeededCheckpoints.Only(Sinking.Sink(primal), withRespectTo), withRespectTo));
        return Optimizer.Optimize(Saving.Legalize(LoopFusion.Fuse(raw)), fastMath);
    }
}
