using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Calculus.Storage;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using static SymbolicGrad.Generator.Calculus.Formula;
using static SymbolicGrad.Generator.Ir.TensorFormula;
using static SymbolicGrad.Generator.Optimization.Rewriting.Terms;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>What expressions become, as a reader sees it.</summary>
public class SimplifierTests
{
    private static readonly (string Expected, Func<Expr, Expr, Expr> Formula)[] s_exact =
    [
        ("a − b", static (a, b) => a + -b),
        ("b − a", static (a, b) => -a + b),
        ("a − b·sin(a)", static (a, b) => a + b * -Sin(a)),
        ("a + b·sin(a)", static (a, b) => a - b * -Sin(a)),
        ("−(a·b)", static (a, b) => -a * b),
        ("a·b", static (a, b) => -a * (b * -1)),
        ("−(a/b)", static (a, b) => a / -b),
        ("2·a", static (a, b) => a + a),
        ("2·a", static (a, b) => a * 2),
        ("−2·a", static (a, b) => -(2 * a)),
        ("−2·a", static (a, b) => -a - a),
        ("b − 2·a", static (a, b) => -2 * a + b),
        ("b + 2·a", static (a, b) => b - -a * 2),
        ("−1/a", static (a, b) => 1 / -a),
        ("6·a", static (a, b) => 2 * (3 * a)),
        ("0.25·a", static (a, b) => a / 4),
        ("a/3", static (a, b) => a / 3),
        ("a − 3", static (a, b) => a + -3),
        ("a + 3", static (a, b) => a - -3),
        ("a − 3", static (a, b) => -3 + a),
        ("b·a", static (a, b) => b * Pow(a, 1)),
        ("b", static (a, b) => b * Pow(a, 0)),
        ("a + 0", static (a, b) => a + 0),
        ("a − a", static (a, b) => a - a),
        ("0·a", static (a, b) => a * 0),
        ("−(a − b)", static (a, b) => -(a - b)),
        ("a < b ? b : −b", static (a, b) => b * Where(a < b, 1, -1)),
        ("a", static (a, b) => Select(a < b, a, a)),
        ("a < b ? a : b", static (a, b) => Select(Not(a < b), b, a)),
    ];

    [Fact]
    public void Simplify_Exactly_ReadsAsExpected() =>
        Assert.All(s_exact, static row => Assert.Equal(row.Expected, Simplified(row.Formula, fastMath: false)));

    private static readonly (string Expected, Func<Expr, Expr, Expr> Formula)[] s_fast =
    [
        ("a", static (a, b) => a + 0),
        ("0", static (a, b) => a * 0),
        ("b − a", static (a, b) => -(a - b)),
        ("a·(b + sin(a))", static (a, b) => a * b + a * Sin(a)),
        ("exp(a + b)", static (a, b) => Exp(a) * Exp(b)),
        ("a", static (a, b) => Log(Exp(a))),
        ("a·a", static (a, b) => Pow(a, 2)),
        ("1", static (a, b) => Sin(a) * Sin(a) + Cos(a) * Cos(a)),
        ("6·a", static (a, b) => 2 * (3 * a)),
        ("6·(a·b)", static (a, b) => 2 * a * (b * 3)),
        ("5·a", static (a, b) => 2 * a + 3 * a),
        ("0.2·a", static (a, b) => a / 5),
        ("a/b", static (a, b) => a * (1 / b)),
        ("a", static (a, b) => a * b / b),
        ("a + 3", static (a, b) => a + 1 + 2),
    ];

    [Fact]
    public void Simplify_WithFastMath_ReadsAsExpected() =>
        Assert.All(s_fast, static row => Assert.Equal(row.Expected, Simplified(row.Formula, fastMath: true)));

    [Fact]
    public void Simplify_SameExpressionTwice_WritesItOnce()
    {
        Program program = Build.OfDoubles(2, static x => Sin(x[0] * x[1]) / (Sin(x[1] * x[0]) + 1));
        Assert.Single(Simplifier.Simplify(program, false).Body.Instructions, static instruction => instruction.Primitive == Primitives.Sin);
    }

    [Fact]
    public void Simplify_NamedValue_KeepsTheUsersName()
    {
        ProgramBuilder builder = new();
        Expr x = new(builder, builder.Parameter(IrType.Double, "x"));
        Expr angle = Sin(x) * 1;
        builder.Name(angle.Value, "angle");
        Program program = Optimizer.Optimize(builder.ToProgram([angle.Value]), false);
        Assert.Equal("lambda v0 \"x\": double.\n  v1 \"angle\": double = Sin v0\n  yield v1\n", ProgramPrinter.Print(program));
    }

    [Fact]
    public void Simplify_AdjointOfSquare_IsTwiceTheArgument()
    {
        Program primal = Build.OfDoubles(1, static x => x[0] * x[0]);
        Program gradient = Optimizer.Optimize(Saving.Legalize(DeadCode.Eliminate(Reverse.Differentiate(primal, [0]))), false);
        Assert.Equal("2·x0", Notation.Of(gradient, gradient.Body.Yields[1], ["x0"]));
    }

    private static string Simplified(Func<Expr, Expr, Expr> formula, bool fastMath)
    {
        Program program = Build.OfDoubles(2, x => formula(x[0], x[1]));
        Program simplified = Simplifier.Simplify(program, fastMath);
        Verifier.Verify(simplified);
        return Notation.Of(simplified, simplified.Body.Yields[0], ["a", "b"]);
    }
}
