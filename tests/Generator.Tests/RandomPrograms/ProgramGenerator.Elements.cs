namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Arrays and spans of structures, of tuples, and of vectors of System.Numerics, which hold floats.</content>
internal sealed partial class ProgramGenerator
{
    private const string NumericsVector = "System.Numerics.Vector3";

    private string ElementType() => _isFloat && OneIn(2) ? NumericsVector : _hasStructure && !OneIn(3) ? Structure : Pair;

    /// <summary>The members of an element that are real.</summary>
    private static string[] MembersOf(string type) => type == NumericsVector ? ["X", "Y", "Z"] : ["P", "Q"];

    private Node ElementValue(string type, int depth) => type switch
    {
        Structure => StructureValue(depth),
        NumericsVector => VectorOfNumerics(depth),
        _ when OneIn(3) && Find(static variable => variable is { Kind: VariableKind.Elements, Type: Pair }) is { } pairs => ElementOf(pairs, Sort.Member),
        _ when CallOfHelper(Pair, depth - 1) is { } call => call,
        _ => new Node(Sort.Member, "($0, $1)", Real(depth), Real(depth)),
    };

    /// <summary>A vector, of operations that the library rounds as they are written.</summary>
    private Node VectorOfNumerics(int depth)
    {
        if (OneIn(3) && Find(static variable => variable is { Kind: VariableKind.Elements, Type: NumericsVector }) is { } vectors)
            return ElementOf(vectors, Sort.Member);
        return _random.Next(depth > 0 ? 6 : 1) switch
        {
            1 => new Node(Sort.Member, "($0 + $1) * 0.5_r", VectorOfNumerics(depth - 1), VectorOfNumerics(depth - 1)),
            2 => new Node(Sort.Member, "($0 - $1) * 0.5_r", VectorOfNumerics(depth - 1), VectorOfNumerics(depth - 1)),
            3 => new Node(Sort.Member, "(-$0)", VectorOfNumerics(depth - 1)),
            4 => new Node(Sort.Member, "$0 * $1", VectorOfNumerics(depth - 1), Real(depth - 1, 1)),
            5 => new Node(Sort.Member, $"{NumericsVector}.{Pick("Min", "Max")}($0, $1)", VectorOfNumerics(depth - 1), VectorOfNumerics(depth - 1)),
            _ => new Node(Sort.Member, $"new {NumericsVector}($0, $1, $2)", Real(depth), Real(0), Real(0)),
        };
    }

    private Node ElementOf(Variable elements, Sort sort) => new(sort, $"{elements.Name}[$0]", Index(elements.Length));

    private Node ElementsDeclaration()
    {
        string name = Name("m"), type = ElementType();
        Variable array = RandomPrograms.Variable.Elements(name, type, 3);
        Variable? other = Find(static variable => variable is { Kind: VariableKind.Elements, Length: > 1 });
        return _random.Next(6) switch
        {
            0 => Add(array, $"{type}[] {name} = new {type}[3];"),
            1 => Add(array with { IsSpan = true }, $"Span<{type}> {name} = new {type}[3];"),
            2 when other is not null => Add(other with { Name = name, Length = other.Length - 1, IsSpan = true }, $"Span<{other.Type}> {name} = {other.Name}.{(other.IsSpan ? "Slice" : "AsSpan")}(1);"),
            3 when other is not null => Add(other with { Name = name }, $"{(other.IsSpan ? $"Span<{other.Type}>" : $"{other.Type}[]")} {name} = {other.Name};"),
            _ => Add(array, $"{type}[] {name} = {{ $0, $1, $2 }};", ElementValue(type, 1), ElementValue(type, 1), ElementValue(type, 1)),
        };
    }

    private Node ElementsStatement()
    {
        if (Find(static variable => variable.Kind == VariableKind.Elements) is not { } elements)
            return ElementsDeclaration();
        bool isStructure = elements.Type == Structure;
        switch (_random.Next(6))
        {
            case 0:
                return new Node(Sort.Statement, $"({elements.Name}[$0], {elements.Name}[$1]) = ({elements.Name}[$1], {elements.Name}[$0]);", Index(elements.Length), Index(elements.Length));
            case 1 when isStructure:
                return new Node(Sort.Statement, $"{elements.Name}[$0].Change($1);", Index(elements.Length, 1), Real(1));
            case 2 when isStructure:
                return new Node(Sort.Statement, $"{elements.Name}[$0] *= $1;", Index(elements.Length, 1), StructureValue(1));
            case 3:
                string name = Name("r");
                Node reference = new(Sort.Statement, $"ref {elements.Type} {name} = ref {elements.Name}[$0];", Index(elements.Length));
                _scope.AddRange(MembersOf(elements.Type).Select(member => RandomPrograms.Variable.Real($"{name}.{member}") with { IsReference = true }));
                return reference;
            default:
                return new Node(Sort.Statement, $"{elements.Name}[$0] = $1;", Index(elements.Length, 1), ElementValue(elements.Type, 2));
        }
    }

    private Node ForEachElement(Variable elements, int depth)
    {
        string name = Name("e");
        bool isPair = elements.Type == Pair && OneIn(2);
        string[] members = isPair ? [name + "p", name + "q"] : [.. MembersOf(elements.Type).Select(member => $"{name}.{member}")];
        string head = isPair ? $"(real {members[0]}, real {members[1]})" : $"{elements.Type} {name}";
        return new Node(Sort.Statement, $"foreach ({head} in {elements.Name})\n$0", Body([.. members.Select(static member => RandomPrograms.Variable.Real(member) with { IsAssignable = false })], 4, "continue;", depth));
    }
}
