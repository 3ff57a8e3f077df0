using System.Text.RegularExpressions;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Asks for second derivatives in sources that were written for first ones.</summary>
internal static partial class SecondOrder
{
    private const string Product = "Derivatives.HessianVectorProduct";
    private const string Both = Product + " | Derivatives.Hessian";

    /// <summary>
    /// The source, where every differentiable method that returns one number has the product of its Hessian too; but for those that call a recursive one,
    /// of whose derivative there is none.
    /// </summary>
    public static string Of(string source)
    {
        string[] recursive = [.. Method().Matches(source).Where(static method => Calls(method.Value, method.Groups["name"].Value) > 1).Select(static method => method.Groups["name"].Value)];
        return Method().Replace(source, method => Array.Exists(recursive, name => Calls(method.Value, name) > 0) ? method.Value : Asked(method));
    }

    private static int Calls(string text, string name) => Regex.Count(text, $@"\b{name}\(");

    private static string Asked(Match method)
    {
        string options = method.Groups["options"].Value;
        string kinds = HasHessian(method.Value, options) ? Both : Product;
        string asked = options.Contains("Derivatives =", StringComparison.Ordinal)
            ? Kinds().Replace(options, $"$0 | {kinds}")
            : $"Derivatives = Derivatives.Gradient | {kinds}" + (options.Length > 0 ? ", " + options : "");
        return $"[Differentiable({asked})]{method.Groups["rest"].Value}";
    }

    /// <summary>Of numbers, and of arrays where a Jacobian is asked for, which are not written to then.</summary>
    private static bool HasHessian(string method, string options) => Numbers().IsMatch(method) || options.Contains("= All", StringComparison.Ordinal);

    [GeneratedRegex(@"^[^{=]*static (?<real>double|float) \w+\((\k<real> \w+|int \w+|bool \w+|, )*\)")]
    private static partial Regex Numbers();

    /// <summary>From the attribute of one method to that of the next.</summary>
    [GeneratedRegex(@"\[Differentiable(\((?<options>[^\n]*?)\))?\](?<rest>(\s|\[\w+\])*(public|private|internal) static (double|float) (?<name>\w+)\(((?!\[Differentiable).)*)", RegexOptions.Singleline)]
    private static partial Regex Method();

    [GeneratedRegex(@"Derivatives = [\w.]+( \| [\w.]+)*")]
    private static partial Regex Kinds();
}
