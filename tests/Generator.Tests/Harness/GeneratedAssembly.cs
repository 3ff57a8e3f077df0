using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Compiled sources with their generated members, loaded so that they can be unloaded.</summary>
internal sealed class GeneratedAssembly(byte[] image)
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly Assembly _assembly =
        new AssemblyLoadContext("Tested", isCollectible: true).LoadFromStream(new MemoryStream(image));

    /// <summary>The type of that full name; <c>+</c> and <c>`1</c> as in metadata.</summary>
    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;

    /// <summary>An object of the type, from constructor arguments.</summary>
    public object New(string type, params object[] arguments) =>
        Activator.CreateInstance(Type(type), Everything & ~BindingFlags.Static, null, arguments, CultureInfo.InvariantCulture)!;

    /// <summary>Calls a static method of class <c>Tested</c>.</summary>
    public object Call(string method, params object?[] arguments) => Call(Type("Tested"), method, arguments);

    public static object Call(Type type, string method, params object?[] arguments) => Find(type, method, arguments).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    /// <summary>Calls a method of an object.</summary>
    public static object CallOn(object instance, string method, params object?[] arguments) =>
        Find(instance.GetType(), method, arguments).Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    /// <summary>The numbers in a result: of a number itself, of a tuple the numbers of its items.</summary>
    public static double[] Numbers(object result) => result switch
    {
        double or float => [Convert.ToDouble(result, CultureInfo.InvariantCulture)],
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).SelectMany(i => Numbers(tuple[i]!))],
        Vector<double> vector => vector.ToArray(),
        Vector<float> vector => [.. vector.ToArray()],
        Matrix<double> matrix => Entries(matrix),
        _ => throw new ArgumentException($"{result.GetType()} holds no numbers."),
    };

    private static double[] Entries(Matrix<double> matrix) =>
        [.. Enumerable.Range(0, matrix.Rows * matrix.Columns).Select(i => matrix[i / matrix.Columns, i % matrix.Columns])];

    private static MethodInfo Find(Type type, string method, object?[] arguments) =>
        type.GetMethods(Everything).Single(candidate => candidate.Name == method && Takes(candidate.GetParameters(), arguments));

    private static bool Takes(ParameterInfo[] parameters, object?[] arguments) =>
        parameters.Length == arguments.Length && parameters.Zip(arguments).All(static pair => Accepts(pair.First.ParameterType, pair.Second));

    private static bool Accepts(Type parameter, object? argument)
    {
        Type type = parameter.IsByRef ? parameter.GetElementType()! : parameter;
        return argument is null ? !type.IsValueType || parameter.IsByRef : type.IsInstanceOfType(argument);
    }
}
