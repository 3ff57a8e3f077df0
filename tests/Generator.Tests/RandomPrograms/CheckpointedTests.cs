using SymbolicGrad.Generator.Tests.RandomPrograms.Compiled;

namespace SymbolicGrad.Generator.Tests.RandomPrograms;

/// <summary>Random methods with [Checkpoint] have the values, the gradients and the effects that they have without, to the bit.</summary>
public sealed class CheckpointedTests
{
    private const int BatchSize = 50;

    [Theory]
    [InlineData(1, 400)]
    public void Methods_HaveTheSameBits(int seed, int count)
    {
        string[] differing = [.. Enumerable.Range(seed, count).Chunk(BatchSize).AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).SelectMany(Differing)];
        Assert.True(differing.Length == 0, $"{differing.Length} methods differ.\n{differing.FirstOrDefault()}");
    }

    private static IEnumerable<string> Differing(int[] seeds)
    {
        RandomMethod[] methods = [.. seeds.Select(ProgramGenerator.Generate).Where(static method => !method.HasLists)];
        ICompiledMethod?[] plain = Batch.Compile(methods, out _), checkpointed = Batch.Compile([.. methods.Select(static method => method.Checkpointed())], out Failure?[] failures);
        for (int i = 0; i < methods.Length; i++)
        {
            if (!AreSame(plain[i], checkpointed[i], Point.Random(new Random(methods[i].Seed), methods[i].Signature.Reals)))
                yield return methods[i].Checkpointed().Print("P" + methods[i].Seed) + failures[i]?.Message;
        }
    }

    private static bool AreSame(ICompiledMethod? plain, ICompiledMethod? checkpointed, Point point) =>
        plain is not null && checkpointed is not null
        && AreSame(plain.ValueAndGradient(point), checkpointed.ValueAndGradient(point)) && AreSame(plain.Gradient(point), checkpointed.Gradient(point));

    private static bool AreSame(Outcome a, Outcome b) => Bits(a).SequenceEqual(Bits(b));

    private static IEnumerable<long> Bits(Outcome outcome) => outcome.Inputs.Concat(outcome.Derivative).Append(outcome.Value).Select(BitConverter.DoubleToInt64Bits);
}
