namespace SymbolicGrad.Kernels;

/// <summary>A position in an arena.</summary>
/// <param name="Chunk">The index of the chunk.</param>
/// <param name="Used">How many elements of that chunk lie before the position.</param>
internal readonly record struct ArenaMark(int Chunk, int Used);
