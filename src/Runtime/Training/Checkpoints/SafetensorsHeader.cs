using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SymbolicGrad;

/// <summary>The header of a safetensors file: for each tensor its type, its shape, and where its bytes begin and end.</summary>
internal static class SafetensorsHeader
{
    private const string MetadataName = "__metadata__";

    private static readonly Dictionary<string, int> Sizes = new()
    {
        ["BOOL"] = 1, ["U8"] = 1, ["I8"] = 1, ["F8_E5M2"] = 1, ["F8_E4M3"] = 1, ["U16"] = 2, ["I16"] = 2, ["F16"] = 2, ["BF16"] = 2,
        ["U32"] = 4, ["I32"] = 4, ["F32"] = 4, ["U64"] = 8, ["I64"] = 8, ["F64"] = 8, ["C64"] = 8,
    };

    /// <summary>A tensor, whose bytes are those from Begin on and before End, counted from the end of the header.</summary>
    public sealed record Entry(string Name, string Type, long[] Shape, long Begin, long End);

    /// <summary>The header of a file, padded to a multiple of eight bytes, and its tensors in the order of their bytes: the larger types first.</summary>
    /// <exception cref="ArgumentException">A tensor contradicts itself, or has the name of the metadata.</exception>
    public static (byte[] Header, IReadOnlyList<SafetensorsTensor> Order) Write(SafetensorsFile file)
    {
        foreach ((string name, SafetensorsTensor tensor) in file.Tensors) RequireWhole(name, tensor);
        KeyValuePair<string, SafetensorsTensor>[] tensors =
            [.. file.Tensors.OrderByDescending(static tensor => Sizes[tensor.Value.Type]).ThenBy(static tensor => tensor.Key, StringComparer.Ordinal)];
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            if (file.Metadata.Count > 0)
            {
                json.WriteStartObject(MetadataName);
                foreach ((string name, string text) in file.Metadata.OrderBy(static entry => entry.Key, StringComparer.Ordinal)) json.WriteString(name, text);
                json.WriteEndObject();
            }
            long begin = 0;
            foreach ((string name, SafetensorsTensor tensor) in tensors)
            {
                WriteEntry(json, name, tensor, begin);
                begin += tensor.Bytes.Length;
            }
            json.WriteEndObject();
        }
        int padding = -buffer.WrittenCount & 7;
        return ([.. buffer.WrittenSpan, .. Enumerable.Repeat((byte)' ', padding)], [.. tensors.Select(static tensor => tensor.Value)]);
    }

    private static void RequireWhole(string name, SafetensorsTensor tensor)
    {
        if (name == MetadataName) throw new ArgumentException($"SafetensorsFile: a tensor cannot have the name {MetadataName}.");
        if (!Sizes.TryGetValue(tensor.Type, out int size))
            throw new ArgumentException($"SafetensorsFile: the tensor '{name}' is of the unknown dtype '{tensor.Type}'.");
        if (tensor.Shape.Any(static extent => extent < 0) || tensor.Shape.Aggregate((Int128)size, static (product, extent) => product * extent) != tensor.Bytes.Length)
            throw new ArgumentException($"SafetensorsFile: the tensor '{name}' has {tensor.Bytes.Length} bytes, which is not what the " +
                $"shape [{string.Join(", ", tensor.Shape)}] of {tensor.Type} needs.");
    }

    private static void WriteEntry(Utf8JsonWriter json, string name, SafetensorsTensor tensor, long begin)
    {
        json.WriteStartObject(name);
        json.WriteString("dtype", tensor.Type);
        json.WriteStartArray("shape");
        foreach (long size in tensor.Shape) json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(begin + tensor.Bytes.Length);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a header, and makes sure that its tensors lie in the data without gaps and overlaps.</summary>
    /// <returns>The tensors in the order of their bytes, and the metadata.</returns>
    public static (List<Entry> Entries, Dictionary<string, string> Metadata) Read(ReadOnlyMemory<byte> header, long dataLength, string file)
    {
        try
        {
            if (header.IsEmpty || header.Span[0] != '{') throw new SafetensorsException(file, "the header does not begin with '{'.");
            using JsonDocument document = JsonDocument.Parse(header, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            List<Entry> entries = [];
            Dictionary<string, string> metadata = [];
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.Name == MetadataName) metadata = ReadMetadata(property.Value, file);
                else entries.Add(ReadEntry(property, file));
            }
            entries.Sort(static (a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
            RequireNoGaps(entries, dataLength, file);
            return (entries, metadata);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            throw new SafetensorsException(file, $"the header is no JSON of this format: {error.Message}", error);
        }
    }

    private static Dictionary<string, string> ReadMetadata(JsonElement element, string file)
    {
        if (element.ValueKind != JsonValueKind.Object || element.EnumerateObject().Any(static entry => entry.Value.ValueKind != JsonValueKind.String))
            throw new SafetensorsException(file, $"{MetadataName} is no object whose values are strings.");
        return element.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value.GetString()!);
    }

    private static Entry ReadEntry(JsonProperty property, string file)
    {
        string name = property.Name;
        if (property.Value.ValueKind != JsonValueKind.Object) throw Wrong("is no object");
        if (!property.Value.TryGetProperty("dtype", out JsonElement dtype) || dtype.ValueKind != JsonValueKind.String)
            throw Wrong("has no dtype");
        string type = dtype.GetString()!;
        if (!Sizes.TryGetValue(type, out int elementSize)) throw Wrong($"is of the unknown dtype '{type}'");
        long[] shape = Integers("shape");
        long[] offsets = Integers("data_offsets");
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw Wrong($"has the data_offsets [{string.Join(", ", offsets)}]; a begin and an end not before it are needed");

        Int128 size = elementSize;
        foreach (long extent in shape)
        {
            size *= extent;
            if (size > long.MaxValue) throw Wrong($"has the shape [{string.Join(", ", shape)}], which overflows");
        }
        if (size != offsets[1] - offsets[0])
            throw Wrong($"has the shape [{string.Join(", ", shape)}] of {type}, which is {size} bytes, but its data_offsets span {offsets[1] - offsets[0]}");
        if (size > Array.MaxLength) throw Wrong($"has {size} bytes; at most {Array.MaxLength} can be read");
        return new Entry(name, type, shape, offsets[0], offsets[1]);

        long[] Integers(string key)
        {
            if (!property.Value.TryGetProperty(key, out JsonElement array) || array.ValueKind != JsonValueKind.Array)
                throw Wrong($"has no {key}");
            return [.. array.EnumerateArray().Select(number =>
                number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out long value) && value >= 0 ? value : throw Wrong($"has {number} in its {key}"))];
        }

        SafetensorsException Wrong(string problem) => new(file, $"the tensor '{name}' {problem}.");
    }

    private static void RequireNoGaps(List<Entry> entries, long dataLength, string file)
    {
        long end = 0;
        string before = "the header";
        foreach (Entry entry in entries)
        {
            if (entry.Begin < end)
                throw new SafetensorsException(file, $"the tensor '{entry.Name}' begins at {entry.Begin}, inside of {before}, which ends at {end}.");
            if (entry.Begin > end)
                throw new SafetensorsException(file, $"there is a gap between {before}, which ends at {end}, and the tensor " +
                    $"'{entry.Name}', which begins at {entry.Begin}.");
            if (entry.End > dataLength)
                throw new SafetensorsException(file, $"the tensor '{entry.Name}' ends at {entry.End}, but there are {dataLength} bytes: the file is cut off.");
            (end, before) = (entry.End, $"the tensor '{entry.Name}'");
        }
        if (end != dataLength) throw new SafetensorsException(file, $"the tensors end at {end}, but there are {dataLength} bytes.");
    }
}
