namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <content>Methods whose numbers are of a type parameter.</content>
internal sealed partial class ProgramGenerator
{
    private Node GenericMethod()
    {
        string name = Name("H"), a = Name("p"), b = Name("p"), v = Name("v"), i = Name("i");
        string[] numbers = [a, b, v];
        Node start = TameNumber([a, b]), step = TameNumber(numbers), result = TameNumber(numbers), condition = OneIn(2) ? Comparison() : new Node(Sort.Boolean, "true");
        _helpers.Add(new Helper(name, "real", "rr"));
        return new Node(
            Sort.Member,
            $"private static T {name}<T>(T {a}, T {b})\nwhere T : System.Numerics.IFloatingPointIeee754<T>\n{{\nT {v} = $0;\nfor (int {i} = 0; {i} < {Pick("2", "3")}; {i}++)\n{{\nif ($1)\n{v} = $2;\n}}\nreturn $3;\n}}",
            start,
            condition,
            step,
            result);

        Node Comparison() => new(Sort.Boolean, $"$0 {Pick("<", ">=")} $1", Number(numbers, 1), Number(numbers, 0));
    }

    private Node TameNumber(string[] numbers) => new(Sort.Member, Pick("T.Sin($0)", "T.CreateChecked(2) * T.Tanh($0)", "T.Atan($0)", "-T.Cos($0)"), Number(numbers, 3));

    private Node Number(string[] numbers, int depth)
    {
        if (depth <= 0 || OneIn(5))
            return new Node(Sort.Member, OneIn(4) ? Pick("T.One", "T.CreateChecked(0.3)", "T.CreateChecked(-1.25)", "T.Pi") : Pick<string>(numbers));
        string text = Pick(
            "($0 + $1)", "($0 - $1)", "($0 * $1)", "$0 / (T.CreateChecked(2.5) + T.Sin($1))", "T.Max($0, $1)", "T.Min($0, $1)", "T.Abs($0)", "(-$0)", "T.Exp(T.Sin($0))",
            "T.Sqrt(T.CreateChecked(5.5) + T.Sin($0))", "T.Log(T.CreateChecked(6) + T.Cos($0))", "T.Pow(T.CreateChecked(2.5) + T.Sin($0), T.Cos($1))", "($0 > $1 ? $0 * $0 : $1)");
        return new Node(Sort.Member, text, Number(numbers, depth - 1), Number(numbers, depth - 1));
    }
}
