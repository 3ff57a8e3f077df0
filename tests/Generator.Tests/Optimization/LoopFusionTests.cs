using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Emission;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering;
using SymbolicGrad.Generator.Tests.Harness;
using SymbolicGrad.Generator.Tests.Language;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Which loops run forwards and backwards at once; that their derivatives are right, <see cref="ArrayTests"/> checks.</summary>
public sealed class LoopFusionTests
{
    private static readonly Dictionary<string, Program> s_derivatives = Derivatives();

    [Theory]
    [InlineData("LeastSquares", 1)]
    [InlineData("SeveralSums", 1)]
    [InlineData("FactorsOfTheSum", 1)]
    [InlineData("SumsInASum", 2)]
    [InlineData("SumThatStops", 1)]
    [InlineData("Map", 1)]
    [InlineData("InPlace", 1)]
    [InlineData("Products", 1)]
    public void Reduction_IsOneLoopThatStoresNothing(string method, int loops)
    {
        Instruction[] all = All(method);
        Assert.Equal(loops, all.Count(static instruction => instruction.IsLoop));
        Assert.DoesNotContain(all, static instruction => instruction.Primitive == Primitives.NewTape);
    }

    /// <summary>The loop over the points is one; of the product inside, an iteration needs those before it.</summary>
    [Fact]
    public void ScratchArray_ThatEachIterationFills_DoesNotPartTheLoop()
    {
        Assert.Equal(Primitives.For, Assert.Single(Derivative("Scratch").Body.Instructions, static instruction => instruction.IsLoop).Primitive);
        Assert.Equal(5, All("Scratch").Count(static instruction => instruction.IsLoop));
    }

    [Theory]
    [InlineData("RootOfASum", 2)]
    [InlineData("PrefixSums", 2)]
    [InlineData("SumAfterASum", 3)]
    [InlineData("ScratchThatIsKept", 2)]
    [InlineData("ScratchReadFirst", 2)]
    [InlineData("Neighbours", 2)]
    [InlineData("ReadBackwards", 3)]
    [InlineData("ElementWrittenAgain", 2)]
    public void LoopWhoseAdjointDependsOnOtherIterations_RunsTwice(string method, int loops) =>
        Assert.Equal(loops, Derivative(method).Body.Instructions.Count(static instruction => instruction.IsLoop));

    private static Program Derivative(string method) => s_derivatives[method];

    private static Instruction[] All(string method) => [.. All(Derivative(method).Body)];

    private static IEnumerable<Instruction> All(Region region) => region.Instructions.SelectMany(static instruction => instruction.Regions.SelectMany(All).Prepend(instruction));

    private static Dictionary<string, Program> Derivatives()
    {
        Compilation compilation = TestCompilation.Of(ReductionCases.Source);
        return compilation.GetTypeByMetadataName("Tested")!.GetMembers().OfType<IMethodSymbol>()
            .SelectMany(method => MethodReader.ReadAll(method, compilation, [], CancellationToken.None))
            .ToDictionary(static method => method.Signature.Name, static method => DerivativePrograms.Derive(method).ValueAndGradient);
    }
}
