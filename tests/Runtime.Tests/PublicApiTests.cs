using System.ComponentModel;
using System.Reflection;
using System.Xml.Linq;

namespace SymbolicGrad.Runtime.Tests;

/// <summary>What holds for every public type and member.</summary>
public class PublicApiTests
{
    private static readonly Type[] Types = typeof(DifferentiableAttribute).Assembly.GetExportedTypes();

    private static readonly Dictionary<string, XElement> Documentation =
        XDocument.Load(Path.ChangeExtension(typeof(DifferentiableAttribute).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);

    [Fact]
    public void TypesForGeneratedCode_AreHiddenAndSaySo()
    {
        foreach (Type type in Types)
        {
            bool hidden = type.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
            Assert.True(hidden == (type.Namespace == "SymbolicGrad.Kernels"), $"{type} is {(hidden ? "" : "not ")}hidden");
            if (hidden) Assert.Contains("generated code", Documentation["T:" + type.FullName].Element("summary")!.Value);
        }
    }

    [Fact]
    public void UserFacingMethods_DocumentEveryParameterAndTheResult()
    {
        IEnumerable<Type> types = Types.Where(type => type.Namespace == "SymbolicGrad" && !type.IsSubclassOf(typeof(Delegate)));
        Assert.Empty(types.SelectMany(Methods).SelectMany(Missing));
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName)
            .Where(method => method.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$"));

    private static IEnumerable<string> Missing(MethodInfo method)
    {
        string prefix = $"M:{method.DeclaringType!.FullName!.Replace('+', '.')}.{method.Name}";
        XElement[] candidates =
        [
            .. Documentation.Where(entry => entry.Key == prefix || entry.Key.StartsWith(prefix + "(") || entry.Key.StartsWith(prefix + "``"))
                .Select(entry => entry.Value)
                .Where(member => Parameters(member.Attribute("name")!.Value) == method.GetParameters().Length),
        ];
        if (candidates.Length == 0) yield return prefix;
        foreach (XElement member in candidates.Where(member => member.Element("inheritdoc") is null))
        {
            string[] documented = [.. member.Elements("param").Select(param => param.Attribute("name")!.Value)];
            if (documented.Length != method.GetParameters().Length) yield return $"{member.Attribute("name")!.Value}: parameters";
            if (method.ReturnType != typeof(void) && member.Element("returns") is null) yield return $"{member.Attribute("name")!.Value}: result";
        }
    }

    // The commas between the parameters of a documentation name, not those inside type arguments.
    private static int Parameters(string name)
    {
        int start = name.IndexOf('(');
        if (start < 0) return 0;
        int depth = 0, count = 1;
        foreach (char c in name.AsSpan(start + 1))
        {
            if (c is '{' or '[') depth++;
            if (c is '}' or ']') depth--;
            if (c == ',' && depth == 0) count++;
        }
        return count;
    }
}
