using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Emission;

/// <summary>The parameter lists and result types of the gradient methods of a method.</summary>
/// <param name="Signature">The method.</param>
/// <param name="Differentiated">What it is differentiated by.</param>
/// <param name="Upstream">The parameter for the upstream gradient; empty where there is none.</param>
/// <param name="Title">What the methods are called.</param>
internal sealed record GradientForm(MethodSignature Signature, Differentiated[] Differentiated, string Upstream, GradientTitle Title)
{
    public static GradientForm Of(MethodSignature signature, Differentiated[] differentiated, GradientTitle title)
    {
        NameScope names = new(signature.Parameters.Select(static parameter => parameter.Name));
        bool isScalar = signature.Result is Leaf { Type.IsScalar: true };
        return new GradientForm(signature, differentiated, isScalar ? "" : names.Take("upstream"), title);
    }

    /// <summary>Whether there are forms that write into destinations: the gradient has tensors, and can be written into.</summary>
    public bool HasDestinations =>
        Differentiated.Any(static item => item.HasTensors) && Differentiated.All(static item => item.IsWritable)
        && (!HasTensorResult || Signature.Result is Leaf or Composite { IsElements: true }) && !MeetsOverload;

    /// <summary>Whether the forms that write could have the parameters of a gradient of another method of the name: then there are none.</summary>
    private bool MeetsOverload
    {
        get
        {
            string[] upstream = Upstream.Length > 0 ? [Signature.Result.CSharp] : [], destinations = [.. Differentiated.Select(static item => item.Structure.Destination)];
            return Signature.MeetsOverload([.. upstream, .. destinations]) || HasTensorResult && Signature.MeetsOverload([.. upstream, Signature.Result.Destination, .. destinations]);
        }
    }

    public bool HasTensorResult => Signature.Result.Leaves.Any(static leaf => !leaf.Type.IsScalar);

    public string GradientType => Differentiated.Length == 1
        ? Differentiated[0].Structure.Gradient
        : $"({string.Join(", ", Differentiated.Select(static (item, i) => item.Structure.Gradient + ElementName(item.Name, i)))})";

    /// <summary>The name of a tuple element; none where C# keeps the name for itself.</summary>
    private static string ElementName(string name, int index)
    {
        bool isNumbered = name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit) && name != $"Item{index + 1}";
        return isNumbered || name is "Rest" or "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "Deconstruct" ? "" : " " + name;
    }

    public string Name(bool withValue) => Signature.DerivativeName + (withValue ? "ValueAndGradient" : Title.Suffix);

    public string GradientDescription => Title.Rate + (Differentiated.Length == 1
        ? $"gradient with respect to {Mention(Differentiated[0])}."
        : $"partial derivatives with respect to {string.Join(", ", Differentiated.Take(Differentiated.Length - 1).Select(Mention))} and {Mention(Differentiated[Differentiated.Length - 1])}.");

    public static string Mention(Differentiated item) => item.Expression == "this" ? "this object" : $"<paramref name=\"{item.Name.TrimStart('@')}\"/>";

    /// <summary>The parameters of the method, and the upstream gradient. Nothing optional may stand before what is required.</summary>
    public string Parameters(bool takesDefaults)
    {
        // What follows the last required parameter; an array of params, which has no default, is required here.
        int firstOptional = 1 + Signature.Parameters.ToList().FindLastIndex(static parameter => parameter.Default is null);
        List<string> parameters =
        [
            .. Signature.Parameters.Select((parameter, i) =>
                $"{parameter.Modifier}{parameter.CSharp} {parameter.Name}{(takesDefaults && Upstream.Length == 0 && i >= firstOptional ? " = " + CSharpLiteral.Default(parameter.Default!) : "")}"),
        ];
        if (Upstream.Length > 0)
            parameters.Add($"{Signature.Result.CSharp} {Upstream}");
        return string.Join(", ", parameters);
    }

    /// <summary>The parameters of the method itself.</summary>
    public string PrimalParameters => string.Join(", ", Signature.Parameters.Select(static parameter => $"{parameter.Modifier}{parameter.CSharp} {parameter.Name}"));

    /// <summary>The same parameters as arguments of another form.</summary>
    public IEnumerable<string> Arguments
    {
        get
        {
            IEnumerable<string> arguments = Signature.Parameters.Select(static parameter => (parameter.Modifier == "in " ? "in " : "") + parameter.Name);
            return Upstream.Length > 0 ? arguments.Append(Upstream) : arguments;
        }
    }

    /// <summary>The parameter that receives a result that is a tensor.</summary>
    public string ValueName => new NameScope([.. Signature.Parameters.Select(static parameter => parameter.Name), Upstream]).Take("value");

    public string ValueDestination => $"{Signature.Result.Destination} {ValueName}";

    public string Destinations => string.Join(", ", Differentiated.Select(item => $"{item.Modifier}{item.Structure.Destination} {DestinationName(item)}"));

    public string DestinationName(Differentiated item)
    {
        NameScope names = new([.. Signature.Parameters.Select(static parameter => parameter.Name), Upstream, ValueName]);
        return names.Take(Differentiated.Length == 1 ? Title.Destination : item.Name.TrimStart('@') + char.ToUpperInvariant(Title.Destination[0]) + Title.Destination.Substring(1));
    }
}
