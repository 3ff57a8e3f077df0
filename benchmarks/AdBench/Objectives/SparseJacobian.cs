namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>A matrix in compressed rows.</summary>
/// <param name="RowStarts">Where each row starts, and where the last ends.</param>
/// <param name="Columns">The column of each entry.</param>
/// <param name="Values">The entries.</param>
public sealed record SparseJacobian(int[] RowStarts, int[] Columns, double[] Values);
