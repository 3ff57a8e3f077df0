using System.Numerics;
using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>
/// Runs a program with the arithmetic of C# itself. A value is a double, a float, an int, a long, a bool or a <see cref="Tensor"/> of
/// these.
/// </summary>
internal sealed class Interpreter
{
    private readonly Program _program;
    private readonly object?[] _values;

    private Interpreter(Program program)
    {
        _program = program;
        _values = new object?[program.Types.Count];
    }

    public static object[] Run(Program program, params object[] inputs)
    {
        Interpreter interpreter = new(program);
        for (int i = 0; i < inputs.Length; i++)
            interpreter._values[program.Body.Parameters[i]] = inputs[i];
        return interpreter.Run(program.Body)!;
    }

    private object[] Run(Region region)
    {
        foreach (Instruction instruction in region.Instructions)
        {
            object[] results = instruction.IsBranch
                ? Run(instruction.Regions[(bool)_values[instruction.Operands[0]]! ? 0 : 1])
                : [Evaluate(instruction)];
            for (int i = 0; i < results.Length; i++)
                _values[instruction.Results[i]] = results[i];
        }
        return [.. region.Yields.Select(value => _values[value]!)];
    }

    private object Evaluate(Instruction instruction)
    {
        IrType type = _program.Types[instruction.Result];
        if (instruction.IsConstant)
            return Value(instruction.Literal);
        if (instruction.Primitive == Primitives.Unset)
            return "unset";
        object[] operands = [.. instruction.Operands.Select(value => _values[value]!)];
        return operands.Any(static operand => operand is Tensor)
            ? TensorInterpreter.Apply(instruction.Primitive, type, operands)
            : Apply(instruction.Primitive, type, operands);
    }

    public static object Value(Literal literal) => literal.Element switch
    {
        "double" => literal.AsReal,
        "float" => (float)literal.AsReal,
        "bool" => literal.AsBoolean,
        "int" => (int)literal.Bits,
        _ => literal.Bits,
    };

    public static object Apply(Primitive primitive, IrType type, object[] x)
    {
        if (primitive == Primitives.Convert)
            return Convert(x[0], type.Element);
        if (primitive == Primitives.Select)
            return (bool)x[0] ? x[1] : x[2];
        return x[0] switch
        {
            double => Real<double>(primitive, [.. x.Cast<double>()]),
            float => Real<float>(primitive, [.. x.Cast<float>()]),
            bool => Logical(primitive, [.. x.Cast<bool>()]),
            int => Integer<int>(primitive, [.. x.Cast<int>()]),
            _ => Integer<long>(primitive, [.. x.Cast<long>()]),
        };
    }

    private static object Convert(object value, string element) => value switch
    {
        double real => Convert(real, element),
        float real => Convert(real, element),
        int number => Convert(number, element),
        _ => Convert((long)value, element),
    };

    private static object Convert<T>(T value, string element)
        where T : INumber<T> => element switch
    {
        "double" => double.CreateTruncating(value),
        "float" => float.CreateTruncating(value),
        "int" => int.CreateTruncating(value),
        _ => (object)long.CreateTruncating(value),
    };

    private static object Real<T>(Primitive primitive, T[] x)
        where T : IBinaryFloatingPointIeee754<T> => primitive.Name switch
    {
        "Add" => x[0] + x[1],
        "Subtract" => x[0] - x[1],
        "Multiply" => x[0] * x[1],
        "Divide" => x[0] / x[1],
        "Negate" => -x[0],
        "Exp" => T.Exp(x[0]),
        "Log" => T.Log(x[0]),
        "Pow" => T.Pow(x[0], x[1]),
        "Sqrt" => T.Sqrt(x[0]),
        "Sin" => T.Sin(x[0]),
        "Cos" => T.Cos(x[0]),
        "Tanh" => T.Tanh(x[0]),
        "Square" => x[0] * x[0],
        "Abs" => T.Abs(x[0]),
        "Max" => T.Max(x[0], x[1]),
        "Min" => T.Min(x[0], x[1]),
        "Stop" => x[0],
        _ => Comparison(primitive, x),
    };

    private static object Comparison<T>(Primitive primitive, T[] x)
        where T : IComparisonOperators<T, T, bool> => primitive.Name switch
    {
        "LessThan" => x[0] < x[1],
        "LessThanOrEqual" => x[0] <= x[1],
        "GreaterThan" => x[0] > x[1],
        "GreaterThanOrEqual" => x[0] >= x[1],
        "Equal" => x[0] == x[1],
        "NotEqual" => x[0] != x[1],
        _ => throw new NotSupportedException(primitive.Name),
    };

    private static object Integer<T>(Primitive primitive, T[] x)
        where T : IBinaryInteger<T> => primitive.Name switch
    {
        "IntegerAdd" => unchecked(x[0] + x[1]),
        "IntegerSubtract" => unchecked(x[0] - x[1]),
        "IntegerMultiply" => unchecked(x[0] * x[1]),
        "IntegerDivide" => x[0] / x[1],
        "IntegerNegate" => unchecked(-x[0]),
        "BitAnd" => x[0] & x[1],
        "BitOr" => x[0] | x[1],
        "ExclusiveOr" => x[0] ^ x[1],
        _ => Comparison(primitive, x),
    };

    private static object Logical(Primitive primitive, bool[] x) => primitive.Name switch
    {
        "And" => x[0] && x[1],
        "Or" => x[0] || x[1],
        "Not" => !x[0],
        "BitAnd" => x[0] & x[1],
        "BitOr" => x[0] | x[1],
        "ExclusiveOr" => x[0] ^ x[1],
        "Equal" => x[0] == x[1],
        "NotEqual" => x[0] != x[1],
        _ => throw new NotSupportedException(primitive.Name),
    };
}
