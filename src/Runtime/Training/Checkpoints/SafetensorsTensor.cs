using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SymbolicGrad;

/// <summary>A tensor as a safetensors file holds it.</summary>
/// <param name="Type">The type of its elements by the name of the format, such as <c>F32</c> or <c>F64</c>.</param>
/// <param name="Shape">Its sizes; none for a scalar.</param>
/// <param name="Bytes">Its elements, the last index running fastest, little-endian.</param>
public sealed record SafetensorsTensor(string Type, IReadOnlyList<long> Shape, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Makes a tensor with a copy of elements.</summary>
    /// <param name="elements">The elements, the last index running fastest.</param>
    /// <param name="shape">The sizes; their product is the number of elements.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="ArgumentException">The number of elements is another than the shape says.</exception>
    public static SafetensorsTensor Of<T>(ReadOnlySpan<T> elements, params IReadOnlyList<long> shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ElementType.ThrowIfUnsupported<T>();
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Aggregate(Int128.One, static (product, size) => product * size) != elements.Length)
            throw new ArgumentException($"SafetensorsTensor: a shape of [{string.Join(", ", shape)}] does not have " +
                $"{ShapeText.Count(elements.Length, "element")}.", nameof(shape));
        byte[] bytes = MemoryMarshal.AsBytes(elements).ToArray();
        if (!BitConverter.IsLittleEndian) ReverseBytes<T>(bytes);
        return new SafetensorsTensor(TypeOf<T>(), [.. shape], bytes);
    }

    /// <summary>The elements, of <c>F32</c> or <c>F64</c>; single precision widens exactly.</summary>
    /// <returns>A new array.</returns>
    /// <exception cref="InvalidOperationException">The elements are of a type that <typeparamref name="T"/> cannot hold.</exception>
    public T[] ToArray<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ElementType.ThrowIfUnsupported<T>();
        if (Type == TypeOf<T>()) return Elements<T>();
        if (Type == TypeOf<float>()) return Array.ConvertAll(Elements<float>(), T.CreateTruncating);
        throw new InvalidOperationException($"its elements are {Type}, and {TypeOf<T>()} is needed");
    }

    /// <summary>The name of an element type in the format.</summary>
    internal static string TypeOf<T>() => typeof(T) == typeof(float) ? "F32" : "F64";

    private T[] Elements<T>()
        where T : unmanaged
    {
        byte[] bytes = Bytes.ToArray();
        if (!BitConverter.IsLittleEndian) ReverseBytes<T>(bytes);
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }

    private static void ReverseBytes<T>(Span<byte> bytes)
    {
        if (typeof(T) == typeof(float))
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(bytes), MemoryMarshal.Cast<byte, uint>(bytes));
        else
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ulong>(bytes), MemoryMarshal.Cast<byte, ulong>(bytes));
    }
}
