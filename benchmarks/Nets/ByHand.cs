using Numerics = System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SymbolicGrad.Benchmarks.Nets;

/// <summary>
/// The loops between the matrix products, as a person would write them with the vectors of .NET: rows in whole lanes, the rest one by one, each step of
/// the network in as few passes as its formulas allow.
/// </summary>
internal static class ByHand
{
    /// <summary>z ← σ(z + bias), row by row.</summary>
    public static void AddSigmoid(Span<float> z, ReadOnlySpan<float> bias)
    {
        for (int start = 0; start < z.Length; start += bias.Length)
        {
            Span<float> row = z.Slice(start, bias.Length);
            int j = 0;
            for (; j + Vector512<float>.Count <= row.Length; j += Vector512<float>.Count)
            {
                Vector512<float> exp = Vector512.Exp(-(Vector512.Create<float>(row[j..]) + Vector512.Create(bias[j..])));
                (Vector512<float>.One / (Vector512<float>.One + exp)).CopyTo(row[j..]);
            }
            for (; j + Vector256<float>.Count <= row.Length; j += Vector256<float>.Count)
            {
                Vector256<float> exp = Vector256.Exp(-(Vector256.Create<float>(row[j..]) + Vector256.Create(bias[j..])));
                (Vector256<float>.One / (Vector256<float>.One + exp)).CopyTo(row[j..]);
            }
            for (; j < row.Length; j++)
                row[j] = 1 / (1 + MathF.Exp(-(row[j] + bias[j])));
        }
    }

    /// <summary>z ← max(z + bias, 0), row by row.</summary>
    public static void AddRelu(Span<float> z, ReadOnlySpan<float> bias)
    {
        for (int start = 0; start < z.Length; start += bias.Length)
        {
            Span<float> row = z.Slice(start, bias.Length);
            int j = 0;
            for (; j + Vector512<float>.Count <= row.Length; j += Vector512<float>.Count)
                Vector512.Max(Vector512.Create<float>(row[j..]) + Vector512.Create(bias[j..]), Vector512<float>.Zero).CopyTo(row[j..]);
            for (; j < row.Length; j++)
                row[j] = Math.Max(row[j] + bias[j], 0);
        }
    }

    /// <summary>delta ← delta·h·(1 − h)</summary>
    public static void SigmoidAdjoint(Span<float> delta, ReadOnlySpan<float> h)
    {
        int j = 0;
        for (; j + Vector512<float>.Count <= delta.Length; j += Vector512<float>.Count)
        {
            Vector512<float> value = Vector512.Create(h[j..]);
            (Vector512.Create<float>(delta[j..]) * value * (Vector512<float>.One - value)).CopyTo(delta[j..]);
        }
        for (; j < delta.Length; j++)
            delta[j] *= h[j] * (1 - h[j]);
    }

    /// <summary>delta ← delta where h > 0, else 0.</summary>
    public static void ReluAdjoint(Span<float> delta, ReadOnlySpan<float> h)
    {
        int j = 0;
        for (; j + Vector512<float>.Count <= delta.Length; j += Vector512<float>.Count)
            (Vector512.Create<float>(delta[j..]) & Vector512.GreaterThan(Vector512.Create(h[j..]), Vector512<float>.Zero)).CopyTo(delta[j..]);
        for (; j < delta.Length; j++)
            delta[j] = h[j] > 0 ? delta[j] : 0;
    }

    /// <summary>sums[j] = Σᵢ x[i, j]</summary>
    public static void ColumnSums(ReadOnlySpan<float> x, Span<float> sums)
    {
        sums.Clear();
        for (int start = 0; start < x.Length; start += sums.Length)
        {
            ReadOnlySpan<float> row = x.Slice(start, sums.Length);
            int j = 0;
            for (; j + Vector512<float>.Count <= row.Length; j += Vector512<float>.Count)
                (Vector512.Create<float>(sums[j..]) + Vector512.Create(row[j..])).CopyTo(sums[j..]);
            for (; j < row.Length; j++)
                sums[j] += row[j];
        }
    }

    /// <summary>The mean cross-entropy of logits z + bias and labels; z ← its derivative by them.</summary>
    public static float BinaryCrossEntropy(Span<float> z, float bias, ReadOnlySpan<float> labels)
    {
        float loss = 0;
        float scale = 1f / z.Length;
        for (int i = 0; i < z.Length; i++)
        {
            float logit = z[i] + bias;
            float exp = MathF.Exp(-MathF.Abs(logit));
            loss += MathF.Max(logit, 0) - logit * labels[i] + float.LogP1(exp);
            z[i] = ((logit >= 0 ? 1 : exp) / (1 + exp) - labels[i]) * scale;
        }
        return loss * scale;
    }

    /// <summary>The mean cross-entropy of the softmax of each row of z + bias; z ← its derivative by the logits.</summary>
    public static float SoftmaxCrossEntropy(Span<float> z, ReadOnlySpan<float> bias, ReadOnlySpan<int> classes)
    {
        float loss = 0;
        float scale = 1f / classes.Length;
        for (int i = 0; i < classes.Length; i++)
        {
            Span<float> row = z.Slice(i * bias.Length, bias.Length);
            float max = float.NegativeInfinity;
            for (int j = 0; j < row.Length; j++)
                max = Math.Max(max, row[j] += bias[j]);
            float target = row[classes[i]] - max;
            float sum = 0;
            for (int j = 0; j < row.Length; j++)
                sum += row[j] = MathF.Exp(row[j] - max);
            loss += MathF.Log(sum) - target;
            for (int j = 0; j < row.Length; j++)
                row[j] *= scale / sum;
            row[classes[i]] -= scale;
        }
        return loss * scale;
    }

    /// <summary>p ← p − rate·g</summary>
    public static void Descend(Span<float> parameters, ReadOnlySpan<float> gradient, float rate)
    {
        Span<Numerics.Vector<float>> p = MemoryMarshal.Cast<float, Numerics.Vector<float>>(parameters);
        ReadOnlySpan<Numerics.Vector<float>> g = MemoryMarshal.Cast<float, Numerics.Vector<float>>(gradient);
        for (int i = 0; i < p.Length; i++)
            p[i] -= g[i] * rate;
        for (int i = p.Length * Numerics.Vector<float>.Count; i < parameters.Length; i++)
            parameters[i] -= rate * gradient[i];
    }
}
