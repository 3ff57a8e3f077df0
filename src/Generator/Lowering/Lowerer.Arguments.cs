using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Arguments: by value, or by reference, where the parameter is another name of a variable or an element.</content>
internal sealed partial class Lowerer
{
    /// <summary>The values of arguments by parameter, and the locations of those that are passed by reference: there the parameter is another name.</summary>
    private sealed record Arguments(LoweredValue[] Values, AssignmentTarget?[] Locations)
    {
        public static Arguments Of(params LoweredValue[] values) => new(values, new AssignmentTarget?[values.Length]);
    }

    /// <summary>Arguments are evaluated in the order of the call and bound in the order of the parameters.</summary>
    private Arguments LowerArguments(IReadOnlyList<IArgumentOperation> list, IMethodSymbol method, Receiver receiver)
    {
        int count = method.Parameters.Length;
        Arguments arguments = new(new LoweredValue[count], new AssignmentTarget?[count]);
        foreach (IArgumentOperation argument in list)
        {
            IParameterSymbol parameter = argument.Parameter!;
            if (!IsByReference(argument))
            {
                arguments.Values[parameter.Ordinal] = Lower(argument.Value);
                continue;
            }
            AssignmentTarget location = Locate(argument.Value);
            ThrowIfShared(argument, location, receiver);
            arguments.Locations[parameter.Ordinal] = location;
            arguments.Values[parameter.Ordinal] = parameter.RefKind == RefKind.Out ? new Unassigned(TypeOf(parameter.Type)) : Read(location, argument);
            if (parameter.RefKind == RefKind.Out && argument.Value is IDeclarationExpressionOperation && location is VariableTarget variable)
                _variables.Set(variable.Variable, new Unassigned(TypeOf(parameter.Type)));
        }
        return arguments;
    }

    private bool IsByReference(IArgumentOperation argument) => argument.Parameter!.RefKind switch
    {
        RefKind.Ref or RefKind.Out => true,
        RefKind.In or RefKind.RefReadOnlyParameter => (IsReferable(argument.Value) || IsElement(argument.Value)) && !IsOfPrimaryConstructor(argument.Parameter),
        _ => false,
    };

    /// <summary>A primary constructor keeps what its parameters are at first.</summary>
    private static bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, Layout.PrimaryConstructor(parameter.ContainingType.OriginalDefinition));

    /// <summary>Whether an in parameter stands for a variable, that can change, rather than for a copy of a value.</summary>
    private bool IsReferable(IOperation argument) => argument switch
    {
        IFieldReferenceOperation { Instance: { Type.IsReferenceType: true }, Field: var field } => !field.IsReadOnly,
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => ReadValue(argument.Type) is { IsScalar: true },
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed } => (IsMemory(indexed.Type) || IsTensor(indexed.Type)) && ReadValue(argument.Type) is { IsScalar: true },
        _ => RootVariable(argument) is not null,
    };

    /// <summary>What a method changes in its struct, it changes in a copy until it returns; an element of an array it changes in place.</summary>
    private static void ThrowIfShared(IArgumentOperation argument, AssignmentTarget location, Receiver receiver)
    {
        if (Root(location) is ObjectTarget { Value: not Reference } && argument.Parameter!.RefKind is RefKind.Ref or RefKind.Out)
            throw Refused.At(argument, Descriptors.OperationNotSupported, $"Passing '{argument.Value.Syntax}', a member of an object from outside, by reference", "pass a local variable, then assign it to the member");
        if (receiver.Location is { } self && Root(self) is { } root && Variables.Comparer.Equals(root, Root(location)!))
            throw Refused.At(argument, Descriptors.OperationNotSupported, $"Passing '{argument.Value.Syntax}' twice by reference", "pass a copy");
    }

    /// <summary>A struct in a variable is read when its method begins, after the arguments, which may have changed it.</summary>
    private static bool ChangesReceiver(IInvocationOperation call) =>
        call.Instance is { Type.IsValueType: true } instance && RootVariable(instance) is not null && call.Arguments.Any(static argument => !AssignedVariables.IsPure(argument.Value));

    private static ISymbol? RootVariable(IOperation location) => location switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } owner } => RootVariable(owner),
        _ => null,
    };

    private static object? Root(AssignmentTarget location) => location switch
    {
        VariableTarget variable => variable.Variable,
        MemberTarget member => Root(member.Owner),
        ElementTarget element => Leaves(element.Array).First(),
        ObjectTarget => location,
        _ => null,
    };

    private void Bind(IParameterSymbol parameter, LoweredValue value, AssignmentTarget? location)
    {
        if (location is null or DiscardTarget)
            _variables.Set(parameter, value);
        else
            _frame.References[parameter] = location;
    }
}
