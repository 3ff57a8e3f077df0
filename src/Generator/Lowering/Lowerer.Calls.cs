using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Lowering;

/// <content>Calls: of known functions a primitive, of methods with source their body.</content>
internal sealed partial class Lowerer
{
    private LoweredValue LowerCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        LoweredValue? instance = call.Instance is null ? null : Lower(call.Instance);
        LoweredValue[] arguments = LowerArguments(call);
        if (RuntimeFunctions.Find(method) is { } function)
            return ApplyRuntime(function, instance is null ? arguments : [instance, .. arguments], call);

        string type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        string[] parameters = [.. method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))];
        bool isBcl = type is "System.Math" or "System.MathF" or "double" or "float";
        if (isBcl && BclFunctions.Find(type, method.Name, parameters) is { } primitive)
            return new Single(ApplyFunction(primitive, arguments, call));
        if (isBcl && BclFunctions.Refusal(type, method.Name, parameters) is { } reason)
            throw Refused.At(call, Descriptors.NoDerivative, $"{method.ContainingType.Name}.{method.Name}", reason);
        if ((method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed && !method.ContainingType.IsValueType)
            throw Refused.At(call, Descriptors.VirtualCall, method.Name);
        return Inline(method, instance, arguments, call);
    }

    /// <summary>Arguments are evaluated in the order of the call and bound in the order of the parameters.</summary>
    private LoweredValue[] LowerArguments(IInvocationOperation call)
    {
        LoweredValue[] arguments = new LoweredValue[call.TargetMethod.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter!.RefKind is RefKind.Ref or RefKind.Out)
                throw Refused.At(argument, Descriptors.OperationNotSupported, $"The {argument.Parameter.RefKind.ToString().ToLowerInvariant()} argument '{argument.Syntax}'", "return the new value instead");
            arguments[argument.Parameter.Ordinal] = Lower(argument.Value);
        }
        return arguments;
    }

    private int ApplyFunction(Primitive primitive, LoweredValue[] arguments, IOperation at) =>
        _builder.Apply(primitive, [.. arguments.Select(argument => argument is Single single ? single.Value : throw Unsupported.Value(at))]);

    private LoweredValue ApplyRuntime(Func<Expr[], Expr> function, LoweredValue[] arguments, IOperation at)
    {
        Expr[] expressions = [.. arguments.Select(argument => argument is Single single ? new Expr(_builder, single.Value) : throw Unsupported.Value(at))];
        return new Single(function(expressions).Value);
    }

    /// <summary>Writes the body of a method where it is called.</summary>
    private LoweredValue Inline(IMethodSymbol method, LoweredValue? instance, LoweredValue[] arguments, IOperation at)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_calls.Contains(definition, SymbolEqualityComparer.Default))
            throw Refused.At(at, Descriptors.Recursion, method.Name);
        if (definition.DeclaringSyntaxReferences.IsEmpty)
            throw Refused.At(at, Descriptors.NoSource, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        if (definition.IsAsync)
            throw Refused.At(at, Descriptors.OperationNotSupported, $"The async method '{method.Name}'", "await in the caller and pass the result");

        (Variables variables, LoweredValue? self) = (_variables, _this);
        _variables = new Variables(null);
        _this = instance;
        for (int i = 0; i < arguments.Length; i++)
            _variables.Set(definition.Parameters[i], arguments[i]);
        LoweredValue result = LowerBody(definition, at.Syntax.GetLocation());
        (_variables, _this) = (variables, self);
        return result;
    }
}
