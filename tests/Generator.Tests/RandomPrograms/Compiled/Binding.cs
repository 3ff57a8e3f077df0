using System.Reflection;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

internal static class Binding
{
    /// <summary>The static method of that name and of the parameters of the delegate.</summary>
    public static T Of<T>(Type type, string method)
        where T : Delegate => Find<T>(type, method) ?? throw new MissingMethodException(type.Name, method);

    /// <summary>The same; null where there is none.</summary>
    public static T? Find<T>(Type type, string method)
        where T : Delegate
    {
        Type[] parameters = [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(static parameter => parameter.ParameterType)];
        return type.GetMethod(method, BindingFlags.Public | BindingFlags.Static, parameters)?.CreateDelegate<T>();
    }
}
