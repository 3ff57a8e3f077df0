using System.Collections.Concurrent;

namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// Calls of methods that are not written into their caller: those with a derivative by hand, those without source that carry a generated one, and
/// recursive ones. One instance for each method as it is now, so that programs can be compared.
/// </summary>
internal static class CallPrimitives
{
    private static readonly ConcurrentDictionary<string, Primitive> s_known = new(StringComparer.Ordinal);

    /// <summary>The call of a method.</summary>
    /// <param name="method">The method as C# names it, with its type.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="rule">Its derivative.</param>
    public static Primitive Of(string method, string name, CallRule rule) => s_known.GetOrAdd(
        $"{method}|{rule.Key}",
        _ => Method(method, name, rule.Arguments.Length, new IrType(rule.Element), Notation(name, rule.Arguments.Length), rule.IsOfNumbers ? PrimitiveKind.Elementwise : PrimitiveKind.Tensor, Conversions(rule), rule));

    /// <summary>The call of a static method from integers to an integer.</summary>
    public static Primitive Discrete(string method, string name, int arity, string type) =>
        s_known.GetOrAdd($"{method}|{arity}|{type}", _ => Method(method, name, arity, new IrType(type), Notation(name, arity), PrimitiveKind.Discrete, []));

    /// <summary>All partial derivatives, by the method that returns them.</summary>
    public static Primitive GradientOf(Primitive call) =>
        Known(call, "gradient", rule => Method(rule.Gradient, "partials", call.Arity, GradientType(rule), "∇" + call.Notation, PrimitiveKind.Discrete, Conversions(rule)));

    /// <summary>The value and all partial derivatives, by the method that returns both.</summary>
    public static Primitive PairOf(Primitive call) =>
        Known(call, "pair", rule => Method(rule.ValueAndGradient!, "valueAndPartials", call.Arity, new IrType($"({rule.Element} Value, {rule.GradientType} Gradient)"), call.Notation, PrimitiveKind.Discrete, Conversions(rule)));

    /// <summary>The value of the pair.</summary>
    public static Primitive ValueOf(Primitive call) => Known(call, "value", static rule => Member("Value", new IrType(rule.Element), "{0}"));

    /// <summary>A partial derivative as a member of the gradient, or of the pair.</summary>
    public static Primitive PartialOf(Primitive call, int argument, bool isOfPair) => Known(call, $"partial {argument} {isOfPair}", rule =>
    {
        int position = 1 + rule.Arguments.Take(argument).Count(static other => other.IsDifferentiable);
        string item = rule.Count == 1 ? "" : $"Item{position}";
        return Member(!isOfPair ? item : item.Length == 0 ? "Gradient" : $"Gradient.{item}", PartialType(rule.Arguments[argument]), "({0})" + Subscript(position));
    });

    /// <summary>An array as a vector.</summary>
    public static Primitive VectorOf(string element)
    {
        IrType vector = new(element, Rank.Vector);
        return s_known.GetOrAdd($"vector of {element}", _ => Method("new " + vector.CSharp, "VectorOf", 1, vector, "{0}", PrimitiveKind.Discrete, []));
    }

    private static Primitive Known(Primitive call, string part, Func<CallRule, Primitive> make) =>
        s_known.GetOrAdd($"{call.Symbol}|{call.Call!.Key}|{part}", _ => make(call.Call));

    private static Primitive Method(string method, string name, int arity, IrType type, string notation, PrimitiveKind kind, string[] conversions, CallRule? rule = null) =>
        new(name, arity, kind) { Spelling = SpellingKind.Method, Symbol = method, Notation = notation, ResultType = _ => type, Conversions = conversions, Call = rule };

    private static Primitive Member(string member, IrType type, string notation) =>
        new(member, 1, PrimitiveKind.Discrete) { Spelling = SpellingKind.Member, Symbol = member, Notation = notation, ResultType = _ => type };

    private static IrType GradientType(CallRule rule) =>
        rule.Count == 1 ? PartialType(rule.Arguments.First(static argument => argument.IsDifferentiable)) : new IrType(rule.GradientType);

    private static IrType PartialType(CallArgument argument) => argument.IsArray ? new IrType(argument.Partial) : argument.Type;

    private static string[] Conversions(CallRule rule) => [.. rule.Arguments.Select(static argument => argument.Conversion)];

    private static string Notation(string name, int arity) => $"{name}({string.Join(", ", Enumerable.Range(0, arity).Select(static i => $"{{{i}}}"))})";

    private static char Subscript(int digit) => (char)('₀' + digit % 10);
}
