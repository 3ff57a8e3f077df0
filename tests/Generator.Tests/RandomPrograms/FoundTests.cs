namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>What random programs have found, each as the smallest program that shows it.</summary>
public sealed class FoundTests
{
    [Fact]
    public void BranchThatOnlyWrites_Stays() => Check("if (flag) s[1] += 0.5_r; return x;");

    [Fact]
    public void ElementReadInAnArm_HasItsAdjoint() => Check("x *= j[0][1] switch { > 0.75_r => 0.5_r, < -0.5_r => 0.5_r, _ => a[0] }; return x;");

    [Fact]
    public void ElementWrittenInAnArm_IsReadAfterwards() => Check("ref real r = ref j[1][0]; if (!flag) { } else { r /= 2.5_r; } return r;");

    [Fact]
    public void SwapInLoop_IsWritten() => Check("for (int i = 0; i < 3; ++i) { (y, x) = (x, y); } return x;");

    [Fact]
    public void RotationInLoop_IsWritten() => Check("real z = 0.5_r; for (int i = 0; i < n; ++i) { (x, y, z) = (y, z, Fn.Sin(x)); } return x * y + z;");

    [Fact]
    public void ArrayOfArraysThatIsWritten_HasTangents() => Check("j[0][1] = x * y; return j[0][1] * j[1][0];");

    [Fact]
    public void LoopThatNeverRuns_IsLeftOut() => Check("while (!(3 != 1) && x > 0.5_r) { x = Fn.Sin(x * y); } return x * y;");

    [Fact]
    public void ElementReadInAChoice_IsReadBeforeItIsOverwritten() =>
        Check("for (int i = n; i > 1; i--) { (x, a[0], x) = (0.5_r, 0.5_r, y < x ? a[0] : x); } return x;");

    [Fact]
    public void ConditionThatIsKnown_IsDecided() => Check("int k = 2; bool p = false; if (k % 2 == 0 | p) x *= y; if (p ^ (k & 1) == 1) { s[0] = x; x = s[1]; } return x * s[0];");

    [Fact]
    public void ShiftThatIsKnown_IsNoWarning() => Check("int k = 2; if (k << 1 == 5) { s[0] = x; x = s[1]; } return x * s[0];");

    [Fact]
    public void ComparisonWithItself_IsNoWarning() => Check("if (x != x) return y; return x * y;");

    [Fact]
    public void TapeOfUnknownLength_IsLegal() => Check("int i = 0; while (i < 3 && x > -1_r) { i++; x = Fn.Sin(x * y); } return x;");

    [Fact]
    public void StackAllocation_IsMemory() => Check("Span<real> t = stackalloc real[n]; t[1] = x * y; Span<real> u = stackalloc[] { x, t[1], 0.5_r }; t[0] = u[1] * u[0]; return t[0] + u[2] * t[1];");

    [Fact]
    public void SpanThatAdvancesUntilTheMethodReturns_IsKnown() =>
        Check("Span<real> m = s; while (m.Length > 1) { if (y > x) return m[0] * y; m[1] *= m[0] * x; m = m[1..]; } return s[0] * m[0];");

    [Fact]
    public void ArraysThatAreSwappedBeforeAJump_AreKnown() =>
        Check("real[] c = new real[3], d = a; for (int i = n; i >= 0; i--) { switch (i) { case 1: c[0] += x; break; case 0 or 3: (c, d) = (d, c); goto case 1; default: y *= c[0]; break; } } return c[0] * y + d[1] * d[0];");

    [Fact]
    public void ArraysThatAreSwappedInAnArmOfAnArm_AreKnown() =>
        Check("real[] c = a, d = new real[3]; if (flag) { if (x > y) (c, d) = (d, c); c[0] = x * y; } else if (x < y) c = d; d[1] += x; return c[0] * d[1] + a[0] * c[1];");

    [Fact]
    public void MethodThatRunsAgainInAFunctionItCalls_KeepsItsFunction() => CheckMembers(Signature.Scalars,
        "private static real H(Func<real, real> f, real v)\n{\nfor (int i = 0; i < 3; i++)\n{\nif (v >= 1.5_r)\nreturn v * v;\nv = v * 0.5_r + f(v);\n}\nreturn v;\n}",
        "return H(p => H(q => Fn.Sin(q * p), p) * y, x) + z;");

    [Fact]
    public void MethodThatRunsAgainInAFunctionItCalls_HasItsOwnObjects() => CheckMembers(Signature.Scalars,
        "private sealed class C\n{\npublic real P;\n}\nprivate static real H(Func<real, real> f, real v)\n{\nfor (int i = 0; i < 2; i++)\n{\nC o = new C { P = v };\nv = Fn.Sin(f(o.P)) + o.P * 0.5_r;\nreal w = v * o.P;\nv += w;\n}\nreturn v;\n}\n"
            + "private static real G(Func<real, real> f, real v) => H(f, v) * v;",
        "return H(p => G(q => Fn.Sin(q * p), p) * y, x) + z;");

