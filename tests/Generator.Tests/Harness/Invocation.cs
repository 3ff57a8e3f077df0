using System.Reflection;
using System.Reflection.Emit;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Calls static methods with arrays for spans, which reflection alone cannot.</summary>
internal static class Invocation
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The overload with so many parameters.</summary>
    public static MethodInfo? Find(Type type, string name, int parameters) =>
        type.GetMethods(Statics).SingleOrDefault(method => method.Name == name && method.GetParameters().Length == parameters);

    public static object? Invoke(MethodInfo method, object?[] arguments)
    {
        DynamicMethod dynamic = new("Invoke", typeof(object), [typeof(object?[])], method.Module, skipVisibility: true);
        ILGenerator code = dynamic.GetILGenerator();
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Ldelem_Ref);
            Convert(code, parameters[i].ParameterType);
        }
        code.Emit(OpCodes.Call, method);
        if (method.ReturnType == typeof(void))
            code.Emit(OpCodes.Ldnull);
        else if (method.ReturnType.IsValueType)
            code.Emit(OpCodes.Box, method.ReturnType);
        code.Emit(OpCodes.Ret);
        return dynamic.CreateDelegate<Func<object?[], object?>>()(arguments);
    }

    /// <summary>A reference goes to the boxed value itself, so that what is written comes back in it.</summary>
    private static void Convert(ILGenerator code, Type type)
    {
        if (type.IsByRef)
            code.Emit(OpCodes.Unbox, type.GetElementType()!);
        else if (type is { IsByRefLike: true, IsGenericType: true })
        {
            Type array = type.GetGenericArguments()[0].MakeArrayType();
            code.Emit(OpCodes.Castclass, array);
            code.Emit(OpCodes.Call, type.GetMethod("op_Implicit", [array])!);
        }
        else
            code.Emit(OpCodes.Unbox_Any, type);
    }
}
