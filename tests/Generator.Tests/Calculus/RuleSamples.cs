using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>The rows of the rule table as programs, and points of their test domains.</summary>
internal static class RuleSamples
{
    public const int Count = 12;

    // Powers of the roots of t³ = t + 1 and its like: points that fill the domains evenly (additive recurrence).
    private static readonly double[] s_steps = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703];

    /// <summary>The program that yields f.</summary>
    public static Program Value(Primitive f, object[] arguments)
    {
        ProgramBuilder builder = new();
        return builder.ToProgram([builder.Apply(f, [.. arguments.Select(argument => builder.Parameter(TypeOf(argument), ""))])]);
    }

    /// <summary>The program that yields f and its partial derivative in argument <paramref name="index"/>.</summary>
    public static Program Of(Rule rule, int index, object[] arguments)
    {
        ProgramBuilder builder = new();
        Expr[] x = [.. arguments.Select(argument => new Expr(builder, builder.Parameter(TypeOf(argument), "")))];
        Expr y = Expr.Apply(rule.Primitive, x);
        return builder.ToProgram([y.Value, rule.Partials[index]!(x, y).In(y)]);
    }

    /// <summary>The arguments of a sample, as double or float; discrete arguments are int, bool or rounding modes.</summary>
    public static object[] Point(Rule rule, int sample, Func<double, object> real)
    {
        object[] point = new object[rule.Domains.Length];
        for (int i = 0; i < point.Length; i++)
        {
            double position = (0.5 + (sample + 1) * s_steps[i]) % 1;
            double value = rule.Domains[i].Low + (rule.Domains[i].High - rule.Domains[i].Low) * position;
            point[i] = rule.Partials[i] is null ? Discrete(rule, i, (int)Math.Floor(value)) : real(value);
        }
        return rule.Primitive == Primitives.BroadcastTo ? [point[0], point[0]] : point;
    }

    private static object Discrete(Rule rule, int index, int value) => (rule.Primitive.Name, index) switch
    {
        ("Select", 0) => value == 1,
        ("RoundMode", 1) or ("RoundDigitsMode", 2) => (MidpointRounding)value,
        _ => value,
    };

    private static IrType TypeOf(object argument) => argument switch
    {
        double => IrType.Double,
        float => IrType.Float,
        bool => IrType.Boolean,
        int => IrType.Int32,
        _ => new IrType("global::" + argument.GetType().FullName),
    };
}
