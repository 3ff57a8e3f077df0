using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Calls: of known functions a primitive, of methods with source their body.</content>
internal sealed partial class Lowerer
{
    private LoweredValue LowerCall(IInvocationOperation call) => LowerAnyCall(call) ?? throw Unsupported.Value(call);

    private void LowerVoidCall(IInvocationOperation call) => LowerAnyCall(call);

    private LoweredValue? LowerAnyCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction)
            return LowerLocalCall(method, call);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return LowerDelegateCall(call);
        bool changesInstance = call.Instance is { Type.IsValueType: true } && !method.IsReadOnly && !method.ContainingType.IsReadOnly && !IsMemory(call.Instance.Type);
        AssignmentTarget? self = changesInstance && IsLocation(call.Instance!) ? Locate(call.Instance!) : null;
        LoweredValue? instance = call.Instance is null ? null : self is null ? Lower(call.Instance) : Read(self, call.Instance);
        Arguments arguments = LowerArguments(call);
        if (RuntimeFunctions.Find(method) is { } function)
            return ApplyRuntime(function, instance is null ? arguments.Values : [instance, .. arguments.Values], call);
        if (LowerArrayMember(method, instance, arguments.Values, call) is { } member)
            return member;

        string type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        string[] parameters = [.. method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))];
        bool isBcl = type is "System.Math" or "System.MathF" or "double" or "float";
        if (isBcl && BclFunctions.Find(type, method.Name, parameters) is { } primitive)
            return new Single(ApplyFunction(primitive, arguments.Values, call));
        if (isBcl && BclFunctions.Refusal(type, method.Name, parameters) is { } reason)
            throw Refused.At(call, Descriptors.NoDerivative, $"{method.ContainingType.Name}.{method.Name}", reason);
        if (CustomRules.Find(method, _method) is { } custom)
            return ApplyCall(custom, arguments.Values, call);
        bool isWrittenIn = !_calls.Contains(method.OriginalDefinition, SymbolEqualityComparer.Default) && !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;
        if (!isWrittenIn && GeneratedRules.Find(method) is { } generated)
            return ApplyCall(generated, arguments.Values, call);
        return Inline(method, instance, arguments, call, self);
    }

    /// <summary>A call that stays one.</summary>
    private LoweredValue ApplyCall(Primitive primitive, LoweredValue[] arguments, IInvocationOperation at)
    {
        if (!_compilation.IsSymbolAccessibleWithin(at.TargetMethod, _method.ContainingType))
            throw Refused.At(at, Descriptors.NotAccessible, at.TargetMethod.Name, _method.Name);
        return new Single(ApplyFunction(primitive, arguments, at));
    }

    /// <summary>Whether a derived type may have another body for the method or accessor.</summary>
    private static bool IsDispatched(IMethodSymbol method) =>
        (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed && !method.ContainingType.IsValueType;

    private static bool IsLocation(IOperation instance) =>
        instance is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IFieldReferenceOperation { Instance: not null } or IArrayElementReferenceOperation;

    /// <summary>The values of arguments by parameter, and the locations of those that are passed by reference.</summary>
    private sealed record Arguments(LoweredValue[] Values, AssignmentTarget?[] Locations)
    {
        public static Arguments Of(params LoweredValue[] values) => new(values, new AssignmentTarget?[values.Length]);
    }

    /// <summary>Arguments are evaluated in the order of the call and bound in the order of the parameters.</summary>
    private Arguments LowerArguments(IInvocationOperation call)
    {
        int count = call.TargetMethod.Parameters.Length;
        Arguments arguments = new(new LoweredValue[count], new AssignmentTarget?[count]);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IParameterSymbol parameter = argument.Parameter!;
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                AssignmentTarget location = Locate(argument.Value);
                ThrowIfShared(argument, location, arguments);
                arguments.Locations[parameter.Ordinal] = location;
                arguments.Values[parameter.Ordinal] = parameter.RefKind == RefKind.Out ? new Unassigned(parameter.Type) : Read(location, argument);
                if (parameter.RefKind == RefKind.Out && argument.Value is IDeclarationExpressionOperation && location is VariableTarget variable)
                    _variables.Set(variable.Variable, new Unassigned(parameter.Type));
            }
            else
                arguments.Values[parameter.Ordinal] = Lower(argument.Value);
        }
        return arguments;
    }

    /// <summary>Two names for one variable in the callee would be taken for two variables.</summary>
    private static void ThrowIfShared(IArgumentOperation argument, AssignmentTarget location, Arguments others)
    {
        if (others.Locations.Any(other => other is not null && Root(other) is { } root && Variables.Comparer.Equals(root, Root(location)!)))
            throw Refused.At(argument, Descriptors.OperationNotSupported, $"Passing '{argument.Value.Syntax}' twice by reference", "pass a copy");
    }

    private static object? Root(AssignmentTarget location) => location switch
    {
        VariableTarget variable => variable.Variable,
        MemberTarget member => Root(member.Owner),
        ElementTarget element => element.Array,
        _ => null,
    };

    private int ApplyFunction(Primitive primitive, LoweredValue[] arguments, IOperation at) =>
        _builder.Apply(primitive, [.. arguments.Select(argument => argument is Single single ? single.Value : throw Unsupported.Value(at))]);

    private LoweredValue ApplyRuntime(Func<Expr[], Expr> function, LoweredValue[] arguments, IOperation at)
    {
        Expr[] expressions = [.. arguments.Select(argument => argument is Single single ? new Expr(_builder, single.Value) : throw Unsupported.Value(at))];
        return new Single(function(expressions).Value);
    }

    /// <summary>Writes the body of a method where it is called. If it is given a lambda, this reads and changes the variables around it from there.</summary>
    private LoweredValue? Inline(IMethodSymbol method, LoweredValue? instance, Arguments arguments, IOperation at, AssignmentTarget? self = null)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (IsDispatched(method))
            throw Refused.At(at, Descriptors.VirtualCall, method.AssociatedSymbol?.Name ?? method.Name);
        if (definition.DeclaringSyntaxReferences.IsEmpty)
            throw Refused.At(at, Descriptors.NoSource, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        bool seesOuter = Array.Exists(arguments.Values, static argument => argument is Function { IsLocal: true });
        bool isClosed = self is null && !seesOuter && Array.TrueForAll(arguments.Locations, static location => location is null);
        Variables variables = _variables;
        _variables = new Variables(seesOuter ? variables : null);
        Frame frame = new(definition, isClosed);
        if (instance is not null)
            _variables.Set(frame.This, instance);
        LoweredValue? result = Run(frame, arguments, at, out LoweredValue?[] after);
        LoweredValue? selfAfter = _variables.Find(frame.This);
        foreach (object captured in _variables.ChangedOuter)
            variables.Set(captured, _variables.Find(captured)!);
        _variables = variables;
        WriteBack(arguments, after, at);
        if (self is not null)
            Assign(self, selfAfter!, at);
        return result;
    }

    /// <summary>Lowers the body of a frame with its parameters set; what these hold in the end goes to <paramref name="after"/>.</summary>
    private LoweredValue? Run(Frame frame, Arguments arguments, IOperation at, out LoweredValue?[] after)
    {
        IMethodSymbol method = frame.Method;
        if (_calls.Contains(method, SymbolEqualityComparer.Default))
            throw Refused.At(at, Descriptors.Recursion, method.Name);
        if (method.IsAsync)
            throw Refused.At(at, Descriptors.OperationNotSupported, $"The async method '{method.Name}'", "await in the caller and pass the result");
        Frame outer = _frame;
        _frame = frame;
        for (int i = 0; i < arguments.Values.Length; i++)
            _variables.Set(method.Parameters[i], arguments.Values[i]);
        LoweredValue? result = LowerBody(at.Syntax.GetLocation());
        after = [.. method.Parameters.Select(parameter => _variables.Find(parameter))];
        _frame = outer;
        return result;
    }

    private void WriteBack(Arguments arguments, LoweredValue?[] after, IOperation at)
    {
        for (int i = 0; i < after.Length; i++)
        {
            if (arguments.Locations[i] is { } location)
                Assign(location, after[i]!, at);
        }
    }

    /// <summary>A local function shares the variables around it.</summary>
    private LoweredValue? LowerLocalCall(IMethodSymbol method, IInvocationOperation call)
    {
        Arguments arguments = LowerArguments(call);
        return RunLocal(method.OriginalDefinition, _variables.Find(_frame.This), arguments, call);
    }

    private LoweredValue? RunLocal(IMethodSymbol function, LoweredValue? instance, Arguments arguments, IOperation at)
    {
        Frame frame = new(function, IsClosed: false);
        if (instance is not null)
            _variables.Set(frame.This, instance);
        LoweredValue? result = Run(frame, arguments, at, out LoweredValue?[] after);
        WriteBack(arguments, after, at);
        return result;
    }

    private LoweredValue? LowerDelegateCall(IInvocationOperation call)
    {
        if (call.Instance is not { } target)
            throw Unsupported.Operation(call);
        if (Lower(target) is not Function function)
            throw Unsupported.Value(target);
        Arguments arguments = LowerArguments(call);
        return function.IsLocal
            ? RunLocal(function.Method, function.Instance, arguments, call)
            : Inline(function.Method, function.Instance, arguments, call);
    }

    private Function LowerDelegate(IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation lambda => new Function(lambda.Symbol, _variables.Find(_frame.This), IsLocal: true),
        IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference => new Function(reference.Method.OriginalDefinition, _variables.Find(_frame.This), IsLocal: true),
        IMethodReferenceOperation reference => new Function(reference.Method, reference.Instance is null ? null : Lower(reference.Instance), IsLocal: false),
        _ => throw Unsupported.Operation(creation),
    };
}
