using System.Globalization;

namespace SymbolicGrad.Generator.Tests.Optimization;

/// <summary>Values as text that tells them apart to the bit: −0 from 0, but no NaN from another.</summary>
internal static class Bits
{
    public static string Of(IEnumerable<object> values) => string.Join(", ", values.Select(Of));

    public static string Of(object value) => value switch
    {
        double real => double.IsNaN(real) ? "NaN" : real.ToString("R", CultureInfo.InvariantCulture),
        float real => float.IsNaN(real) ? "NaN" : real.ToString("R", CultureInfo.InvariantCulture) + "f",
        Tensor tensor => $"{tensor.Rank} {tensor.Rows}×{tensor.Columns} [{Of(tensor.Entries)}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
