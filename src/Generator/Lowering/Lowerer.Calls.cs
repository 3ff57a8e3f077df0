using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Lowering.Numerics;
using SymbolicGrad.Generator.Signatures;

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
        if (method.MethodKind == MethodKind.Constructor)
            return LowerChainedConstructor(call);
        if (IsCheck(method))
        {
            LowerCheck(call);
            return null;
        }
        if (method.ContainingType.SpecialType == SpecialType.System_String && LowerTextCall(call) is { } text)
            return text;
        if (method is { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum })
            return LowerHasFlag(call);
        Receiver receiver = LowerReceiver(call.Instance, method);
        Arguments arguments = LowerArguments(call.Arguments, method, receiver);
        if (ChangesReceiver(call))
            receiver = LowerReceiver(call.Instance, method);
        if (LowerNullableCall(method, receiver.Value, arguments.Values, call) is { } valueOrDefault)
            return valueOrDefault;
        if (Query.Is(method))
            return LowerQuery(method, arguments.Values, call);
        if (RuntimeFunctions.IsStop(method) && IsTensorMemory(arguments.Values[0]))
            throw Refused.At(call, Descriptors.TensorEntry, "Derivative.Stop of a tensor whose entries are assigned", "stop the entries as they are read");
        if (RuntimeFunctions.Find(method) is { } function)
            return ApplyRuntime(function, receiver.Value is null ? arguments.Values : [receiver.Value, .. arguments.Values], call);
        if (LowerLayers(method, receiver.Value, arguments.Values, call) is { } outputs)
            return outputs;
        if ((LowerRows(method, receiver.Value, arguments.Values, call) ?? LowerArrayMember(method, receiver.Value, arguments.Values, call)) is { } member)
            return member;

        method = Target(call, receiver.Value);
        if (NumericTypes.Has(method.ContainingType) && LowerInversion(method, arguments, call) is { } isInvertible)
            return isInvertible;
        if (LowerNumericCall(method, receiver.Value, arguments.Values, call) is { } numeric)
            return numeric;
        if (LowerNumberFunction(method, arguments.Values, call) is { } number)
            return number;
        if (IsDiscrete(method))
            return new Single(ApplyFunction(CallPrimitives.Discrete($"{method.ContainingType.ToDisplayString(TypeReader.FullName)}.{method.Name}", method.Name, method.Parameters.Length, ReadValue(method.ReturnType)!.Value.Element), arguments.Values, call));
        return LowerCallWithRule(method, arguments.Values, call) ?? Inline(method, receiver, arguments, call);
    }

    /// <summary><c>(value &amp; flag) == flag</c>, of one enum.</summary>
    private Single LowerHasFlag(IInvocationOperation call)
    {
        IOperation argument = call.Arguments[0].Value;
        while (argument is IConversionOperation boxing)
            argument = boxing.Operand;
        int value = LowerSingle(call.Instance!), flag = LowerSingle(argument);
        return new Single(_builder.Apply(Primitives.Equal, _builder.Apply(Primitives.BitAnd, value, flag), flag));
    }

    /// <summary>A call of a method that has a derivative by hand, or that has a generated one and cannot be written in; null for any other.</summary>
    private Single? LowerCallWithRule(IMethodSymbol method, LoweredValue[] arguments, IInvocationOperation call)
    {
        if (CustomRules.Find(method, _method) is { } rule)
            return ApplyCustom(method, rule, arguments, call);
        bool isWrittenIn = !IsActive(method.OriginalDefinition) && !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;
        return !isWrittenIn && GeneratedRules.Find(method) is { } generated ? ApplyCall(generated, method, arguments, call) : null;
    }

    private Single ApplyCustom(IMethodSymbol method, IMethodSymbol rule, LoweredValue[] arguments, IInvocationOperation at)
    {
        if (!_compilation.IsSymbolAccessibleWithin(rule, _method.ContainingType))
            throw Refused.At(at, Descriptors.NoDerivative, method.Name, $"its derivative '{rule.ContainingType.Name}.{rule.Name}' is not accessible from '{_method.ContainingType.Name}'; make it internal");
        return ApplyCall(CustomRules.Call(method, rule), method, arguments, at);
    }

    /// <summary>A call that stays one. By some arguments it may have no derivative; these must be constant.</summary>
    private Single ApplyCall(Primitive primitive, IMethodSymbol method, LoweredValue[] arguments, IInvocationOperation at)
    {
        if (_order > 0)
            throw Refused.At(at, Descriptors.NoDerivative, method.Name, "it is called in a method that is differentiated twice, but its derivative has none; write its body in place of the call");
        if (!_compilation.IsSymbolAccessibleWithin(method, _method.ContainingType))
            throw Refused.At(at, Descriptors.NotAccessible, method.Name, _method.Name);
        int result = ApplyFunction(primitive, [.. arguments.Select((argument, i) => primitive.Call!.Arguments[i].IsArray ? Elements(argument, at) : Content(argument))], at);
        _calls.Add((result, at.Syntax.GetLocation(), method.Name));
        foreach (IArgumentOperation argument in at.Arguments)
        {
            int position = argument.Parameter!.Ordinal;
            if (!primitive.Call!.Arguments[position].IsDifferentiable && arguments[position] is Single held)
                _held.Add((held.Value, argument.Value.Syntax.GetLocation(), method.Name, method.Parameters[position].Name));
        }
        return new Single(result);
    }

    /// <summary>What an array holds now, as a vector.</summary>
    private Single Elements(LoweredValue array, IOperation at) =>
        array is Single { Value: var single } && _builder.TypeOf(single) is { Rank: Rank.Array } type ? new Single(_builder.Apply(Primitives.Snapshot, type.WithRank(Rank.Vector), single)) : throw Unsupported.Value(at);

    /// <summary>The functions of <c>Math</c>, <c>MathF</c>, <c>double</c> and <c>float</c>; null for any other.</summary>
    private LoweredValue? LowerNumberFunction(IMethodSymbol method, LoweredValue[] arguments, IOperation call)
    {
        if (NumberConstraints.IsMember(method))
            return LowerGenericFunction(method, arguments, call);
        string type = method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        bool isInteger = TypeReader.IsInteger(method.ContainingType);
        if (!isInteger && type is not ("System.Math" or "System.MathF" or "double" or "float"))
            return null;
        string name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        string[] parameters = [.. method.Parameters.Select(static parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))];
        if (name is "CreateChecked" or "CreateSaturating" or "CreateTruncating" && arguments.Length == 1 && arguments[0] is Single number)
            return new Single(Convert(number.Value, new IrType(type), call));
        if (LowerPair(name, method.ReturnType, arguments, call) is { } pair)
            return pair;
        // Integers have their functions of Math too.
        type = isInteger ? "System.Math" : type;
        if (BclFunctions.Find(type, name, parameters) is { } primitive)
            return new Single(ApplyFunction(primitive, arguments, call));
        if (BclFunctions.Refusal(type, name, parameters) is { } reason)
            throw Refused.At(call, Descriptors.NoDerivative, $"{method.ContainingType.Name}.{name}", reason);
        return null;
    }

    /// <summary>Functions of the library from integers to integers, such as <c>BitOperations.PopCount</c>: constants for the derivative.</summary>
    private bool IsDiscrete(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, DeclaringSyntaxReferences.IsEmpty: true }
        && (TypeReader.IsInteger(method.ContainingType) || method.ContainingType is { Name: "BitOperations", ContainingNamespace: { Name: "Numerics", ContainingNamespace.Name: "System" } })
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && IsDiscrete(parameter.Type)) && IsDiscrete(method.ReturnType);

    private bool IsDiscrete(ITypeSymbol type) => ReadValue(type) is { IsScalar: true, IsReal: false };

    /// <summary>Functions of two results, as the two functions; null for any other.</summary>
    private Aggregate? LowerPair(string name, ITypeSymbol result, LoweredValue[] arguments, IOperation call)
    {
        return BclFunctions.FindPair(name) is var (first, second) && TypeReader.ReadLocalStructure(TypeOf(result)!) is Composite structure
            ? new Aggregate(structure, [new Single(ApplyFunction(first, arguments, call)), new Single(ApplyFunction(second, arguments, call))])
            : null;
    }

    /// <summary><c>this(…)</c> or <c>base(…)</c> before the body of a constructor.</summary>
    private LoweredValue? LowerChainedConstructor(IInvocationOperation call)
    {
        IMethodSymbol constructor = _frame.Types.Of(call.TargetMethod);
        if (constructor.ContainingType.SpecialType != SpecialType.None || constructor is { IsImplicitlyDeclared: true, ContainingType.IsValueType: true })
            return null;
        Receiver self = new(_variables.Find(_frame.This), new VariableTarget(_frame.This));
        return Inline(constructor, self, LowerArguments(call.Arguments, call.TargetMethod, self), call);
    }

    private int ApplyFunction(Primitive primitive, LoweredValue[] arguments, IOperation at)
    {
        int[] operands = [.. arguments.Select(argument => argument is Single single ? Content(single.Value) : throw Unsupported.Value(at))];
        CheckConstraints(primitive, operands, at);
        return _builder.Apply(primitive, operands);
    }

    private LoweredValue ApplyRuntime(Func<Expr[], Expr> function, LoweredValue[] arguments, IOperation at)
    {
        Expr[] expressions = [.. arguments.Select(argument => argument is Single single ? new Expr(_builder, Content(single.Value)) : throw Unsupported.Value(at))];
        int result = function(expressions).Value;
        return new Single(at is IInvocationOperation { TargetMethod: var method } && RuntimeFunctions.IsStop(method) ? result : Made(result, at));
    }

    /// <summary>Writes the body of a method where it is called.</summary>
    private LoweredValue? Inline(IMethodSymbol method, Receiver receiver, Arguments arguments, IOperation at, bool isHanded = false)
    {
        if (GeneratedNames.IsGenerated(method))
            return LowerDerivative(method, receiver, arguments, at);
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (definition.DeclaringSyntaxReferences.IsEmpty && definition is not { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true })
            throw Refused.At(at, Descriptors.NoSource, method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        bool isClosed = receiver.Location is null && !receiver.IsBoxed && Array.TrueForAll(arguments.Locations, static location => location is null);
        receiver = Refresh(receiver, at);
        int count = _variables.Count;
        Frame frame = new(definition, isClosed, new TypeArguments(_frame.Types, method), Self: receiver.Location as ElementTarget) { HasCheckpoints = HasCheckpoints(definition), IsHanded = isHanded };
        if (receiver.Value is not null)
            _variables.Set(frame.This, receiver.Value);
        LoweredValue? result = Run(frame, arguments, at);
        NoteCheckpoints(frame, at.Syntax.GetLocation());
        LoweredValue? selfAfter = _variables.Find(frame.This);
        _variables.Leave(count);
        if (!ReferenceEquals(selfAfter, receiver.Value))
            WriteBack(receiver, selfAfter!, at);
        return result;
    }

    private bool HasCheckpoints(IMethodSymbol method) => _loops.Count == 0 ? LoopScope.IsMarked(method) : _loops.Peek().Calls(method);

    /// <summary>The arguments may have changed the struct that the method is called on.</summary>
    private Receiver Refresh(Receiver receiver, IOperation at) =>
        receiver is { Location: { } location, Value: Aggregate { Type: var type } } ? receiver with { Value = WithType(Read(location, at), type) } : receiver;

    /// <summary>A struct has changed in its method: where it is a variable, that changes; a copy is dropped.</summary>
    private void WriteBack(Receiver receiver, LoweredValue after, IOperation at)
    {
        if (receiver.Location is { } location)
            Assign(location, after, at);
        else if (receiver.IsBoxed)
            throw Refused.At(at, Descriptors.OperationNotSupported, "A change of a struct that is known by an interface", "give the variable the type of the struct");
    }

    /// <summary>Lowers the body of a frame with its parameters set.</summary>
    private LoweredValue? Run(Frame frame, Arguments arguments, IOperation at)
    {
        IMethodSymbol method = frame.Method;
        if (IsRecursive(method) && !(frame.IsApart && _frames.Count <= MaximumReentries))
            throw Refused.At(at, Descriptors.Recursion, method.Name.Length == 0 ? "lambda" : method.Name);
        if (method.IsAsync)
            throw Refused.At(at, Descriptors.OperationNotSupported, $"The async method '{method.Name}'", "await in the caller and pass the result");
        Frame outer = _frame;
        _frame = frame;
        (object Variable, LoweredValue Value)[] suspended = IsActive(method) ? _variables.Of(method) : [];
        foreach ((object variable, _) in suspended)
            _variables.Set(variable, new Unassigned());
        for (int i = 0; i < arguments.Values.Length; i++)
        {
            if (arguments.Locations[i] is { } location && Array.Exists(suspended, variable => Variables.Comparer.Equals(variable.Variable, Root(location)!)))
                throw Refused.At(at, Descriptors.OperationNotSupported, $"Passing a variable of '{method.Name}' by reference while it runs again", "pass a copy");
            Bind(method.Parameters[i], arguments.Values[i], arguments.Locations[i]);
        }
        LoweredValue? result = LowerBody(at.Syntax.GetLocation());
        foreach ((object variable, LoweredValue value) in suspended)
            _variables.Set(variable, value);
        _frame = outer;
        return result;
    }

    /// <summary>A method that a delegate calls while the method itself is running, because it was handed the delegate, does not call itself without end.</summary>
    private bool IsRecursive(IMethodSymbol method)
    {
        bool isHanded = _frames.TakeWhile(active => !SymbolEqualityComparer.Default.Equals(active.Method, method)).Any(static active => active.IsHanded);
        return IsActive(method) && (!isHanded || method.MethodKind == MethodKind.AnonymousFunction || _frames.Count > MaximumReentries);
    }

    private bool IsActive(IMethodSymbol method) => _frames.Any(active => SymbolEqualityComparer.Default.Equals(active.Method, method));

    /// <summary>A local function shares the variables around it.</summary>
    private LoweredValue? LowerLocalCall(IMethodSymbol method, IInvocationOperation call) =>
        RunLocal(method, _frame, LowerArguments(call.Arguments, method, Receiver.None), call);

    private LoweredValue? RunLocal(IMethodSymbol function, Frame around, Arguments arguments, IOperation at, bool isHanded = false, Function? made = null)
    {
        bool isOver = !IsAlive(around) && CapturedBy(function).Any();
        if (isOver && (made is null || !KeepsItsValues(made)))
            throw Refused.At(at, Descriptors.Lambda, "A lambda or local function whose variables, of a method that is over or that runs again, are assigned to again,");
        Frame frame = new(function.OriginalDefinition, IsClosed: false, new TypeArguments(around.Types, function), around) { HasCheckpoints = HasCheckpoints(function.OriginalDefinition), IsHanded = isHanded, IsApart = isOver };
        int count = _variables.Count;
        if (_variables.Find(around.This) is { } instance)
            _variables.Set(frame.This, instance);
        LoweredValue? result = isOver ? RunAmong(made!.Captured, frame, arguments, at) : Run(frame, arguments, at);
        NoteCheckpoints(frame, at.Syntax.GetLocation());
        _variables.Leave(count);
        return result;
    }

    /// <summary>Whether the variables of a frame, and of those around it, are what their names stand for now.</summary>
    private bool IsAlive(Frame frame)
    {
        for (Frame? around = frame; around is not null; around = around.Around)
        {
            if (_frames.FirstOrDefault(active => SymbolEqualityComparer.Default.Equals(active.Method, around.Method)) != around)
                return false;
        }
        return true;
    }

    private LoweredValue? LowerDelegateCall(IInvocationOperation call)
    {
        if (call.Instance is not { } target)
            throw Unsupported.Operation(call);
        if (Lower(target) is not Function function)
            throw Unsupported.Value(target);
        return CallFunction(function, LowerArguments(call.Arguments, call.TargetMethod, Receiver.None), call);
    }

    private LoweredValue? CallFunction(Function function, Arguments arguments, IInvocationOperation call) =>
        function.Around is { } around
            ? RunLocal(function.Method, around, arguments, call, isHanded: true, function)
            : LowerNumberFunction(function.Method, arguments.Values, call) ?? LowerNumericCall(function.Method, function.Instance, arguments.Values, call) ?? LowerCallWithRule(function.Method, arguments.Values, call) ?? Inline(function.Method, new Receiver(function.Instance, IsBoxed: function.Instance is not null), arguments, call, isHanded: true);

    private Function LowerDelegate(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation lambda:
                // The lambdas of a query expression have no syntax of their own.
                _bodies[lambda.Symbol] = lambda.Body.Operations;
                return new Function(lambda.Symbol, null, _frame) { Captured = Capture(lambda.Symbol) };
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                return new Function(reference.Method, null, _frame) { Captured = Capture(reference.Method) };
            case IMethodReferenceOperation reference:
                LoweredValue? instance = reference.Instance is null ? null : WithType(Lower(reference.Instance), TypeOf(reference.Instance.Type));
                IMethodSymbol method = FindTarget(reference.Method, reference.ConstrainedToType, instance, reference.Instance?.Type, reference.IsVirtual)
                    ?? throw Refused.At(creation, Descriptors.VirtualCall, reference.Method.Name);
                return new Function(method, instance, null);
            default:
                throw Unsupported.Operation(creation);
        }
    }
}
