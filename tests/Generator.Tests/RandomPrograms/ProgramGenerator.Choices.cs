namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Variables that refer to one array or another, and spans that advance.</content>
internal sealed partial class ProgramGenerator
{
    private Node ChoiceDeclaration()
    {
        string first = Name("c"), second = Name("c");
        Variable[] known = [.. _scope.Where(static variable => variable is { Kind: VariableKind.Array, IsPart: false, Length: > 1 })];
        Variable? a = known.Length > 0 && OneIn(2) ? Pick<Variable>(known) : null, b = known.Length > 0 && OneIn(2) ? Pick<Variable>(known) : null;
        Variable? chosen = known.Length > 0 && a is not null && OneIn(3) ? Pick<Variable>(known) : null;
        int length = Math.Min(Math.Min(a?.Length ?? 3, b?.Length ?? 3), chosen?.Length ?? 3);
        string start = chosen is null ? a?.Name ?? "new real[3]" : $"$0 ? {a!.Name} : {chosen.Name}";
        string[] all = [first, second, .. new[] { a, b, chosen }.OfType<Variable>().Select(static variable => variable.Name)];
        Node declaration = new(Sort.Statement, $"real[] {first} = {start}, {second} = {b?.Name ?? "new real[3]"};", Boolean(1));
        _scope.AddRange(new[] { first, second }.Select(name => RandomPrograms.Variable.Array(name, length) with { IsLonger = true, Others = [.. all.Where(other => other != name)] }));
        return declaration;
    }

    private Node ChoiceStatement()
    {
        if (Find(static variable => variable.Others is not null) is not { } choice)
            return ChoiceDeclaration();
        string[] others = choice.Others!;
        return _random.Next(4) switch
        {
            0 => new Node(Sort.Statement, $"{choice.Name} = {Pick<string>(others)};"),
            1 => new Node(Sort.Statement, $"{choice.Name} = $0 ? {choice.Name} : {Pick<string>(others)};", Boolean(1)),
            _ => new Node(Sort.Statement, $"({choice.Name}, {others[0]}) = ({others[0]}, {choice.Name});"),
        };
    }

    /// <summary>A loop over the rest of a row, which gets shorter.</summary>
    private Node Advancing(Variable row, int depth)
    {
        string rest = Name("m");
        Node body = Body([RandomPrograms.Variable.Span(rest, 2) with { IsLonger = true }], 4, $"{{\n{rest} = {rest}[1..];\ncontinue;\n}}", depth);
        return new Node(Sort.Statement, $"{{\nSpan<real> {rest} = {row.Name};\nwhile ({rest}.Length > 1)\n{{\n$0\n{rest} = {rest}[1..];\n}}\n}}", body);
    }
}
