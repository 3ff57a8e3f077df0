using System.Globalization;
using System.Text;

namespace SymbolicGrad.Graphs;

public sealed partial class Tensor
{
    /// <summary>The elements as nested lists, <c>[[1, 0], [0, -1]]</c>; of a large tensor the first hundred.</summary>
    public override string ToString() => ToString(null);

    /// <summary>The elements as nested lists, each in a format such as <c>G4</c>; of a large tensor the first hundred.</summary>
    /// <param name="format">The format of an element.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format)
    {
        StringBuilder text = new();
        int written = 0;
        Write(text, format, 0, 0, ref written);
        return text.ToString();
    }

    private void Write(StringBuilder text, string? format, int dimension, int offset, ref int written)
    {
        const int most = 100;
        if (dimension == Shape.Rank)
        {
            text.Append(_elements[offset].ToString(format, CultureInfo.InvariantCulture));
            written++;
            return;
        }
        int stride = Shape.Sizes[(dimension + 1)..].Aggregate(1, static (product, size) => product * size);
        text.Append('[');
        for (int i = 0; i < Shape[dimension]; i++)
        {
            if (i > 0) text.Append(", ");
            if (written >= most)
            {
                text.Append('…');
                break;
            }
            Write(text, format, dimension + 1, offset + i * stride, ref written);
        }
        text.Append(']');
    }
}
