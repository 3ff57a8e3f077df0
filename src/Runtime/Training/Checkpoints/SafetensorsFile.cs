using System.Buffers.Binary;

namespace SymbolicGrad;

/// <summary>
/// A file of tensors by name, in the safetensors format (https://github.com/huggingface/safetensors): eight bytes with the length of a header, the header in JSON,
/// then the elements of all tensors without a gap. It holds numbers and text alone, so that reading one runs nothing.
/// </summary>
/// <param name="Tensors">The tensors by name.</param>
/// <param name="Metadata">Text by name.</param>
public sealed record SafetensorsFile(IReadOnlyDictionary<string, SafetensorsTensor> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The largest header that is read, as in the reference implementation.</summary>
    internal const long MaximumHeaderLength = 100_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>All of its tensors.</returns>
    /// <exception cref="SafetensorsException">It is damaged: cut off, or its header contradicts itself or the length of the file.</exception>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    public static SafetensorsFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Read(stream, path);
    }

    /// <summary>
    /// Writes the file. It is written beside the path and then takes its name in one step: whenever this is interrupted, a whole file has the name,
    /// the one before or this one.
    /// </summary>
    /// <param name="path">Its path; a file that is there is replaced.</param>
    /// <exception cref="ArgumentException">A tensor has other bytes than its type and its shape say.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        AtomicFile.Write(path, stream =>
        {
            (byte[] header, IReadOnlyList<SafetensorsTensor> order) = SafetensorsHeader.Write(this);
            Span<byte> length = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach (SafetensorsTensor tensor in order) stream.Write(tensor.Bytes.Span);
        });
    }

    /// <summary>Reads a stream of known length; nothing is allocated before it is known to be there.</summary>
    internal static SafetensorsFile Read(Stream stream, string name)
    {
        long length = stream.Length;
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        if (length < prefix.Length)
            throw new SafetensorsException(name, $"the file has {length} bytes, and a safetensors file at least 8.");
        stream.ReadExactly(prefix);
        ulong headerLength = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (headerLength > MaximumHeaderLength)
            throw new SafetensorsException(name, $"the header is said to have {headerLength} bytes; at most {MaximumHeaderLength} are read. It may be no safetensors file.");
        long dataLength = length - prefix.Length - (long)headerLength;
        if (dataLength < 0)
            throw new SafetensorsException(name, $"the header is said to have {headerLength} bytes, but the file ends after " +
                $"{length - prefix.Length}: it is cut off.");

        byte[] header = new byte[headerLength];
        stream.ReadExactly(header);
        (List<SafetensorsHeader.Entry> entries, Dictionary<string, string> metadata) = SafetensorsHeader.Read(header, dataLength, name);
        Dictionary<string, SafetensorsTensor> tensors = [];
        foreach (SafetensorsHeader.Entry entry in entries)
        {
            byte[] bytes = new byte[entry.End - entry.Begin];
            stream.ReadExactly(bytes);
            tensors.Add(entry.Name, new SafetensorsTensor(entry.Type, entry.Shape, bytes));
        }
        return new SafetensorsFile(tensors, metadata);
    }
}
