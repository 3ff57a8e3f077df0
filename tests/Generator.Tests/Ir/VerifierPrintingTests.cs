using System.Globalization;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Ir;

public class VerifierPrintingTests
{
    [Fact]
    public void Print_ProgramWithBranch_IsTheTextOfTheGrammar()
    {
        ProgramBuilder builder = new();
        Expr x = new(builder, builder.Parameter(IrType.Double, "x"));
        Expr isNegative = x < -0.0;
        builder.Name(isNegative.Value, "isNegative");
        ProgramBuilder.RegionScope[] arms = [builder.NewRegion(), builder.NewRegion()];
        builder.Enter(arms[0]);
        Expr square = x * x;
        builder.Leave();
        Region[] regions = [arms[0].ToRegion([square.Value]), arms[1].ToRegion([x.Value])];
        int[] results = builder.WriteStructured(Primitives.Branch, [isNegative.Value], regions, [IrType.Double]);

        Assert.Equal(
            """
            lambda v0 "x": double.
              v1: double = Constant -0
              v2 "isNegative": bool = LessThan v0 v1
              v4: double = Branch v2
                lambda.
                  v3: double = Multiply v0 v0
                  yield v3
                lambda.
                  yield v0
              yield v4

            """,
            ProgramPrinter.Print(builder.ToProgram(results)));
    }

    [Fact]
    public void Print_UnderAnyCulture_IsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            hostile.NumberFormat.NegativeSign = "−";
            hostile.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = hostile;
            ProgramBuilder builder = new();
            int constant = builder.Constant(Literal.Real("double", -1.5));
            Assert.Equal("lambda.\n  v0: double = Constant -1.5\n  yield v0\n", ProgramPrinter.Print(builder.ToProgram([constant])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
