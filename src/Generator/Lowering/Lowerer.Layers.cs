using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>The layers of the runtime, of whose methods a project has no source.</content>
internal sealed partial class Lowerer
{
    /// <summary>The outputs of a layer or of a network; null for any other method.</summary>
    private LoweredValue? LowerLayers(IMethodSymbol method, LoweredValue? receiver, LoweredValue[] arguments, IOperation at)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (method.Name != "Forward" || receiver is null)
            return null;
        return TypeReader.IsRuntimeType(type, "Dense`1") ? LowerDense(type, receiver, Content(((Single)arguments[0]).Value), at)
            : TypeReader.IsRuntimeType(type, "Sequential`1") ? LowerSequential(type, receiver, Content(((Single)arguments[0]).Value), at)
            : null;
    }

    private Single LowerDense(INamedTypeSymbol type, LoweredValue layer, int x, IOperation at)
    {
        return new Single(Made(RuntimeFunctions.Dense(new Expr(_builder, x), Part("Weights"), Part("Biases"), Part("Activation")).Value, at));

        Expr Part(string name) => new(_builder, Content(((Single)Member(layer, type.GetMembers(name)[0], at)).Value));
    }

    /// <summary><c>foreach (Dense layer in Layers) x = layer.Forward(x);</c></summary>
    private LoweredValue LowerSequential(INamedTypeSymbol type, LoweredValue network, int x, IOperation at)
    {
        IPropertySymbol layers = (IPropertySymbol)type.GetMembers("Layers")[0];
        INamedTypeSymbol dense = LayersReader.Item(layers.Type)!;
        return Fold(ToQuery(Member(network, layers, at))!, "x", new Single(x), (inputs, layer) => LowerDense(dense, layer, Number(inputs), at));
    }
}
