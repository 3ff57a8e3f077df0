using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace SymbolicGrad.Runtime.Tests.Training.Checkpoints;

/// <summary>Mutated files: each is read or refused, and whatever is refused has changed nothing.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Fragments =
        ["0", "-1", "1e9", "9223372036854775807", "18446744073709551615", "[", "]", "{", "}", "\"", ",", ":", "null", "\"F64\"", "\"F32\"", "\"shape\"", "\\ud800", "\0", "  ", "é"];

    // SYMBOLICGRAD_FUZZ=100000 runs as many.
    private static int Count => int.Parse(Environment.GetEnvironmentVariable("SYMBOLICGRAD_FUZZ") ?? "2000", CultureInfo.InvariantCulture);

    [Fact]
    public void MutatedFiles_AreReadOrRefused()
    {
        byte[] whole = Checkpoint();
        SplitMix64 random = new(2026);
        int refusedByReader = 0, refusedByTrainer = 0, read = 0;
        (Trainer<Slope, double> trainer, Batches<double> batches) = CheckpointTests.Create("Adam");
        for (int i = 0; i < Count; i++)
        {
            byte[] mutant = Mutate(whole, ref random);
            double[] before = trainer.Model.ToArray();
            long steps = trainer.StepCount;
            SafetensorsFile? file = null;
            try
            {
                file = SafetensorsFile.Read(new MemoryStream(mutant), "mutant");
                TrainingCheckpoint.Restore(file, "mutant", trainer, batches);
                read++;
            }
            catch (SafetensorsException error)
            {
                Assert.StartsWith("mutant: ", error.Message);
                if (file is null) refusedByReader++;
                else refusedByTrainer++;
                Assert.Equal(before, trainer.Model.ToArray());
                Assert.Equal(steps, trainer.StepCount);
            }
        }
        output.WriteLine($"{Count} mutants: {refusedByReader} damaged, {refusedByTrainer} do not fit, {read} read");
        Assert.True(refusedByReader > Count / 2 && refusedByTrainer > 0 && read > 0);
    }

    private static byte[] Checkpoint()
    {
        using TemporaryFolder folder = new();
        (Trainer<Slope, double> trainer, Batches<double> batches) = CheckpointTests.Create("Adam");
        trainer.Train(batches, 3, new() { Metrics = [("norm", model => model.Weights[0])] });
        TrainingCheckpoint.Save(folder["x"], trainer, batches);
        return File.ReadAllBytes(folder["x"]);
    }

    private static byte[] Mutate(byte[] whole, ref SplitMix64 random)
    {
        List<byte> bytes = [.. whole];
        int header = (int)BinaryPrimitives.ReadUInt64LittleEndian(whole);
        bool keepsLength = random.NextIndex(2) == 0;
        for (int count = 1 + random.NextIndex(3); count > 0; count--)
        {
            int before = bytes.Count, place = random.NextIndex(4) == 0 ? random.NextIndex(bytes.Count) : Math.Min(8 + random.NextIndex(header), bytes.Count - 1);
            switch (random.NextIndex(7))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.NextIndex(8));
                    break;
                case 1:
                    bytes[place] = (byte)random.Next();
                    break;
                case 2:
                    bytes.RemoveRange(place, Math.Min(1 + random.NextIndex(20), bytes.Count - place - 1));
                    break;
                case 3:
                    bytes.InsertRange(place, bytes.GetRange(place, Math.Min(1 + random.NextIndex(40), bytes.Count - place)));
                    break;
                case 4:
                    bytes.InsertRange(place, Encoding.UTF8.GetBytes(Fragments[random.NextIndex(Fragments.Length)]));
                    break;
                case 5 when char.IsAsciiDigit((char)bytes[place]):
                    bytes[place] = (byte)('0' + random.NextIndex(10));
                    break;
                default:
                    bytes.RemoveRange(random.NextIndex(4) == 0 ? place : bytes.Count - 1, 1);
                    break;
            }
            // So that not every change of the length is found at the first look.
            if (keepsLength && place < 8 + header) header += bytes.Count - before;
        }
        byte[] mutant = [.. bytes];
        if (keepsLength && mutant.Length >= 8 && header >= 0) BinaryPrimitives.WriteUInt64LittleEndian(mutant, (ulong)header);
        return mutant;
    }
}
