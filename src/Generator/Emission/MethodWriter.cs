using SymbolicGrad.Generator.Calculus;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>
/// Writes the gradient methods of one method: F…Gradient and F…ValueAndGradient, which return the gradient, and where it has tensors the forms that
/// write into destinations of the caller.
/// </summary>
internal sealed class MethodWriter
{
    private readonly DifferentiableMethod _method;
    private readonly MethodSignature _signature;
    private readonly DerivativePrograms? _programs;
    private readonly Differentiated[] _differentiated;
    private readonly KernelWriter _kernels;
    private readonly SourceWriter _writer;
    private readonly GradientForm _form;
    private readonly Tangent[] _tangents;
    private readonly GradientDocumentation _documentation;

    private MethodWriter(DifferentiableMethod method, DerivativePrograms? programs, GradientForm form, Tangent[] tangents, string[] formulas, int alone, KernelWriter kernels, SourceWriter writer)
    {
        _method = method;
        _signature = method.Signature;
        _programs = programs;
        _differentiated = form.Differentiated;
        _kernels = kernels;
        _writer = writer;
        _form = form;
        _tangents = tangents;
        _documentation = new GradientDocumentation(method, form, formulas, alone, writer);
    }

    public static void Write(DifferentiableMethod method, DerivativePrograms? programs, KernelWriter kernels, SourceWriter writer)
    {
        DerivativeKinds kinds = method.Signature.Derivatives;
        GradientForm form = GradientForm.Of(method.Signature, Differentiated.Of(method.Signature), GradientTitle.Gradient);
        string[] formulas = programs is null ? [] : GradientFormulas.Of(method, programs, form.Differentiated);
        int alone = programs is null ? 0 : OperationCount.Of(programs.Primal);
        if ((kinds & DerivativeKinds.Gradient) != 0)
            new MethodWriter(method, programs, form, [], formulas, alone, kernels, writer).Write(false, true);
        if ((kinds & DerivativeKinds.Jvp) != 0)
            new JvpWriter(method, programs, form, formulas, kernels, writer).Write();
        if ((kinds & DerivativeKinds.Jacobian) != 0)
            new JacobianWriter(method, programs, form, kernels, writer).Write();
        if ((kinds & DerivativeKinds.Hessian) != 0)
            new HessianWriter(method, programs, form, programs is null ? [] : GradientFormulas.OfMethod(method, programs), kernels, writer).Write();
        if ((kinds & DerivativeKinds.HessianVectorProduct) != 0)
        {
            DifferentiableMethod along = programs?.Along!.Method ?? DirectionalDerivative.WithTangents(method);
            string[] ofProduct = programs is null ? [] : GradientFormulas.OfProduct(method, programs, form.Differentiated);
            GradientForm product = GradientForm.Of(along.Signature, form.Differentiated, GradientTitle.HessianVectorProduct);
            new MethodWriter(along, programs?.Along, product, Tangent.Of(method.Signature), ofProduct, alone, kernels, writer).Write(false);
        }
        if ((kinds & DerivativeKinds.Graph) != 0)
            GraphWriter.Write(method, writer);
    }

    /// <param name="withValues">Whether to return the value too, for each method to write.</param>
    private void Write(params bool[] withValues)
    {
        foreach (bool withValue in withValues)
            WriteReturning(withValue);
        foreach (bool withValue in withValues.Where(_ => _form.HasDestinations))
            WriteInto(withValue);
    }

    private void WriteReturning(bool withValue)
    {
        string returned = withValue ? $"({_signature.Result.CSharp} Value, {_form.GradientType} Gradient)" : _form.GradientType;
        _documentation.Write(Derivative(withValue), withValue, "", $"{(withValue ? "The value, and the" : "The")} {_form.GradientDescription}");
        using (OpenMethod(returned, withValue, _form.Parameters(takesDefaults: true)))
        {
            if (_programs is null)
                WriteRefusal();
            else if (_form.HasDestinations)
                WriteDelegation(withValue);
            else
                WriteReturningBody(withValue);
        }
    }