    [Fact]
    public void NumberThatNobodyReads_IsPushedAsANumber() => CheckMembers(Signature.Arrays,
        "[Checkpoint]\nprivate static real H(real[] p)\n{\nreal t = 0.05_r;\ndo\n{\nt += 0.6_r;\nreturn 0.5_r;\n}\nwhile (t <= 1.7_r);\n}",
        "for (int i = 0; i < 3; ++i) { y -= H(a); int k = 0; while (true) { if (k++ >= 3) break; x = H(a); g[0, 0] *= x; } } return 0.5_r + g[0, 0] * y;");

    [Fact]
    public void TensorThatNobodyReadsAfterAJump_IsNotCopied() =>
        CheckMembers(Signature.Tensors, "", "for (int i = 0; i < n; i++) { if (flag) return x; m = Softmax(m) + b[0] * w[0, 0]; } return m[0, 0];");

    [Fact]
    public void RowsAndColumnsOfAdjoints_AreAdded() =>
        CheckMembers(Signature.Tensors, "", "x *= Dot(RowMeans(m), ColumnSums(m)); m = Outer(RowSums(m), ColumnSums(m)); return m[0, 0] + x;");

    [Fact]
    public void MethodWhoseTypeHasChanged_IsCalledAsItIsNow()
    {
        foreach (string real in new[] { "double", "float" })
            Harness.Verify.Runs($"public static partial class Edited {{ [Differentiable] public static {real} R({real} x, int n) => n == 0 ? x : x * R(x, n - 1); [Differentiable] public static {real} F({real} x) => x > 1 ? R(x, 2) : x; }}");
    }

    [Theory]
    [InlineData("Automatic")]
    [InlineData("Forward")]
    [InlineData("Reverse")]
    public void JacobianOfWhatIsConstant_IsZero(string mode)
    {
        Harness.GeneratedAssembly assembly = Harness.Verify.Runs(
            $"#pragma warning disable SG0202\npublic static partial class Tested {{ {Attribute(mode)} public static (double A, double B) F(double x, double y) => (0.5, x * y); {Attribute(mode)} public static double[] G(double x, double y) => new[] {{ 1.0, 2.0 }}; }}");
        Assert.Equal([0, 0, 3, 2], Harness.GeneratedAssembly.Numbers(assembly.Call("FJacobian", 2.0, 3.0)));
        Assert.Equal([0, 0, 0, 0], Harness.GeneratedAssembly.Numbers(assembly.Call("GJacobian", 2.0, 3.0)));

        static string Attribute(string mode) => $"[Differentiable(Derivatives = Derivatives.Jacobian, JacobianMode = JacobianMode.{mode})]";
    }

    [Fact]
    public void TangentThatIsZeroInAllDirections_IsARegister() => CheckMembers(Signature.Outputs, "", "if (x >= y) z = Fn.Max(x, y); return (0.5_r, z);", 1);

    [Fact]
    public void ArrayMadeAfterACheckpointedLoop_IsNotOfItsState() => CheckMembers(Signature.Arrays, "[Checkpoint]",
        "int k = 0; do { k++; a[0] -= Fn.Atan(Math.Clamp(g[1, 0], -1.5_r, 2.5_r)); } while (k < 3); real[] c = new real[3], d = a; if (0.5_r >= y) (c, d) = (d, c); return d[0];");

    [Fact]
    public void HessianThatIsZeroInOneArm_IsWritten() => CheckMembers(Signature.Scalars, "", "if (flag) { for (int i = 0; i < 1; i++) { y = z * z; } } return y;");

    [Fact]
    public void ComparisonOfTensors_IsMadeAgainInTheBranchThatNeedsIt() =>
        CheckMembers(Signature.Tensors, "", "x -= SumOfSquares(Outer(Minimum(w.Row(0), v), v)); return Fn.Cos((x <= 0.5_r ? x : 0.5_r));");

    [Fact]
    public void AdjointThatIsZeroInAllDirections_IsAddedToARegister() => CheckMembers(Signature.Scalars, "",
        "for (int i = 0; i < 3; ++i) { List<real> t = new() { 0.5_r, x }; t[1] = (t.Any(q => 0.5_r > q) ? 0.5_r : t[0]); } return Fn.Sin(x);");

    private static void Check(string statements) => CheckMembers(Signature.Arrays, "", statements);

    /// <summary>Neither in double nor in float is anything wrong.</summary>
    private static void CheckMembers(Signature signature, string members, string statements, int option = 0)
    {
        RandomMethod method = new(1, signature, false, new Node(Sort.Member, $"{members}\n{signature.Head(option)}\n{{\n{statements}\n}}"));
        Failure?[] failures = Batch.Check([method, method with { IsFloat = true }], new DifferenceCounts());
        Assert.True(Array.TrueForAll(failures, static failure => failure is null), string.Join("\n", failures.AsEnumerable()));
    }
}
