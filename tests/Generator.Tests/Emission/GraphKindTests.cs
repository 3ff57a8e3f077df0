using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Emission;

/// <summary>Every elementwise function of one or two numbers can be an operation of a graph.</summary>
public sealed class GraphKindTests
{
    // Those whose last operand is no number of the graph.
    private static readonly Dictionary<Primitive, Literal> s_constants = new()
    {
        [Primitives.ScaleB] = Literal.Integer("int", 3),
        [Primitives.RootN] = Literal.Integer("int", 3),
        [Primitives.RoundDigits] = Literal.Integer("int", 3),
        [Primitives.RoundMode] = Literal.Integer("global::System.MidpointRounding", 1),
    };

    [Fact]
    public void EveryElementwisePrimitive_HasLambdasThatCompile()
    {
        Primitive[] primitives =
        [
            .. Primitives.All.Where(static primitive => primitive is { Kind: PrimitiveKind.Elementwise, Arity: 1 or 2 } && primitive != Primitives.BroadcastTo),
        ];
        IEnumerable<string> fields = primitives.SelectMany(static primitive => Lambdas(primitive).Select((lambda, i) =>
            $"    public static readonly {(Reals(primitive) == 1 && i == 0 ? "Func<double, double>" : "Func<double, double, double>")} {primitive.Name}{i} = {lambda};"));
        Compilation compilation = TestCompilation.Of($"public static class Kinds\n{{\n{string.Join("\n", fields)}\n}}");

        Assert.True(primitives.Length > 50);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static int Reals(Primitive primitive) => s_constants.ContainsKey(primitive) ? 1 : primitive.Arity;

    private static IReadOnlyList<string> Lambdas(Primitive primitive) =>
        GraphKind.Lambdas(primitive, [.. Enumerable.Range(0, primitive.Arity).Select(i => i < Reals(primitive) ? (Literal?)null : s_constants[primitive])]);
}
