using System.Reflection;
using System.Text;

namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>A source with a differentiable method for each public static method of a type, which calls it and takes a number of the result.</summary>
internal sealed class MethodCalls
{
    private readonly StringBuilder _source = new("using System.Numerics; public static partial class Tested {\n");
    private readonly List<string> _methods = [""];

    public string Source => _source + "}";

    public static MethodCalls Of(Type type)
    {
        MethodCalls calls = new();
        foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (!method.IsSpecialName && !method.IsGenericMethod && method.GetParameters().All(static parameter => Argument(parameter) is not null) && Number(method.ReturnType, "r") is { } number)
                calls.Add(type, method, number);
        }
        return calls;
    }

    public string MethodAt(int line) => _methods[line];

    private void Add(Type type, MethodInfo method, string number)
    {
        string arguments = string.Join(", ", method.GetParameters().Select(Argument));
        string real = type == typeof(System.Numerics.Complex) ? "double" : "float";
        _source.Append($"[Differentiable] public static {real} F{_methods.Count}({real} x) {{ var r = {type.Name}.{method.Name}({arguments}); return x * ({number}); }}\n");
        _methods.Add(method.Name);
    }

    private static string? Argument(ParameterInfo parameter) =>
        parameter.IsOut ? "out _" : Argument(parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType);

    private static string? Argument(Type type) => type.Name switch
    {
        "Single" or "Double" => "x",
        "Int32" => "1",
        "Boolean" => "true",
        "MidpointRounding" => "MidpointRounding.ToEven",
        "Vector2" => "new Vector2(x, 1)",
        "Vector3" => "new Vector3(x, 1, 2)",
        "Vector4" => "new Vector4(x, 1, 2, 3)",
        "Quaternion" => "new Quaternion(x, 1, 2, 3)",
        "Plane" => "new Plane(x, 1, 2, 3)",
        "Complex" => "new Complex(x, 1)",
        "Matrix3x2" => "new Matrix3x2(x, 1, 2, 3, 4, 5)",
        "Matrix4x4" => "Matrix4x4.CreateScale(x)",
        _ => null,
    };

    private static string? Number(Type type, string value) => type.Name switch
    {
        "Single" or "Double" => value,
        "Boolean" => value + " ? 1 : 2",
        "Vector2" or "Vector3" or "Vector4" or "Quaternion" => value + ".X",
        "Plane" => value + ".D",
        "Complex" => value + ".Real",
        "Matrix3x2" or "Matrix4x4" => value + ".M11",
        _ => null,
    };
}
