using System.Buffers.Binary;
using System.Text;

namespace SymbolicGrad.Runtime.Tests.Training.Checkpoints;

public sealed class SafetensorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsWritten_IsRead()
    {
        SafetensorsFile file = new(
            new Dictionary<string, SafetensorsTensor>
            {
                ["single"] = SafetensorsTensor.Of<float>([1.5f, float.NaN, float.NegativeInfinity], 3),
                ["a matrix \"ä\""] = SafetensorsTensor.Of<double>([1, 2, 3, 4, 5, Math.PI], 2, 3),
                ["scalar"] = SafetensorsTensor.Of<double>([-0.0]),
                ["empty"] = SafetensorsTensor.Of<double>([], 0, 7),
            },
            new Dictionary<string, string> { ["format"] = "pt", ["text"] = "line\nline ✓" });
        file.Write(_folder["x.safetensors"]);
        SafetensorsFile read = SafetensorsFile.Read(_folder["x.safetensors"]);

        Assert.Equal(file.Metadata, read.Metadata);
        Assert.Equal(file.Tensors.Keys.Order(), read.Tensors.Keys.Order());
        foreach ((string name, SafetensorsTensor tensor) in file.Tensors)
        {
            Assert.Equal((tensor.Type, string.Join(',', tensor.Shape)), (read.Tensors[name].Type, string.Join(',', read.Tensors[name].Shape)));
            Assert.Equal(tensor.Bytes.ToArray(), read.Tensors[name].Bytes.ToArray());
        }
        Assert.Equal([1, 2, 3, 4, 5, Math.PI], read.Tensors["a matrix \"ä\""].ToArray<double>());
        Assert.Equal([1.5, double.NaN, double.NegativeInfinity], read.Tensors["single"].ToArray<double>());
        Assert.Equal(["x.safetensors"], _folder.Names);
    }

    [Fact]
    public void Data_BeginAtAMultipleOfEightAndLargerTypesComeFirst()
    {
        new SafetensorsFile(
            new Dictionary<string, SafetensorsTensor> { ["a"] = SafetensorsTensor.Of<float>([1], 1), ["b"] = SafetensorsTensor.Of<double>([2], 1) },
            new Dictionary<string, string>()).Write(_folder["x"]);
        byte[] bytes = File.ReadAllBytes(_folder["x"]);
        int header = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Assert.Equal(0, header % 8);
        Assert.Equal(8 + header + 12, bytes.Length);
        Assert.Equal(2, BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8 + header)));
        Assert.Equal(1, BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(16 + header)));
        Assert.Equal(
            """{"b":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""",
            Encoding.UTF8.GetString(bytes, 8, header).TrimEnd());
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 5, "the tensors end at 4, but there are 5 bytes.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 3, "the tensor 'a' ends at 4, but there are 3 bytes: the file is cut off.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "there is a gap between the header, which ends at 0, and the tensor 'a', which begins at 4.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}""", 6, "the tensor 'b' begins at 2, inside of the tensor 'a', which ends at 4.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "begins at 0, inside of the tensor 'a', which ends at 4.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""", 12, "there is a gap between the tensor 'a', which ends at 4, and the tensor 'b', which begins at 8.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "the header is no JSON of this format: ")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}""", 4, "the header is no JSON of this format: ")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "the tensor 'a' has the shape [2] of F32, which is 8 bytes, but its data_offsets span 4.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", 0, "the tensor 'a' has the shape [4294967296, 4294967296], which overflows.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4,0],"data_offsets":[0,0]}}""", 0, "which overflows.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "the tensor 'a' has -1 in its shape.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", 4, "the tensor 'a' has 1.5 in its shape.")]
    [InlineData("""{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}""", 4, "the tensor 'a' has 1 in its shape.")]
    [InlineData("""{"a":{"dtype":"F32","shape":1,"data_offsets":[0,4]}}""", 4, "the tensor 'a' has no shape.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "the tensor 'a' has the data_offsets [4, 0]; a begin and an end not before it are needed.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", 4, "the tensor 'a' has the data_offsets [0]; a begin and an end not before it are needed.")]
    [InlineData("""{"a":{"dtype":"F99","shape":[1],"data_offsets":[0,4]}}""", 4, "the tensor 'a' is of the unknown dtype 'F99'.")]
    [InlineData("""{"a":{"shape":[1],"data_offsets":[0,4]}}""", 4, "the tensor 'a' has no dtype.")]
    [InlineData("""{"a":[1]}""", 0, "the tensor 'a' is no object.")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "__metadata__ is no object whose values are strings.")]
    [InlineData("""{"__metadata__":"a"}""", 0, "__metadata__ is no object whose values are strings.")]
    [InlineData("""[1]""", 0, "the header does not begin with '{'.")]
    [InlineData(""" {}""", 0, "the header does not begin with '{'.")]
    [InlineData("", 0, "the header does not begin with '{'.")]
    [InlineData("""{"a":""", 0, "the header is no JSON of this format: ")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "the header is no JSON of this format: ")]
    [InlineData("""{"a":[[[[[[[[[[[[[[]]]]]]]]]]]]]]}""", 0, "the header is no JSON of this format: ")]
    public void ADamagedHeader_IsRefused(string header, int dataLength, string problem)
    {
        byte[] text = Encoding.UTF8.GetBytes(header), file = new byte[8 + text.Length + dataLength];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)text.Length);
        text.CopyTo(file, 8);
        SafetensorsException error = Assert.Throws<SafetensorsException>(() => Read(file));
        Assert.StartsWith("a.safetensors: ", error.Message);
        Assert.Contains(problem, error.Message);
    }

    [Fact]
    public void AWrongLengthOfTheHeader_IsRefused()
    {
        Assert.Contains("the file has 7 bytes, and a safetensors file at least 8.", Assert.Throws<SafetensorsException>(() => Read(new byte[7])).Message);
        byte[] file = new byte[20];
        BinaryPrimitives.WriteUInt64LittleEndian(file, 100);
        Assert.Contains("the header is said to have 100 bytes, but the file ends after 12: it is cut off.", Assert.Throws<SafetensorsException>(() => Read(file)).Message);
        BinaryPrimitives.WriteUInt64LittleEndian(file, ulong.MaxValue);
        Assert.Contains("at most 100000000 are read. It may be no safetensors file.", Assert.Throws<SafetensorsException>(() => Read(file)).Message);
    }

    [Fact]
    public void AHostileLength_AllocatesNothingOfTheSort()
    {
        byte[] header = Encoding.UTF8.GetBytes("""{"a":{"dtype":"F64","shape":[250000000],"data_offsets":[0,2000000000]}}"""), file = new byte[8 + header.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)header.Length);
        header.CopyTo(file, 8);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<SafetensorsException>(() => Read(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void SpacesBehindTheHeader_AreRead()
    {
        byte[] text = Encoding.UTF8.GetBytes("""{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4],"new":1}}     """), file = new byte[8 + text.Length + 4];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)text.Length);
        text.CopyTo(file, 8);
        Assert.Equal([0.0], Read(file).Tensors["a"].ToArray<double>());
    }

    [Fact]
    public void AFailedWrite_LeavesTheFileThatWasThere()
    {
        SafetensorsFile file = new(new Dictionary<string, SafetensorsTensor> { ["a"] = SafetensorsTensor.Of<double>([1], 1) }, new Dictionary<string, string>());
        file.Write(_folder["x"]);
        Assert.Throws<IOException>(() => AtomicFile.Write(_folder["x"], stream =>
        {
            stream.Write(new byte[100]);
            throw new IOException("full");
        }));
        Assert.Equal([1.0], SafetensorsFile.Read(_folder["x"]).Tensors["a"].ToArray<double>());
        Assert.Equal(["x"], _folder.Names);
        Assert.Throws<FileNotFoundException>(() => SafetensorsFile.Read(_folder["y"]));
        Assert.Throws<ArgumentException>(() => SafetensorsTensor.Of<double>([1, 2], 3));
    }

    [Theory]
    [InlineData("a", "F64", 2, "SafetensorsFile: the tensor 'a' has 8 bytes, which is not what the shape [2] of F64 needs.")]
    [InlineData("a", "F65", 1, "SafetensorsFile: the tensor 'a' is of the unknown dtype 'F65'.")]
    [InlineData("__metadata__", "F64", 1, "SafetensorsFile: a tensor cannot have the name __metadata__.")]
    public void ATensorThatContradictsItself_IsNotWritten(string name, string type, long size, string problem)
    {
        SafetensorsFile file = new(new Dictionary<string, SafetensorsTensor> { [name] = new(type, [size], new byte[8]) }, new Dictionary<string, string>());
        Assert.Equal(problem, Assert.Throws<ArgumentException>(() => file.Write(_folder["x"])).Message);
        Assert.Empty(_folder.Names);
    }

    private static SafetensorsFile Read(byte[] file) => SafetensorsFile.Read(new MemoryStream(file), "a.safetensors");
}
