using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// Reads the body of a method as a program: every variable becomes the value it holds, control flow becomes regions, calls of methods with source
/// are written in. This file: state and entry; the other parts handle one kind of C# each.
/// </summary>
internal sealed partial class Lowerer
{
    private const int MaximumInstructions = 200_000;
    private const int MaximumDepth = 200;
    private const int MaximumSyntaxDepth = 500;
    private const int MaximumReentries = 64;

    private readonly Compilation _compilation;
    private readonly IMethodSymbol _method;
    private readonly CancellationToken _cancellation;
    private readonly WrittenTensors _written;
    private readonly ProgramBuilder _builder = new();
    private readonly List<ProgramInput> _inputs = [];
    private readonly Dictionary<string, int> _reads = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ProgramInput> _inputOf = [];

    /// <summary>The lists of any kind: who writes to them may write to a copy.</summary>
    private readonly HashSet<int> _indirect = [];
    private readonly List<(int Value, Location Location, string Type)> _roundings = [];
    private readonly List<(int Value, Location Location, string Method, string Parameter)> _held = [];

    /// <summary>The calls that stay calls: their methods have first derivatives only.</summary>
    private readonly List<(int Value, Location Location, string Method)> _calls = [];
    private readonly List<(Location Location, string Name)> _idleCheckpoints = [];
    private readonly Stack<Frame> _frames = new();
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<IOperation>> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>One for each file: the type parameters of a local function are the same only to the model that has bound it.</summary>
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private Variables _variables = new(null);
    private readonly Stack<LoopScope> _loops = new();
    private Frame _frame;
    private int _depth;
    private int _nesting;

    private Lowerer(Compilation compilation, IMethodSymbol method, WrittenTensors written, CancellationToken cancellation)
    {
        _written = written;
        _compilation = compilation;
        _method = method;
        _frame = new Frame(method, IsClosed: true, new TypeArguments(compilation)) { HasCheckpoints = LoopScope.IsMarked(method) };
        _cancellation = cancellation;
    }

    /// <summary>The program of a method with a valid signature. Refusals are thrown; warnings are added to <paramref name="warnings"/>.</summary>
    public static (Program Program, ProgramInput[] Inputs, Location[] Locations, bool IsUnchecked) Lower(
        Compilation compilation, IMethodSymbol method, MethodSignature signature, ICollection<Diagnostic> warnings, CancellationToken cancellation)
    {
        WrittenTensors written = new();
        while (true)
        {
            Lowerer lowerer = new(compilation, method, written, cancellation);
            try
            {
                if (lowerer.LowerMethod(signature, warnings) is { } lowered)
                    return lowered;
            }
            catch (Refused) when (written.HasFound)
            {
                // What it met was not the tensor that will be there.
            }
            catch (InsufficientExecutionStackException)
            {
                throw new Refused(Descriptors.TooDeep, method.Locations[0], method.Name);
            }
            written.TakeFound();
        }
    }

    /// <summary>Null where the method has to be lowered again.</summary>
    private (Program, ProgramInput[], Location[], bool)? LowerMethod(MethodSignature signature, ICollection<Diagnostic> warnings)
    {
        _locations = (signature.Derivatives & DerivativeKinds.Graph) != 0 ? [] : null;
        if (!_method.IsStatic)
            _variables.Set(_frame.This, ReadInput("this", _method.ContainingType, signature.Self));
        for (int i = 0; i < _method.Parameters.Length; i++)
        {
            IParameterSymbol parameter = _method.Parameters[i];
            _variables.Set(parameter, ReadInput(Identifier.Escape(parameter.Name), parameter.Type, signature.Parameters[i].Structure));
        }
        LoweredValue result = LowerBody(_method.Locations[0]) ?? throw Unreturned(_method.Locations[0]);
        NoteCheckpoints(_frame, CheckpointOf(_method));
        Program program = _builder.ToProgram(Leaves(Content(result)));
        if (_written.HasFound)
            return null;
        CheckWrites();
        LocateNew(_method.Locations[0]);
        CheckMemory(program);
        Check(program, signature.Derivatives, warnings);
        return (program, [.. _inputs], [.. _locations ?? []], _wrapsAround);
    }

