using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Writes the programs of tests.</summary>
internal static class Build
{
    public static Program Program(IrType[] inputs, Func<Expr[], Expr> formula) => Program(inputs, x => (Expr[])[formula(x)]);

    public static Program Program(IrType[] inputs, Func<Expr[], Expr[]> formulas)
    {
        ProgramBuilder builder = new();
        Expr[] parameters = [.. inputs.Select(type => new Expr(builder, builder.Parameter(type, "")))];
        Program program = builder.ToProgram(formulas(parameters).Select(result => result.In(parameters[0])));
        Verifier.Verify(program);
        return program;
    }

    public static Program OfDoubles(int inputs, Func<Expr[], Expr> formula) =>
        Program([.. Enumerable.Repeat(IrType.Double, inputs)], formula);

    /// <summary>A branch whose arms yield as many values as each other.</summary>
    public static Expr[] Branch(Expr condition, Func<Expr[]> whenTrue, Func<Expr[]> whenFalse)
    {
        ProgramBuilder builder = condition.Builder;
        IrType[] types = [];
        Region[] regions = [.. new[] { whenTrue, whenFalse }.Select(Arm)];
        return [.. builder.WriteStructured(Primitives.Branch, [condition.Value], regions, types).Select(value => new Expr(builder, value))];

        Region Arm(Func<Expr[]> arm)
        {
            ProgramBuilder.RegionScope scope = builder.NewRegion();
            builder.Enter(scope);
            Expr[] yields = arm();
            types = [.. yields.Select(static value => value.Type)];
            builder.Leave();
            return scope.ToRegion(yields.Select(static value => value.Value));
        }
    }

    public static Expr Constant(ProgramBuilder builder, double value) => new(builder, builder.Constant(Literal.Real("double", value)));
}
