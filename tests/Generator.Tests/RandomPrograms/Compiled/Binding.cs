using System.Reflection;

namespace SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

internal static class Binding
{
    /// <summary>The static method of that name and of the parameters of the delegate.</summary>
    public static T Of<T>(Type type, string method)
        where T : Delegate
    {
        Type[] parameters = [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(static parameter => parameter.ParameterType)];
        return type.GetMethod(method, BindingFlags.Public | BindingFlags.Static, parameters)!.CreateDelegate<T>();
    }
}
