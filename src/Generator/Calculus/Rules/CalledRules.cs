using SymbolicGrad.Generator.Ir;
using static SymbolicGrad.Generator.Ir.TensorFormula;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>The derivatives of called methods, which return a number: by the methods that compute them, once for all arguments.</summary>
internal static class CalledRules
{
    /// <summary>The value of a call in a derivative: where value and gradient come from one method, it is called once for both.</summary>
    public static int Copy(ProgramBuilder builder, Primitive call, int[] operands) =>
        call.Call!.ValueAndGradient is null ? builder.Apply(call, operands) : builder.Apply(CallPrimitives.ValueOf(call), builder.Apply(CallPrimitives.PairOf(call), operands));

    /// <summary>What a call contributes to the adjoint of an argument: g·∂f/∂xᵢ, of the shape of the argument.</summary>
    public static Expr? Pull(Primitive call, int argument, Expr g, Expr[] x, Expr y) => Partial(call, argument, x, y) is { } partial ? g * partial : null;

    /// <summary>The tangent of a call: Σᵢ ⟨∂f/∂xᵢ, dxᵢ⟩.</summary>
    public static Expr? Push(Primitive call, Expr?[] dx, Expr[] x, Expr y)
    {
        Expr? sum = null;
        for (int i = 0; i < x.Length; i++)
        {
            if (dx[i] is not { } tangent || Partial(call, i, x, y) is not { } partial)
                continue;
            Expr term = x[i].Type.IsScalar ? partial * tangent : Sum(partial * BroadcastTo(tangent, x[i]));
            sum = sum is { } terms ? terms + term : term;
        }
        return sum;
    }

    private static Expr? Partial(Primitive call, int argument, Expr[] x, Expr y)
    {
        CallRule rule = call.Call!;
        if (!rule.Arguments[argument].IsDifferentiable)
            return null;
        ProgramBuilder builder = y.Builder;
        bool isOfPair = y.Definition is { } value && value.Primitive == CallPrimitives.ValueOf(call);
        int partials = isOfPair ? y.Definition!.Operands[0] : builder.Apply(CallPrimitives.GradientOf(call), [.. x.Select(static operand => operand.Value)]);
        int partial = isOfPair || rule.Count > 1 ? builder.Apply(CallPrimitives.PartialOf(call, argument, isOfPair), partials) : partials;
        return new Expr(builder, rule.Arguments[argument].IsArray ? builder.Apply(CallPrimitives.VectorOf(rule.Element), partial) : partial);
    }
}
