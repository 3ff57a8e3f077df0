namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>A hand at rest: bones, and the skin that moves with them.</summary>
/// <param name="Parents">The bone that each bone hangs on, −1 for the first; parents come before their children.</param>
/// <param name="Relatives">The transformation of each bone to its parent, 4 × 4, row by row.</param>
/// <param name="Inverses">The inverse of its transformation to the world.</param>
/// <param name="Vertices">The points of the skin (V × 3).</param>
/// <param name="Weights">How much each bone moves each vertex (bones × V).</param>
/// <param name="Triangles">Three vertices for each triangle of the skin.</param>
public sealed record HandModel(int[] Parents, double[] Relatives, double[] Inverses, double[,] Vertices, double[,] Weights, int[] Triangles);
