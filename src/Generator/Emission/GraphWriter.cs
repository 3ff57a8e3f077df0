using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>Writes FGraph: the method as a computation graph, to be looked at and evaluated node by node.</summary>
internal sealed class GraphWriter
{
    /// <summary>How generated code names the types of graphs.</summary>
    public const string Alias = "Graphs::";

    private static readonly Dictionary<Primitive, string> s_operations = new()
    {
        [Primitives.Add] = "Add", [Primitives.Subtract] = "Subtract", [Primitives.Multiply] = "Multiply", [Primitives.Divide] = "Divide", [Primitives.Negate] = "Negate",
        [Primitives.IntegerAdd] = "Add", [Primitives.IntegerSubtract] = "Subtract", [Primitives.IntegerMultiply] = "Multiply",
        [Primitives.MatrixProduct] = "MatMul", [Primitives.MatrixVector] = "MatMul", [Primitives.VectorMatrix] = "MatMul", [Primitives.Sum] = "Sum",
    };

    private readonly DifferentiableMethod _method;
    private readonly SourceWriter _writer;
    // a and b are the parameters of the lambdas.
    private readonly NameScope _names = new(["graph", "a", "b"]);
    private readonly Dictionary<int, string> _nodes = [];
    private readonly Dictionary<int, Literal> _constants = [];
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);

    private GraphWriter(DifferentiableMethod method, SourceWriter writer)
    {
        _method = method;
        _writer = writer;
    }

    public static void Write(DifferentiableMethod method, SourceWriter writer) => new GraphWriter(method, writer).Write();

    private void Write()
    {
        MethodSignature signature = _method.Signature;
        _writer.Separate();
        DocumentationWriter.Summary(_writer, $"The computation of <see cref=\"{signature.DocumentationId}\"/> as a graph: its inputs are placeholders, named as in the method.");
        if (_method.Program is null)
            _writer.Line($"/// <remarks>{DocumentationWriter.Escape(_method.Refusal.Replace('\n', ' '))}</remarks>");
        DocumentationWriter.Returns(_writer, "A new graph, with the nodes of the result.");
        _writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"SymbolicGrad\", \"{GradientFile.Version}\")]");
        using (_writer.Block($"{signature.Accessibility} static {Alias}MethodGraph {signature.DerivativeName}Graph()"))
        {
            if (_method.Program is null)
                _writer.Line($"throw new global::System.NotSupportedException({CSharpLiteral.String(_method.Refusal)});");
            else
                WriteBody(DeadCode.Eliminate(_method.Program));
        }
    }

    private void WriteBody(Program program)
    {
        _writer.Line($"{Alias}Graph graph = new {Alias}Graph();");
        for (int i = 0; i < _method.Inputs.Count; i++)
        {
            string name = (_method.Inputs[i].Expression + _method.Inputs[i].Part?.Path).Replace("this.", "").Replace("@", "");
            int input = program.Body.Parameters[i];
            string shape = program.Types[input].IsScalar ? $"{Alias}TensorShape.Scalar" : "null";
            Define(input, LocalName(name), local => $"new {Alias}Placeholder({CSharpLiteral.String(name)}, {shape}, graph)");
        }
        foreach (Instruction instruction in program.Body.Instructions)
            WriteInstruction(program, instruction);
        string[] results = [.. program.Body.Yields.Select(Node)];
        _writer.Line($"return new {Alias}MethodGraph(graph, new {Alias}Node[] {{ {string.Join(", ", results)} }});");
    }

    private void WriteInstruction(Program program, Instruction instruction)
    {
        Primitive primitive = instruction.Primitive;
        if (instruction.IsConstant)
            _constants[instruction.Result] = instruction.Literal;
        else if (primitive == Primitives.Convert)
            WriteConversion(instruction);
        else if (s_operations.TryGetValue(primitive, out string operation))
            Define(instruction.Result, Wish(program, instruction), local => $"{Alias}Operations.{operation}({string.Join(", ", instruction.Operands.Select(Node))}, {CSharpLiteral.String(local)}, {Source(instruction.Result)})");
        else if (StraightLine.Sizes.Contains(primitive))
            Define(instruction.Result, Wish(program, instruction), local => $"{Alias}Operations.Size({Node(instruction.Operands[0])}, {(primitive == Primitives.Rows ? "0" : primitive == Primitives.Columns ? "1" : "null")}, {CSharpLiteral.String(local)}, {Source(instruction.Result)})");
        else
            WriteElementwise(program, instruction);
    }

    /// <summary>A graph has no integers and no single precision: its numbers are all of one type.</summary>
    private void WriteConversion(Instruction instruction)
    {
        int operand = instruction.Operands[0];
        if (_constants.TryGetValue(operand, out Literal literal) && !literal.IsReal)
            _constants[instruction.Result] = Literal.Real("double", literal.Bits);
        else
            _nodes[instruction.Result] = Node(operand);
    }

    private void WriteElementwise(Program program, Instruction instruction)
    {
        Literal?[] operands = [.. instruction.Operands.Select(operand => program.Types[operand].IsReal ? (Literal?)null : _constants[operand])];
        string name = KindName(instruction.Primitive);
        string kind = Kind(name, instruction.Primitive == Primitives.Stop ? ["static a => a", "static (a, _) => 0"] : GraphKind.Lambdas(instruction.Primitive, operands));
        string inputs = string.Join(", ", instruction.Operands.Where(operand => program.Types[operand].IsReal).Select(Node));
        Define(instruction.Result, Wish(program, instruction), node => $"new {Alias}Operation({kind}, new {Alias}Node[] {{ {inputs} }}, {CSharpLiteral.String(node)}, {Source(instruction.Result)})");
    }

    /// <summary>A local with the kind of an elementwise operation, which all operations of that kind share.</summary>
    private string Kind(string name, IReadOnlyList<string> lambdas)
    {
        string key = string.Join("\n", lambdas);
        if (_kinds.TryGetValue(key, out string local))
            return local;
        local = _names.Take(name + "Kind");
        _kinds.Add(key, local);
        _writer.Line($"{Alias}OperationKind {local} = {Alias}OperationKind.Elementwise(");
        _writer.Indented($"{CSharpLiteral.String(name)},");
        for (int i = 0; i < lambdas.Count; i++)
            _writer.Indented(lambdas[i] + (i < lambdas.Count - 1 ? "," : ");"));
        return local;
    }

    private string Source(int value) => CSharpLiteral.String(_method.Sources[value]);

    private void Define(int value, string wish, Func<string, string> node)
    {
        string local = _names.Take(wish);
        _nodes[value] = local;
        _writer.Line($"{Alias}Node {local} = {node(local.TrimStart('@'))};");
    }

    /// <summary>The node of a value; a constant becomes one where it is first used.</summary>
    private string Node(int value)
    {
        if (!_nodes.ContainsKey(value))
        {
            Literal literal = _constants[value];
            Literal real = Literal.Real("double", literal.IsReal ? literal.AsReal : literal.Bits);
            Define(value, "constant", local => $"new {Alias}Constant({CSharpLiteral.InOperation(real).Code}, {CSharpLiteral.String(local)}, graph, {Source(value)})");
        }
        return _nodes[value];
    }

    private static string Wish(Program program, Instruction instruction)
    {
        string name = program.Names[instruction.Result];
        return name.Length > 0 ? LocalName(name) : KindName(instruction.Primitive);
    }

    private static string KindName(Primitive primitive) => s_operations.TryGetValue(primitive, out string operation) ? operation.ToLowerInvariant() : char.ToLowerInvariant(primitive.Name[0]) + primitive.Name.Substring(1);

    private static string LocalName(string path) => string.Concat(path.TrimStart('@').Select(static (c, i) => char.IsLetterOrDigit(c) || c == '_' ? c.ToString() : "_"));
}
