using SymbolicGrad;

namespace CurveFitting;

/// <summary>A model and its generated Jacobian: a row for each x, a column for each parameter.</summary>
internal sealed record Model(Func<double[], double[], double[]> Values, Func<double[], double[], Matrix<double>> Jacobian);
