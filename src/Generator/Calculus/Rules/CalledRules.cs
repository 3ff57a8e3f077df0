using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>The derivatives of called methods: by the methods that compute them, once for all arguments.</summary>
internal static class CalledRules
{
    public static Rule Of(Primitive call) =>
        new(call, [.. call.Call!.IsDifferentiable.Select((differentiable, i) => differentiable ? Partial(call, i) : null)], [.. call.Call.IsDifferentiable.Select(static _ => Domain.All)], "");

    /// <summary>The value of a call in a derivative: where value and gradient come from one method, it is called once for both.</summary>
    public static int Copy(ProgramBuilder builder, Primitive call, int[] operands) =>
        call.Call!.ValueAndGradient is null ? builder.Apply(call, operands) : builder.Apply(CallPrimitives.ValueOf(call), builder.Apply(CallPrimitives.PairOf(call), operands));

    private static Partial Partial(Primitive call, int argument) => (x, y) =>
    {
        ProgramBuilder builder = y.Builder;
        if (y.Definition is { } value && value.Primitive == CallPrimitives.ValueOf(call))
            return new Expr(builder, builder.Apply(CallPrimitives.PartialOf(call, argument, isOfPair: true), value.Operands[0]));
        int gradient = builder.Apply(CallPrimitives.GradientOf(call), [.. x.Select(static operand => operand.Value)]);
        return new Expr(builder, call.Call!.Count == 1 ? gradient : builder.Apply(CallPrimitives.PartialOf(call, argument, isOfPair: false), gradient));
    };
}
