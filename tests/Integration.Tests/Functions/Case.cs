using System.Reflection;

namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>A size of a tensor; every case is run with several numbers for each.</summary>
public enum Size
{
    N,
    M,
    K,
    NTimesM,
}

/// <summary>The shape of an argument: a length, or rows and columns.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OfAttribute(params Size[] sizes) : Attribute
{
    public Size[] Sizes { get; } = sizes;
}

/// <summary>Marks an argument whose entries are positive and away from 0; others are on both sides of it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PositiveAttribute : Attribute;

/// <summary>What the sizes are in one run.</summary>
public readonly record struct Sizes(int N, int M, int K)
{
    public int this[Size size] => size switch { Size.N => N, Size.M => M, Size.K => K, _ => N * M };

    /// <summary>One entry, small, and beyond every lane width with a rest.</summary>
    public static readonly Sizes[] All = [new(1, 1, 1), new(3, 4, 2), new(9, 17, 5), new(20, 19, 3)];
}

/// <summary>A differentiable method that uses one function of the runtime.</summary>
public static class Cases
{
    public static IEnumerable<MethodInfo> In(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(method => method.IsDefined(typeof(DifferentiableAttribute)));

    public static TheoryData<string> Names => [.. In(typeof(DoubleCases)).Select(method => method.Name)];
}
