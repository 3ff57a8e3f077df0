using System.Globalization;
using System.Text;

namespace SymbolicGrad.Data;

/// <summary>How a CSV file is written. The default is that of RFC 4180 with invariant numbers: <c>a,b⏎1.5,"x, y"</c>.</summary>
public sealed record CsvOptions
{
    /// <summary>The options of a file with commas, a header line, invariant numbers and UTF-8.</summary>
    public static CsvOptions Default { get; } = new();

    /// <summary>What stands between two fields: one or more characters, no quote and no line break.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>Whether the first line names the columns. Without it the columns are named <c>1</c>, <c>2</c>, ….</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>How numbers are written: <c>1.5</c> in the invariant culture, which is the default, <c>1,5</c> in the German one.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The encoding of a file without a byte order mark; where there is one, it decides.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The number that an empty field of a number column stands for; if <see langword="null"/>, an empty field is an error.</summary>
    public double? EmptyNumber { get; init; }
}
