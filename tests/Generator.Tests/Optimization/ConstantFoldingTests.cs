using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Optimization;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>What is computed when code is generated has the bits of what would be computed when it runs.</summary>
public class ConstantFoldingTests
{
    private static readonly Primitive[] s_arithmetic = [Primitives.Add, Primitives.Subtract, Primitives.Multiply, Primitives.Divide];

    private static readonly Primitive[] s_comparisons =
        [Primitives.Less, Primitives.LessOrEqual, Primitives.Greater, Primitives.GreaterOrEqual, Primitives.Equal, Primitives.NotEqual];

    private static readonly Primitive[] s_bits = [Primitives.BitAnd, Primitives.BitOr, Primitives.ExclusiveOr];

    private static readonly Primitive[] s_integers = [Primitives.IntegerAdd, Primitives.IntegerSubtract, Primitives.IntegerMultiply, .. s_bits];

    private static readonly Primitive[] s_all =
    [
        .. s_arithmetic, .. s_comparisons, .. s_integers,
        Primitives.Negate, Primitives.IntegerNegate, Primitives.And, Primitives.Or, Primitives.Not,
    ];

    public static TheoryData<string, string> Binaries()
    {
        TheoryData<string, string> rows = [];
        foreach (string element in (string[])["double", "float"])
        {
            foreach (Primitive primitive in s_arithmetic.Concat(s_comparisons))
                rows.Add(primitive.Name, element);
        }
        foreach (Primitive primitive in s_integers.Concat(s_comparisons))
            rows.Add(primitive.Name, "int");
        foreach (Primitive primitive in (Primitive[])[Primitives.And, Primitives.Or, Primitives.Equal, Primitives.NotEqual, .. s_bits])
            rows.Add(primitive.Name, "bool");
        return rows;
    }

    [Theory]
    [MemberData(nameof(Binaries))]
    public void Fold_OfTwoConstants_HasTheBitsOfTheOperation(string name, string element)
    {
        foreach (object[] values in Specials.Tuples(element, element))
            Check(name, element, values);
    }

    [Theory]
    [InlineData("Negate", "double")]
    [InlineData("Negate", "float")]
    [InlineData("Not", "bool")]
    [InlineData("IntegerNegate", "int")]
    public void Fold_OfOneConstant_HasTheBitsOfTheOperation(string name, string element)
    {
        foreach (object[] values in Specials.Tuples(element))
            Check(name, element, values);
    }

    [Fact]
    public void Fold_OfFloatsWhoseSumIsHalfway_RoundsOnce()
    {
        float[] values = [1, MathF.BitIncrement(1), 0.5f, 3e-8f, 5.9604645e-8f, 1.1920929e-7f, 16777217, 33554433, float.Epsilon, 1.4e38f];
        foreach (float a in values)
        {
            foreach (float b in values)
                Array.ForEach(s_arithmetic, primitive => Check(primitive.Name, "float", [a, b]));
        }
    }

    [Fact]
    public void Fold_OfFunction_IsLeftToTheRunTime() =>
        Assert.Null(ConstantFolding.Fold(Primitives.Sin, IrType.Double, [Literal.Real("double", 1)]));

    [Theory]
    [InlineData("IntegerDivide", 7, 2, 3L)]
    [InlineData("IntegerDivide", -7, 2, -3L)]
    [InlineData("IntegerRemainder", 7, 2, 1L)]
    [InlineData("IntegerRemainder", -7, 2, -1L)]
    [InlineData("IntegerRemainder", int.MinValue, -1, null)]
    [InlineData("IntegerRemainder", 7, 0, null)]
    public void Fold_OfIntegerDivision_RoundsToZero(string name, int a, int b, long? expected)
    {
        Primitive primitive = name == "IntegerDivide" ? Primitives.IntegerDivide : Primitives.IntegerRemainder;
        Assert.Equal(expected, ConstantFolding.Fold(primitive, IrType.Int32, [Literal.Integer("int", a), Literal.Integer("int", b)])?.Bits);
    }

    [Fact]
    public void Fold_OfIntegerDivisionByZero_IsLeftToTheRunTime() =>
        Assert.Null(ConstantFolding.Fold(Primitives.IntegerDivide, IrType.Int32, [Literal.Integer("int", 1), Literal.Integer("int", 0)]));

    [Theory]
    [InlineData("double", "float")]
    [InlineData("float", "double")]
    [InlineData("int", "double")]
    [InlineData("int", "float")]
    [InlineData("int", "long")]
    public void Fold_OfConversion_HasTheBitsOfTheCast(string from, string to)
    {
        foreach (object value in Specials.Of(from))
        {
            object expected = Interpreter.Apply(Primitives.Convert, new IrType(to), [value]);
            Assert.Equal(Bits.Of(expected), Bits.Of(Interpreter.Value(ConstantConversion.Convert(Specials.AsLiteral(value), to)!.Value)));
        }
    }

    [Theory]
    [InlineData(2147483647.5, 2147483647L)]
    [InlineData(-2147483648.5, -2147483648L)]
    [InlineData(-0.9, 0L)]
    [InlineData(2147483648.0, null)]
    [InlineData(-2147483649.0, null)]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    public void Fold_OfCastToInt_TruncatesWhatFits(double value, long? expected) =>
        Assert.Equal(expected, ConstantConversion.Convert(Literal.Real("double", value), "int")?.Bits);

    private static void Check(string name, string element, object[] values)
    {
        Primitive primitive = s_all.Single(primitive => primitive.Name == name);
        IrType type = new(element);
        Literal? folded = ConstantFolding.Fold(primitive, type, [.. values.Select(Specials.AsLiteral)]);
        string expected = Bits.Of(Interpreter.Apply(primitive, type, values));
        string? actual = folded is { } literal ? Bits.Of(Interpreter.Value(literal)) : null;
        Assert.True(actual == expected, $"{name} of {Bits.Of(values)} is {expected}, not {actual}");
    }
}