    private void Check(Program program, DerivativeKinds kinds, ICollection<Diagnostic> warnings)
    {
        int[] differentiated = [.. Enumerable.Range(0, _inputs.Count).Where(i => _inputs[i].IsDifferentiated)];
        bool[] active = Activity.Of(program, differentiated);
        foreach ((int value, Location location, string method, string parameter) in _held)
        {
            if (active[value])
                throw new Refused(Descriptors.NoDerivative, location, method, $"its derivative takes '{parameter}' as a constant, which depends on the parameters here; pass Derivative.Stop of it to hold it");
        }
        foreach ((int _, Location location, string method) in _calls.Where(call => (kinds & DerivativeKinds.SecondOrder) != 0 && active[call.Value]))
            throw new Refused(Descriptors.NoDerivative, location, method, "its own derivative is a method too, of which there is no derivative, and a Hessian would need it; give it a body that can be differentiated, or leave out the second derivatives");
        foreach ((int value, Location location, string type) in _roundings)
        {
            if (active[value])
                warnings.Add(Diagnostic.Create(Descriptors.ThroughInteger, location, type));
        }
        foreach ((Location location, string name) in _idleCheckpoints.Distinct())
            warnings.Add(Diagnostic.Create(Descriptors.IdleCheckpoint, location, name));
        if (!Effects.EndsInThrow(program.Body.Instructions) && !program.Body.Yields.Any(value => active[value]))
            warnings.Add(Diagnostic.Create(Descriptors.NoDependence, _method.Locations[0], _method.Name));
    }

    /// <summary>A method marked [Checkpoint] that is over, and no loop was in it or around it.</summary>
    private void NoteCheckpoints(Frame frame, Location location)
    {
        if (frame is { HasCheckpoints: true, HasLoops: false } && _loops.Count == 0)
            _idleCheckpoints.Add((location, frame.Method.Name));
    }

    private static Location CheckpointOf(IMethodSymbol method) =>
        Attributes.FindAll(method, "CheckpointAttribute").Select(static attribute => attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation()).FirstOrDefault() ?? method.Locations[0];

    /// <summary>A parameter or the instance: its differentiable leaves become inputs of the program, the rest is read where it is used.</summary>
    private LoweredValue ReadInput(string expression, ITypeSymbol type, Structure? differentiated)
    {
        if (differentiated is not null)
            return ReadStructure(expression, type, differentiated, isDifferentiated: true);
        return TypeReader.ReadInputStructure(type, IsAccessible) is { } structure
            ? ReadStructure(expression, type, structure, isDifferentiated: false)
            : new Opaque(expression, type);
    }

    private LoweredValue ReadStructure(string expression, ITypeSymbol? type, Structure structure, bool isDifferentiated)
    {
        if (structure is Leaf leaf)
            return new Single(AddInput(expression, leaf, isDifferentiated));
        Composite composite = (Composite)structure;
        if (composite.IsTensors)
            return new Single(AddInput(expression, composite.Leaves.First(), isDifferentiated));
        if (composite.IsElements)
            return ReadElements(expression, "", LayersReader.Item(type) ?? ElementsReader.Elements(type)?.Element as INamedTypeSymbol, composite, isDifferentiated);
        if (composite.Kind == CompositeKind.Nullable)
            return ReadNullable(expression, type, composite);
        LoweredValue[] members =
        [
            .. composite.Members.Select(member =>
                ReadStructure($"{expression}.{member.Name}", MemberType(type, member.Name), member.Structure, isDifferentiated)),
        ];
        return composite.Kind == CompositeKind.Local
            ? new Aggregate(composite, members, Type: type as INamedTypeSymbol)
            : new Aggregate(composite, members, type is null ? null : new Opaque(expression, type));
    }

    /// <summary>What may be missing, from outside: it is not asked for its value where there is none.</summary>
    private Aggregate ReadNullable(string expression, ITypeSymbol? type, Composite structure)
    {
        int isNull = AddInput(expression + " is null", "", new Leaf("bool", IrType.Boolean), isDifferentiated: false);
        LoweredValue value = ReadStructure($"{expression}.GetValueOrDefault()", Nullables.Underlying(type), structure.Members[1].Structure, isDifferentiated: false);
        return Nullable(structure, _builder.Apply(Primitives.Not, isNull), value) with { Origin = type is null ? null : new Opaque(expression, type) };
    }

    /// <summary>An array of structures: an input for each number of an element.</summary>
    private Aggregate ReadElements(string expression, string path, INamedTypeSymbol? element, Composite elements, bool isDifferentiated)
    {
        LoweredValue[] members =
        [
            .. elements.Members.Select(LoweredValue (member) => member.Structure is Leaf leaf
                ? new Single(AddInput(expression, leaf, isDifferentiated))
                : ReadElements(expression, $"{path}.{member.Name}", MemberType(element, member.Name) as INamedTypeSymbol, (Composite)member.Structure, isDifferentiated)),
        ];
        bool isWhole = element is null || elements.Element!.Kind is CompositeKind.Local or CompositeKind.Nullable or CompositeKind.Tuple;
        return new Aggregate(elements, members, isWhole ? null : new Opaque(expression, element!, Path: path), element);
    }

    private static ITypeSymbol? MemberType(ITypeSymbol? type, string name) => type?.GetMembers(name.TrimStart('@')).FirstOrDefault(static member => !member.IsStatic) switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private int AddInput(string expression, Leaf leaf, bool isDifferentiated) => AddInput(expression, NameOf(expression), leaf, isDifferentiated);

