using SymbolicGrad.Generator.Tests.Harness;

namespace SymbolicGrad.Generator.Tests.Lowering;

/// <summary>Generated members stand in another file, where a file-local type is another type.</summary>
public sealed class FileLocalTypeTests
{
    [Fact]
    public void MethodOfAFileLocalType_IsRefused() =>
        Verify.Reports("file static partial class C { [Differentiable] internal static double {|SG0007:F|}(double x) => x * x; }");

    [Fact]
    public void MethodInsideAFileLocalType_IsRefused() =>
        Verify.Reports("file partial class C { partial class N { [Differentiable] internal static double {|SG0007:F|}(double x) => x * x; } }");

    [Fact]
    public void FileLocalParameters_AreRefused() => Verify.Reports("[Parameters] file partial record {|SG0008:Model|}(double X);");
}
