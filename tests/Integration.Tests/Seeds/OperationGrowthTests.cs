using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SymbolicGrad.Integration.Tests.Seeds;

/// <summary>The number of operations that a generated method states in its documentation.</summary>
public partial class OperationGrowthTests
{
    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(typeof(OperationGrowthTests).Assembly.Location, ".xml"));

    [Fact]
    public void Row0_10_ScalarNet431_HasTheGradientOfTheFile()
    {
        SeedFile file = SeedFile.Open("s0_mlp431_symbolic");
        double[] parameters = OutByIn(file.Net("init"));

        ITuple gradient = (ITuple)typeof(ScalarNets).GetMethod("SquaredError431Gradient")!.Invoke(null, [.. parameters.Cast<object>()])!;

        double[] expected = [.. file.At("gradient_20_digits").EnumerateObject().Select(entry => double.Parse(entry.Value.GetString()!, CultureInfo.InvariantCulture))];
        Close.Entries(expected, [.. Enumerable.Range(0, 19).Select(i => (double)gradient[i]!)], 1e-12);
    }

    [Fact]
    public void Row0_10_ScalarNet431_StaysNearTheSharedCount()
    {
        JsonElement size = SeedFile.Json("s0_mlp431_symbolic").GetProperty("expression_size");
        int shared = size.GetProperty("ops_after_common_subexpressions_forward_plus_gradient").GetInt32();
        int unshared = size.GetProperty("sum_of_unshared_gradient_ops").GetInt32();

        (int both, int forward) = Cost("SquaredError431ValueAndGradient");

        Assert.InRange(forward, 1, size.GetProperty("forward_ops").GetInt32() * 11 / 10);
        Assert.InRange(both, forward + 19, shared * 11 / 10);
        Assert.True(both * 15 < unshared, $"{both} operations, {unshared} without sharing");
    }

    [Fact]
    public void Row0_10_Operations_GrowLinearlyWithDepth()
    {
        JsonElement[] rows = [.. SeedFile.Json("s0_symbolic_growth").GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("width").GetInt32() == 1)];
        int[] depths = [1, 2, 3, 4, 8];
        int[] counts = [.. depths.Select(depth => Cost($"Depth{depth}ValueAndGradient").Derivative)];

        int perLayer = counts[2] - counts[1];
        Assert.Equal(depths.Skip(1).Select(depth => counts[1] + (depth - 2) * perLayer), counts.Skip(1));
        foreach ((int depth, int count) in depths.Zip(counts))
        {
            JsonElement row = rows.Single(row => row.GetProperty("depth").GetInt32() == depth);
            Assert.InRange(count, 1, row.GetProperty("forward_plus_gradient_ops_shared").GetInt32());
        }
    }

    private static (int Derivative, int Forward) Cost(string method)
    {
        XElement member = Documentation.Descendants("member").Single(element => element.Attribute("name")!.Value.Contains($".{nameof(ScalarNets)}.{method}(", StringComparison.Ordinal));
        Match cost = CostLine().Match(member.Value);
        Assert.True(cost.Success, member.Value);
        return (int.Parse(cost.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(cost.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The parameters in the order of the scalar network: weights with a row for each neuron.</summary>
    private static double[] OutByIn(SigmoidNet net) =>
        [.. Transpose(net.W1).ToArray(), .. net.B1.ToArray(), .. Transpose(net.W2).ToArray(), .. net.B2.ToArray()];

    [GeneratedRegex("Cost: ([0-9]+) operations, f alone ([0-9]+)")]
    private static partial Regex CostLine();
}
