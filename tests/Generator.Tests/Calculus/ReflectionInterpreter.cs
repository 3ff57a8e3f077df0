using System.Globalization;
using System.Numerics;
using System.Reflection;
using SymbolicGrad.Generator.Calculus.Rules;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Calculus;

/// <summary>Runs a program of scalars. A primitive is the operator or static method that its spelling names, found by reflection.</summary>
internal static class ReflectionInterpreter
{
    /// <summary>What the program yields for <paramref name="inputs"/>; values are boxed double, float, int, bool and enums.</summary>
    public static object[] Run(Program program, params object[] inputs)
    {
        object[] values = new object[program.Types.Count];
        for (int i = 0; i < inputs.Length; i++)
            values[program.Body.Parameters[i]] = inputs[i];
        return Run(program, program.Body, values);
    }

    private static object[] Run(Program program, Region region, object[] values)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            object[] operands = [.. instruction.Operands.Select(operand => values[operand])];
            object[] results = instruction.IsBranch
                ? Run(program, instruction.Regions[(bool)operands[0] ? 0 : 1], values)
                : [Evaluate(instruction, program.Types[instruction.Result].Element, operands)];
            for (int i = 0; i < results.Length; i++)
                values[instruction.Results[i]] = results[i];
        }
        return [.. region.Yields.Select(value => values[value])];
    }

    private static object Evaluate(Instruction instruction, string element, object[] operands) => instruction.Primitive switch
    {
        var constant when constant == Primitives.Constant => Value(instruction.Literal),
        var unset when unset == Primitives.Unset => Cast(0, element),
        var convert when convert == Primitives.Convert => Cast(operands[0], element),
        var select when select == Primitives.Select => (bool)operands[0] ? operands[1] : operands[2],
        var same when same == Primitives.Stop || same == Primitives.BroadcastTo => operands[0],
        { Spelling: SpellingKind.Infix } infix => Infix(infix.Symbol, (dynamic)operands[0], (dynamic)operands[1]),
        { Spelling: SpellingKind.Prefix } prefix => Prefix(prefix.Symbol, (dynamic)operands[0]),
        { Spelling: SpellingKind.RuntimeFunction } runtime => RuntimeFunction(runtime.Symbol, operands),
        var function => Method(function, operands).Invoke(null, operands)!,
    };

    private static object Value(Literal literal) => literal switch
    {
        { IsReal: true } => Cast(literal.AsReal, literal.Element),
        { Element: "bool" } => literal.AsBoolean,
        _ => Cast(literal.Bits, literal.Element),
    };

    /// <summary>The static method of Math, MathF, double or float that a primitive stands for on operands like these.</summary>
    public static MethodInfo Method(Primitive primitive, object[] operands)
    {
        string element = operands[0] switch { double => "double", float => "float", _ => "int" };
        Type type = BclFunctions.ContainingType(primitive, element) switch
        {
            "System.Math" => typeof(Math),
            "System.MathF" => typeof(MathF),
            "double" => typeof(double),
            "float" => typeof(float),
            string name => throw new InvalidOperationException(name),
        };
        return type.GetMethod(primitive.Symbol, [.. operands.Select(static operand => operand.GetType())])
            ?? throw new MissingMethodException(type.FullName, primitive.Symbol);
    }

    private static object Cast(object value, string element) => element switch
    {
        "double" => (object)Convert.ToDouble(value, CultureInfo.InvariantCulture),
        "float" => Convert.ToSingle(value, CultureInfo.InvariantCulture),
        "int" => (int)Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(element),
    };

    private static object RuntimeFunction(string name, object[] operands)
    {
        double[] x = [.. operands.Select(static operand => Convert.ToDouble(operand, CultureInfo.InvariantCulture))];
        double value = RuntimeFunctions.Evaluate(name, x);
        return operands[0] is float ? (object)(float)value : value;
    }

    private static object Infix<T>(string symbol, T a, T b)
        where T : INumber<T> => symbol switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => a / b,
        "%" => a % b,
        "<" => a < b,
        "<=" => a <= b,
        ">" => a > b,
        ">=" => a >= b,
        "==" => a == b,
        "!=" => a != b,
        _ => throw new InvalidOperationException(symbol),
    };

    private static object Infix(string symbol, bool a, bool b) => symbol switch
    {
        "&&" => a && b,
        "||" => a || b,
        "^" => a ^ b,
        _ => throw new InvalidOperationException(symbol),
    };

    private static object Prefix<T>(string symbol, T a)
        where T : INumber<T> => symbol == "-" ? -a : throw new InvalidOperationException(symbol);

    private static object Prefix(string symbol, bool a) => symbol == "!" ? !a : throw new InvalidOperationException(symbol);
}