    private void WriteInto(bool withValue)
    {
        bool returnsValue = withValue && !_form.HasTensorResult;
        string destinations = withValue && _form.HasTensorResult ? _form.ValueDestination + ", " + _form.Destinations : _form.Destinations;
        _documentation.Write(Derivative(withValue), withValue, destinations, returnsValue ? "The value." : "");
        using (OpenMethod(returnsValue ? _signature.Result.CSharp : "void", withValue, $"{_form.Parameters(takesDefaults: false)}{(_form.Parameters(false).Length > 0 ? ", " : "")}{destinations}"))
        {
            if (_programs is null)
                WriteRefusal();
            else
                WriteIntoBody(withValue);
        }
    }

    private Program? Derivative(bool withValue) => withValue ? _programs?.ValueAndGradient : _programs?.Gradient;

    private SourceWriter.Scope OpenMethod(string returned, bool withValue, string parameters)
    {
        _writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"SymbolicGrad\", \"{GradientFile.Version}\")]");
        string modifiers = _signature.Accessibility + (_signature.HidesInherited ? " new" : "") + (_signature.IsStatic ? " static" : _signature.IsReadOnly ? " readonly" : "");
        return _writer.Body($"{modifiers} {returned} {_form.Name(withValue)}{_signature.TypeParameters}({parameters}){_signature.Constraints}", _method.IsUnchecked);
    }

    private void WriteRefusal() =>
        _writer.Line($"throw new global::System.NotSupportedException({CSharpLiteral.String(_method.Refusal)});");

    /// <summary>The form that returns makes destinations and calls the form that writes.</summary>
    private void WriteDelegation(bool withValue)
    {
        NameScope names = new([.. _signature.Parameters.Select(static parameter => parameter.Name), _form.Upstream]);
        Write(Preconditions.Of(_method, _programs!.Gradient).Checks, _method, names);
        List<string> arguments = [.. _form.Arguments];
        List<string> results = [];
        string value = withValue ? names.Take("result") : "";
        if (withValue && _form.HasTensorResult)
        {
            _writer.Line($"{_signature.Result.CSharp} {value} = {NewLike(_signature.Result, _form.Upstream)};");
            arguments.Add(value);
        }
        foreach (Differentiated item in _differentiated)
        {
            string name = names.Take(_form.DestinationName(item).TrimStart('@'));
            results.Add(name);
            if (item.Modifier != "out ")
                _writer.Line($"{item.Structure.Gradient} {name} = {ZerosLike(item.Structure, item.Expression)};");
            arguments.Add(item.Modifier == "out " ? $"out {item.Structure.CSharp} {name}" : item.Modifier + name);
        }
        string call = $"{_form.Name(withValue)}{_signature.TypeParameters}({string.Join(", ", arguments)})";
        _writer.Line(withValue && !_form.HasTensorResult ? $"{_signature.Result.CSharp} {value} = {call};" : call + ";");
        string gradient = results.Count == 1 ? results[0] : $"({string.Join(", ", results)})";
        _writer.Line(withValue ? $"return ({value}, {gradient});" : $"return {gradient};");
    }

    /// <summary>The sizes of a grid.</summary>
    public static string Sizes(IrType type, string like) => string.Join(", ", Enumerable.Range(0, type.Indices).Select(axis => $"{like}.GetLength({axis})"));

    /// <summary>A new object, or a tuple of new objects, to write the gradient into.</summary>
    private static string ZerosLike(Structure structure, string like) => structure switch
    {
        Leaf { Type.IsScalar: true } => "default",
        Composite { Kind: CompositeKind.Tuple } tuple => $"({string.Join(", ", tuple.Members.Select(member => ZerosLike(member.Structure, $"{like}.{member.Name}")))})",
        Leaf or Composite { IsElements: true } => NewLike(structure, like),
        _ => $"global::SymbolicGrad.ParameterExtensions.ZerosLike({like})",
    };

    private static string NewLike(Structure structure, string like) => structure is Leaf leaf ? NewLike(leaf, like) : ElementsWriter.New((Composite)structure, like);

    private static string NewLike(Leaf leaf, string like) => leaf.Type.Rank switch
    {
        Rank.Matrix => $"new {leaf.CSharp}({like}.Rows, {like}.Columns)",
        Rank.Array => $"new {leaf.Type.Name}[{like}.{leaf.Length}]",
        Rank.Grid => $"new {leaf.Type.Name}[{Sizes(leaf.Type, like)}]",
        Rank.Jagged => $"{GradientFile.KernelsAlias}Arrays.ZerosLike({like})",
        _ => $"new {leaf.CSharp}({like}.Length)",
    };

    /// <summary>Tensors in an object that cannot be written into are made first.</summary>
    private void WriteReturningBody(bool withValue)
    {
        NameScope names = Names();
        Program program = withValue ? _programs!.ValueAndGradient : _programs!.Gradient;
        int values = withValue ? _programs.Primal.Body.Yields.Count : 0;
        (DifferentiableMethod opened, Program rest) = WriteChecks(program, names);
        List<BodyDestination?> destinations = [.. Enumerable.Repeat<BodyDestination?>(null, values)];
        List<string> made = [];
        foreach ((string expression, string path, Structure item, string name) in _differentiated.SelectMany(static item => StructureWriter.Items(item.Expression, item.Structure).Select(part => (part.Expression, part.Path, part.Item, item.Name))))
        {
            bool isScalar = item is Leaf { Type.IsScalar: true };
            made.Add(isScalar ? "" : names.Take(LocalName(path.Length == 0 ? name : path) + "Gradient"));
            if (!isScalar)
                _writer.Line($"{item.Gradient} {made[made.Count - 1]} = {NewLike(item, expression)};");
            destinations.AddRange(item.Leaves.Select(leaf => DestinationOf(leaf, made[made.Count - 1])));
        }
        WriteBody(opened, rest, [.. destinations], names, (yields, _) =>
        {
            List<string> statements = [];
            string returned = Returned(yields, values, made, names, statements);
            return [.. statements, $"return {returned};"];
        });
    }

    /// <summary>Numbers are returned; an array of structures whose members cannot be set is put together in the end.</summary>
    private static BodyDestination? DestinationOf(Leaf leaf, string expression) =>
        leaf.Type.IsScalar || leaf.Part is { IsVariable: false } ? null : new BodyDestination(expression, leaf.Part);

    private static string LocalName(string path) => char.ToLowerInvariant(path.TrimStart('@')[0]) + path.TrimStart('@').Substring(1).Replace(".", "");

    private string Returned(Text[] yields, int values, List<string> made, NameScope names, List<string> statements)
    {
        Queue<Text> leaves = new(yields);
        string value = values > 0 ? StructureWriter.Construct(_signature.Result, "", ElementsWriter.Gather(_signature.Result, "", leaves, Owned.Expression, names, statements)) : "";
        Queue<string> codes = new();
        foreach ((Structure item, string name) in _differentiated.SelectMany(static item => StructureWriter.Items("", item.Structure)).Zip(made, static (item, name) => (item.Item, name)))
        {
            foreach (string code in ElementsWriter.Gather(item, name, leaves, static (text, _) => text.Code, names, statements))
                codes.Enqueue(code);
        }
        string[] gradients = [.. _differentiated.Select(item => StructureWriter.Construct(item.Structure, item.Expression, codes))];
        string gradient = gradients.Length == 1 ? gradients[0] : $"({string.Join(", ", gradients)})";
        return values > 0 ? $"({value}, {gradient})" : gradient;
    }

    private void WriteIntoBody(bool withValue)
    {
        Program program = withValue ? _programs!.ValueAndGradient : _programs!.Gradient;
        int values = withValue ? _programs.Primal.Body.Yields.Count : 0;
        List<BodyDestination?> destinations = [];
        for (int i = 0; i < values; i++)
            destinations.Add(_form.HasTensorResult && _signature.Result is Leaf ? new BodyDestination(_form.ValueName) : null);
        foreach ((string expression, _, Leaf leaf) in _differentiated.SelectMany(item => StructureWriter.Leaves(_form.DestinationName(item), item.Structure)))
            destinations.Add(DestinationOf(leaf, expression));
        NameScope names = Names();
        (DifferentiableMethod opened, Program rest) = WriteChecks(program, names);
        DestinationCheck.Write(_writer, _method, _form, withValue);
        foreach (string check in ArrayChecks.Of(_method, opened, _form, withValue))
            _writer.Line(check);
        foreach (string clear in _differentiated.SelectMany(item => ElementsWriter.Clear(item.Structure, _form.DestinationName(item), item.Expression, Opened)))
            _writer.Line(clear);
        ClearLayers(names);
        if (withValue && _signature.Result is Composite { IsElements: true })
            _writer.Line(ElementsWriter.Clear(_signature.Result, _form.ValueName, _form.Upstream, static array => array).Single());
        WriteBody(opened, rest, [.. destinations], names, Finish);

        string Opened(string list) => ListInputs.Opened(list, _method, opened);

        IEnumerable<string> Finish(Text[] yields, bool endsMethod)
        {
            Queue<Text> leaves = new(yields);
            List<string> statements = [];
            Queue<string> value = withValue ? ElementsWriter.Gather(_signature.Result, _form.HasTensorResult ? _form.ValueName : "", leaves, static (text, _) => text.Code, names, statements) : [];
            foreach (Differentiated item in _differentiated)
            {
                Queue<string> codes = ElementsWriter.Gather(item.Structure, _form.DestinationName(item), leaves, static (text, _) => text.Code, names, statements);
                statements.AddRange(StructureWriter.AssignNumbers(_form.DestinationName(item), item.Structure, codes));
            }
            if (withValue && !_form.HasTensorResult)
                statements.Add($"return {StructureWriter.Construct(_signature.Result, "", value)};");
            else if (!endsMethod)
                statements.Add("return;");
            return statements;
        }
    }

    /// <summary>Writes the checks of all that the method is handed but destinations; what is left is the program of the method with its lists opened.</summary>
    private (DifferentiableMethod Opened, Program Remaining) WriteChecks(Program program, NameScope names)
    {
        Preconditions preconditions = Preconditions.Of(_method, program);
        Write(preconditions.Checks, _method, names);
        DifferentiableMethod opened = ListInputs.Open(_method, _writer, names);
        (Program? checks, Program rest) = UpstreamChecks.Split(preconditions.Rest);
        Write(checks, opened, names);
        TangentChecks.Write(_writer, _tangents, _method, opened, names);
        return (opened, rest);
    }

    private void Write(Program? checks, DifferentiableMethod method, NameScope names)
    {
        if (checks is not null)
            WriteBody(method, checks, [], names, static (_, _) => []);
    }

    private void ClearLayers(NameScope names)
    {
        foreach (Differentiated item in _differentiated)
        {
            var destinations = StructureWriter.Items(_form.DestinationName(item), item.Structure);
            foreach (((string destination, _, Structure part), (string list, _, _)) in destinations.Zip(StructureWriter.Items(item.Expression, item.Structure), static (a, b) => (a, b)))
            {
                if (part is not Composite { IsLayers: true } layers)
                    continue;
                foreach (string line in LayersWriter.Clear(layers, destination, list, DestinationCheck.Inputs(_method), names))
                    _writer.Line(line);
            }
        }
    }

    private void WriteBody(DifferentiableMethod method, Program program, BodyDestination?[] destinations, NameScope names, Func<Text[], bool, IEnumerable<string>> finish)
    {
        List<BodyInput> inputs = [.. method.Inputs.Select(BodyInput.Of)];
        if (_form.Upstream.Length > 0)
            inputs.AddRange(StructureWriter.Leaves(_form.Upstream, _signature.Result).Select(static leaf => new BodyInput(leaf.Expression, leaf.Leaf.IsArray, leaf.Leaf.Part)));
        BodyWriter.Write(Fusion.Fuse(program), inputs, destinations, _writer, names, _kernels, finish);
    }

    private NameScope Names() => new([.. _signature.Parameters.Select(static parameter => parameter.Name), _form.Upstream, .. _differentiated.Select(_form.DestinationName), _form.ValueName]);
}
