namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>Which camera saw which point, and where in its picture.</summary>
/// <param name="Camera">The index of the camera.</param>
/// <param name="Point">The index of the point.</param>
/// <param name="X">Where in the picture.</param>
/// <param name="Y">Where in the picture.</param>
public readonly record struct Observation(int Camera, int Point, double X, double Y);
