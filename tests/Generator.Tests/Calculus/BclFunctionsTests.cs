using System.Reflection;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>Every public static method of Math, MathF, double and float is a primitive with its bits, or refused with a reason.</summary>
public sealed class BclFunctionsTests
{
    private static readonly Dictionary<string, Type> s_types = new()
    {
        ["System.Math"] = typeof(Math),
        ["System.MathF"] = typeof(MathF),
        ["double"] = typeof(double),
        ["float"] = typeof(float),
    };

    private static readonly double[] s_reals =
    [
        0, -0.0, 0.5, -0.5, 0.1, 1, -1, 1.5, -1.5, 2.5, 3, -7, 10, 123.456, 1e-310, -1e-310, 1e-40, 1e300, -1e300,
        double.Epsilon, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, -double.NaN,
    ];

    /// <summary>The two numbers that SinCos returns are those of Sin and Cos.</summary>
    [Fact]
    public void SinCos_HasTheBitsOfSinAndCos()
    {
        Random random = new(1);
        for (int i = 0; i < 20_000; i++)
        {
            double x = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 7));
            Assert.Equal((Math.Sin(x), Math.Cos(x)), Math.SinCos(x));
            Assert.Equal((MathF.Sin((float)x), MathF.Cos((float)x)), MathF.SinCos((float)x));
        }
    }

    public static TheoryData<string> Types() => [.. s_types.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryMethod_IsAPrimitiveOrIsRefused(string type)
    {
        foreach (MethodInfo method in Methods(type))
        {
            bool isFound = Find(type, method) is not null || BclFunctions.FindPair(method.Name) is not null;
            bool isRefused = BclFunctions.Refusal(type, method.Name, NamesOf(method)) is not null;
            Assert.True(isFound != isRefused, $"{type}.{method}: found {isFound}, refused {isRefused}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryPrimitive_HasTheResultTypeOfItsMethod(string type)
    {
        foreach (MethodInfo method in Methods(type))
        {
            IrType[] operands = [.. NamesOf(method).Select(static name => new IrType(name))];
            if (Find(type, method) is { } primitive)
                Assert.Equal(NameOf(method.ReturnType), primitive.ResultType!(operands).Element);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryPrimitive_HasTheBitsOfItsMethod(string type)
    {
        foreach (MethodInfo method in Methods(type))
        {
            if (Find(type, method) is not { } primitive)
                continue;
            foreach (object[] arguments in Grid([.. method.GetParameters().Select(static parameter => parameter.ParameterType)]))
                Assert.Equal(Call(method, arguments), Call(ReflectionInterpreter.Method(primitive, arguments), arguments));
        }
    }

    [Fact]
    public void EveryRefusal_NamesAMethodThatExists()
    {
        foreach (Refusal refusal in Refusals.All)
            Assert.All(refusal.Types, type => Assert.Contains(Methods(type), method => method.Name == refusal.Method));
    }

    [Fact]
    public void Clamp_OfMathAndOfDouble_AreTwoPrimitivesSinceTheirZerosDiffer()
    {
        string[] reals = ["double", "double", "double"];
        Assert.Same(Primitives.Clamp, BclFunctions.Find("System.Math", "Clamp", reals));
        Assert.Same(Primitives.NumberClamp, BclFunctions.Find("double", "Clamp", reals));
        Assert.False(double.IsNegative(Math.Clamp(0.0, 0.0, -0.0)));
        Assert.True(double.IsNegative(double.Clamp(0.0, 0.0, -0.0)));
    }

    [Fact]
    public void UnknownMethod_IsNeitherFoundNorRefused()
    {
        Assert.Null(BclFunctions.Find("System.Math", "Sine", ["double"]));
        Assert.Null(BclFunctions.Refusal("System.Math", "Sine", ["double"]));
    }

    private static IEnumerable<MethodInfo> Methods(string type) =>
        s_types[type].GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static method => !method.IsSpecialName);

    private static Primitive? Find(string type, MethodInfo method) => BclFunctions.Find(type, method.Name, NamesOf(method));

    private static string[] NamesOf(MethodInfo method) =>
        [.. method.GetParameters().Select(static parameter => NameOf(parameter.ParameterType))];

    /// <summary>The name in C#.</summary>
    private static string NameOf(Type type) => type.IsEnum ? type.FullName! : type.Name switch
    {
        "Double" => "double",
        "Single" => "float",
        "Decimal" => "decimal",
        "Boolean" => "bool",
        "SByte" => "sbyte",
        "Byte" => "byte",
        "Int16" => "short",
        "UInt16" => "ushort",
        "Int32" => "int",
        "UInt32" => "uint",
        "Int64" => "long",
        "UInt64" => "ulong",
        "IntPtr" => "nint",
        "UIntPtr" => "nuint",
        string name => name,
    };

    /// <summary>All combinations of special values as arguments of the given types.</summary>
    private static IEnumerable<object[]> Grid(Type[] types)
    {
        IEnumerable<object[]> grid = [[]];
        foreach (Type type in types)
            grid = grid.SelectMany(_ => Values(type), static (arguments, value) => (object[])[.. arguments, value]);
        return grid;
    }

    private static IEnumerable<object> Values(Type type) => type.Name switch
    {
        "Double" => s_reals.Select(static value => (object)value),
        "Single" => s_reals.Select(static value => (object)(float)value),
        "MidpointRounding" => Enum.GetValues<MidpointRounding>().Select(static mode => (object)mode),
        "IntPtr" => [(nint)0, (nint)1, (nint)3],
        "UIntPtr" => [(nuint)0, (nuint)1, (nuint)3],
        _ => new[] { 0, 1, 3 }.Select(value => Convert.ChangeType(value, type, null)),
    };

    /// <summary>The bits of the result, or the type of the exception.</summary>
    private static object Call(MethodInfo method, object[] arguments)
    {
        try
        {
            object? result = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return result switch
            {
                double number => BitConverter.DoubleToInt64Bits(number),
                float number => BitConverter.SingleToInt32Bits(number),
                _ => result!,
            };
        }
        catch (ArithmeticException exception)
        {
            return exception.GetType();
        }
        catch (ArgumentException exception)
        {
            return exception.GetType();
        }
    }
}
