using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Diagnostics;

/// <summary>Each diagnostic stands at the very operation that it is about.</summary>
public sealed class DescriptorTests
{
    public static TheoryData<string> Declarations => [.. DiagnosticCases.Declarations.Keys];

    public static TheoryData<string> Bodies => [.. DiagnosticCases.Bodies.Keys];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Declaration_IsReportedAtItsName(string name) => Verify.Reports(DiagnosticCases.Declarations[name]);

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_IsReportedAtTheOperation(string name) =>
        Verify.Reports($"#pragma warning disable CS0169, CS0219, CS0649, CS1717, CS8500\npublic static partial class C {{ {DiagnosticCases.Bodies[name]} }}");
}
