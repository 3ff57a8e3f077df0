using System.Reflection;
using System.Reflection.Emit;

namespace SymbolicGrad.Integration.Tests.Points;

/// <summary>Calls a static method with boxed arguments. Arrays stand for spans, and what is passed by reference is put back.</summary>
internal static class Invocation
{
    public static object? Invoke(MethodInfo method, object[] arguments) => Compile(method)(arguments);

    private static Func<object[], object?> Compile(MethodInfo method)
    {
        DynamicMethod invoke = new("Invoke", typeof(object), [typeof(object[])], typeof(Invocation).Module, skipVisibility: true);
        ILGenerator code = invoke.GetILGenerator();
        ParameterInfo[] parameters = method.GetParameters();
        LocalBuilder?[] references = new LocalBuilder?[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
            references[i] = LoadArgument(code, parameters[i].ParameterType, i);
        code.Emit(OpCodes.Call, method);
        if (method.ReturnType == typeof(void))
            code.Emit(OpCodes.Ldnull);
        else
            code.Emit(OpCodes.Box, method.ReturnType);
        for (int i = 0; i < parameters.Length; i++)
        {
            if (references[i] is { } local)
                StoreArgument(code, local, i);
        }
        code.Emit(OpCodes.Ret);
        return invoke.CreateDelegate<Func<object[], object?>>();
    }

    private static LocalBuilder? LoadArgument(ILGenerator code, Type type, int index)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, index);
        code.Emit(OpCodes.Ldelem_Ref);
        if (type.IsByRef)
        {
            LocalBuilder local = code.DeclareLocal(type.GetElementType()!);
            code.Emit(OpCodes.Unbox_Any, local.LocalType);
            code.Emit(OpCodes.Stloc, local);
            code.Emit(OpCodes.Ldloca, local);
            return local;
        }
        if (type.IsByRefLike)
        {
            Type array = type.GetGenericArguments()[0].MakeArrayType();
            code.Emit(OpCodes.Castclass, array);
            code.Emit(OpCodes.Call, type.GetMethod("op_Implicit", [array])!);
            return null;
        }
        code.Emit(OpCodes.Unbox_Any, type);
        return null;
    }

    private static void StoreArgument(ILGenerator code, LocalBuilder local, int index)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, index);
        code.Emit(OpCodes.Ldloc, local);
        code.Emit(OpCodes.Box, local.LocalType);
        code.Emit(OpCodes.Stelem_Ref);
    }
}