    private int AddInput(string expression, string name, Leaf leaf, bool isDifferentiated)
    {
        string read = expression + leaf.Part?.Path;
        if (_reads.TryGetValue(read, out int known))
            return known;
        IrType type = leaf.Type.IsTensor && _written.Contains(read) ? leaf.Type.Memory : leaf.Type;
        int value = AddInput(new ProgramInput(expression, isDifferentiated, leaf.IsArray, leaf.IsList, leaf.Part), name, type);
        if (leaf.IsList && NumberLists.IsIndirect(leaf.CSharp))
            _indirect.Add(value);
        if (type.IsTensor)
            NoteOrigin(value, read);
        return value;
    }

    private int AddInput(ProgramInput input, string name, IrType type)
    {
        string read = input.Expression + input.Part?.Path;
        if (_reads.TryGetValue(read, out int known))
            return known;
        int value = _builder.Parameter(type, name + input.Part?.Path.Replace(".GetValueOrDefault()", "Value").Replace(".", "").Replace("@", ""));
        _inputs.Add(input);
        _inputOf.Add(value, input);
        _reads.Add(read, value);
        return value;
    }

    private static string NameOf(string expression) => expression.Substring(expression.LastIndexOf('.') + 1).TrimStart('@');

    /// <summary>The value that the method of the frame returns, its parameters being set; null where it returns nothing.</summary>
    private LoweredValue? LowerBody(Location location)
    {
        IMethodSymbol method = _frame.Method;
        IReadOnlyList<IOperation> body = Body(method, location);
        _frames.Push(_frame);
        Lower(_frame.Return);
        if (!method.ReturnsVoid)
            _variables.Set(_frame.Result, new Unassigned(TypeOf(method.ReturnType)));
        if (method.MethodKind == MethodKind.Constructor)
            LowerConstructorStart(method);
        Completion completion = LowerBlock(body);
        _frames.Pop();
        if (method.ReturnsVoid)
            return null;
        if (completion is { Falls: false, Targets.Length: 0 })
            return Absent(method.ReturnType);
        return completion.Only == _frame.Return && _variables.Find(_frame.Result) is { } result and not Unassigned
            ? result is Ambiguous ambiguous ? throw new Refused(Descriptors.OperationNotSupported, location, $"A choice between {ambiguous.What}", "choose between their values instead") : result
            : throw Unreturned(location);
    }

    private Refused Unreturned(Location location) => new(Descriptors.MethodNotSupported, location, _frame.Method.Name, "it does not return a value on every path");

    /// <summary>The statements of a method, which the compiler binds once, however often it is called.</summary>
    private IReadOnlyList<IOperation> Body(IMethodSymbol method, Location location)
    {
        if (!_bodies.TryGetValue(method, out IReadOnlyList<IOperation>? body))
            _bodies.Add(method, body = Bind(method, location));
        return body;
    }

    private IReadOnlyList<IOperation> Bind(IMethodSymbol method, Location location)
    {
        // The compiler binds the body on what is left of the stack.
        if (_nesting > MaximumDepth)
            throw new Refused(Descriptors.TooDeep, _method.Locations[0], _method.Name);
        SyntaxNode? syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation);
        if (method.MethodKind == MethodKind.Constructor && syntax is not ConstructorDeclarationSyntax)
            return [];
        IOperation? operation = syntax is null ? null : BindSyntax(syntax);
        IBlockOperation? block = operation switch
        {
            IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
            IBlockOperation only => only,
            ILocalFunctionOperation function => function.Body,
            IAnonymousFunctionOperation function => function.Body,
            _ => null,
        };
        return block?.Operations ?? throw new Refused(Descriptors.NoSource, location, method.Name);
    }

    private IOperation? BindSyntax(SyntaxNode syntax)
    {
        if (SyntaxDepth.Exceeds(syntax, MaximumSyntaxDepth))
            throw new Refused(Descriptors.TooDeep, _method.Locations[0], _method.Name);
        if (!_models.TryGetValue(syntax.SyntaxTree, out SemanticModel? model))
            _models.Add(syntax.SyntaxTree, model = _compilation.GetSemanticModel(syntax.SyntaxTree));
        return model.GetOperation(syntax, _cancellation);
    }

    private void Guard()
    {
        _cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_builder.InstructionCount > MaximumInstructions)
            throw new Refused(Descriptors.TooLarge, _method.Locations[0], _method.Name, MaximumInstructions);
    }

    /// <summary>The values that a C# value is made of, in order.</summary>
    private static IEnumerable<int> Leaves(LoweredValue value) => value switch
    {
        Single single => [single.Value],
        Aggregate aggregate => aggregate.Members.SelectMany(Leaves),
        Rows rows => Leaves(rows.Elements),
        _ => [],
    };
}
