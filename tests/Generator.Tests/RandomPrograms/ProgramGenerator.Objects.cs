namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>A class of two reals that change, and its objects.</content>
internal sealed partial class ProgramGenerator
{
    private const string Class = "C";

    private Node ClassType()
    {
        _statements = 3;
        Variable[] fields = [RandomPrograms.Variable.Real("P") with { IsOfObject = true }, RandomPrograms.Variable.Real("Q") with { IsOfObject = true }];
        Node reads = Function("public real Value", "r", "real", Sort.Member, Deepest, [.. fields.Select(static field => field with { IsAssignable = false })]);
        Node changes = Function("public void Change", "r", "void", Sort.Member, Deepest, fields);
        Node both = Function("public real Next", "r", "real", Sort.Member, Deepest, fields);
        _hasClass = true;
        return new Node(Sort.Member, $"private sealed class C\n{{\npublic real P;\npublic real Q{Pick("", " = 0.5_r")};\n$0\n$1\n$2\n}}", reads, changes, both);
    }

    private Node NewObject(int depth) => OneIn(2)
        ? new Node(Sort.Object, "new C { P = $0, Q = $1 }", Real(depth), Real(depth))
        : new Node(Sort.Object, "new C() { P = $0 }", Real(depth));

    private Node ObjectVariable()
    {
        string name = Name("o");
        Node declaration = Find(static variable => variable.Kind == VariableKind.Object) is { } known && OneIn(3)
            ? new Node(Sort.Statement, $"C {name} = {known.Name};")
            : new Node(Sort.Statement, $"C {name} = $0;", NewObject(2));
        _scope.AddRange(Parts(RandomPrograms.Variable.Object(name)));
        return declaration;
    }

    private Node ObjectStatement()
    {
        if (OneIn(3) || Find(static variable => variable.Kind == VariableKind.Object) is not { } known)
            return ObjectVariable();
        return OneIn(2)
            ? new Node(Sort.Statement, $"{known.Name}.Change($0);", Real(1))
            : new Node(Sort.Statement, $"{known.Name}.{Pick("P", "Q")} = $0;", Real(2));
    }

    private Node? ValueOfObject(int depth) =>
        Find(static variable => variable.Kind == VariableKind.Object) is { } known ? Call($"{known.Name}.{Pick("Value", "Next")}($0)", Real(depth)) : null;
}
