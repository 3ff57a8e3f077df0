using System.Reflection;

namespace SymbolicGrad.Integration.Tests.Functions;

/// <summary>Which functions and operators of the runtime the cases call is read from their compiled code.</summary>
public class CoverageTests
{
    [Theory]
    [InlineData(typeof(DoubleCases))]
    [InlineData(typeof(FloatCases))]
    public void EveryFunctionAndOperatorOfTheRuntime_HasACase(Type cases)
    {
        HashSet<int> called = [.. Cases.In(cases).SelectMany(CalledMethods.Of).Where(method => method.Module == typeof(Matrix<>).Module).Select(method => method.MetadataToken)];

        Assert.Equal([], Differentiable().Where(method => !called.Contains(method.MetadataToken)).Select(method => method.ToString()));
        Assert.True(called.Count > 100, "the cases' code was read");
    }

    private static IEnumerable<MethodInfo> Differentiable() =>
        new[] { typeof(SymbolicGrad.Functions), typeof(SymbolicGrad.Losses), typeof(Vector<>), typeof(Matrix<>) }
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName || method.Name is not ("op_Equality" or "op_Inequality" or "op_Implicit"));
}
