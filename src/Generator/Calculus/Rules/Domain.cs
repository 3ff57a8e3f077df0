namespace SymbolicGrad.Generator.Calculus.Rules;

/// <summary>An interval that tests draw an argument from; a discrete argument takes the integers from Low to below High.</summary>
internal readonly record struct Domain(double Low, double High)
{
    public static readonly Domain All = new(-4, 4);
    public static readonly Domain Positive = new(0.1, 4);
    public static readonly Domain Unit = new(-0.9, 0.9);
    public static readonly Domain AboveOne = new(1.1, 4);
    public static readonly Domain AboveMinusOne = new(-0.9, 4);
    public static readonly Domain Angle = new(-1.4, 1.4);

    public static Domain Between(double low, double high) => new(low, high);
}
