using Microsoft.CodeAnalysis;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;
using RegionScope = SymbolicGrad.Generator.Ir.ProgramBuilder.RegionScope;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Calls of generated derivatives: the method that they are of becomes a region, which <see cref="Calculus.Nested"/> differentiates.</content>
internal sealed partial class Lowerer
{
    /// <summary>How many derivatives are around what is being lowered.</summary>
    private int _order;

    private LoweredValue LowerDerivative(IMethodSymbol generated, Receiver receiver, Arguments arguments, IOperation at)
    {
        GeneratedDerivative derivative = GeneratedDerivative.Find(generated)
            ?? throw NotAgain(at, generated, "only the forms of gradients and of Jvp that return can be differentiated again; call one of them");
        MethodSignature signature = SignatureReader.Read(derivative.Primal, derivative.Attribute);
        int parameters = derivative.Primal.Parameters.Length;
        arguments = arguments with { Values = [.. arguments.Values.Select(Content)] };
        receiver = receiver with { Value = receiver.Value is null ? null : Content(receiver.Value) };
        LoweredValue?[] differentiated =
        [
            signature.Self is null ? null : receiver.Value,
            .. signature.Parameters.Select((parameter, i) => parameter.Structure is null ? null : arguments.Values[i]),
        ];
        int[] inputs = [.. differentiated.OfType<LoweredValue>().SelectMany(value => Numbers(value, generated, at))];
        if (!derivative.IsPushforward && inputs.Any(input => !_builder.TypeOf(input).IsScalar))
            throw NotAgain(at, generated, "a gradient with respect to arrays or tensors is not differentiated again; call Jvp, which is the derivative in a direction, or ask for Derivatives.HessianVectorProduct");

        RegionScope scope = _builder.NewRegion();
        _builder.Enter(scope);
        Queue<int> own = new(inputs.Select(input => _builder.RegionParameter(_builder.TypeOf(input), _builder.NameOf(input))));
        int[] yields = LowerPrimal(derivative.Primal, receiver, arguments.Values, differentiated, own, generated, at);
        _builder.Leave();

        Region region = scope.ToRegion(yields);
        ThrowIfWritten(region, generated, at);
        int[] values = Call(derivative, region, inputs, [.. arguments.Values.Skip(parameters)], at);
        bool hasValue = derivative.Suffix != GeneratedDerivative.Gradient;
        return Assemble(TypeReader.ReadLocalStructure(TypeOf(generated.ReturnType)!)!, new Queue<int>(hasValue ? values : values.Skip(yields.Length)));
    }

    /// <summary>Writes the derivative of a region; its results are what the region yields, and then the tangents or gradients.</summary>
    private int[] Call(GeneratedDerivative derivative, Region region, int[] inputs, LoweredValue[] more, IOperation at)
    {
        IrType[] taken = [.. inputs.Select(_builder.TypeOf)], yielded = [.. region.Yields.Select(_builder.TypeOf)];
        int[] along = [.. more.SelectMany(value => Numbers(value, derivative.Primal, at))];
        if (derivative.IsPushforward)
            return _builder.WriteStructured(Primitives.Pushforward, [.. inputs, .. along], [region], [.. yielded, .. yielded]);
        if (more.Length == 0)
            along = [.. yielded.Select(type => _builder.Constant(Literal.Real(type.Element, 1)))];
        return _builder.WriteStructured(Primitives.Pullback, [.. inputs, .. along], [region], [.. yielded, .. taken]);
    }

    /// <summary>The method on inputs of its own; what it yields.</summary>
    private int[] LowerPrimal(IMethodSymbol primal, Receiver receiver, LoweredValue[] arguments, LoweredValue?[] differentiated, Queue<int> inputs, IMethodSymbol generated, IOperation at)
    {
        Variables outer = _variables;
        _variables = new Variables(outer);
        _order++;
        Receiver self = receiver.Value is { } instance ? new Receiver(differentiated[0] is null ? instance : Replaced(instance, inputs)) : Receiver.None;
        LoweredValue[] taken = [.. arguments.Take(primal.Parameters.Length).Select((argument, i) => differentiated[i + 1] is null ? argument : Replaced(argument, inputs))];
        LoweredValue? result = Inline(primal, self, Arguments.Of(taken), at);
        _order--;
        bool changes = _variables.ChangedOuter.Any();
        _variables = outer;
        return changes || result is null ? throw NotAgain(at, generated, $"'{primal.Name}' changes what is outside of it; let it return the change") : [.. Numbers(result, generated, at)];
    }

    /// <summary>Two passes over the method would write twice.</summary>
    private void ThrowIfWritten(Region region, IMethodSymbol generated, IOperation at)
    {
        Effects effects = Effects.Of(new Program(region, default, default));
        if (effects.Written(region).Overlaps(region.Parameters.Concat(FreeValues.Of(region))))
            throw NotAgain(at, generated, "it writes to an array that it is given; write to a copy");
    }

    /// <summary>The numbers that a value is made of. Objects and arrays of structures have others beside them.</summary>
    private static IEnumerable<int> Numbers(LoweredValue value, IMethodSymbol generated, IOperation at) => value switch
    {
        Single single => [single.Value],
        Aggregate { Structure: { IsElements: false, Kind: not (CompositeKind.Local or CompositeKind.Nullable) } } aggregate => aggregate.Members.SelectMany(member => Numbers(member, generated, at)),
        _ => throw NotAgain(at, generated, "of objects and arrays of structures only those that the method takes can be passed on"),
    };

    private static LoweredValue Replaced(LoweredValue value, Queue<int> numbers) => value switch
    {
        Aggregate aggregate => aggregate with { Members = [.. aggregate.Members.Select(member => Replaced(member, numbers))] },
        _ => new Single(numbers.Dequeue()),
    };

    private static LoweredValue Assemble(Structure structure, Queue<int> values) => structure is Composite composite
        ? new Aggregate(composite, [.. composite.Members.Select(member => Assemble(member.Structure, values))])
        : new Single(values.Dequeue());

    private static Refused NotAgain(IOperation at, IMethodSymbol generated, string reason) => Refused.At(at, Descriptors.NoDerivative, generated.Name, reason);
}
