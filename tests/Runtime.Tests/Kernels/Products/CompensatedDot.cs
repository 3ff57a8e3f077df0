namespace SymbolicGrad.Runtime.Tests.Kernels.Products;

/// <summary>Dot products in about 106 bits, for reference: error-free products and sums, after Ogita, Rump and Oishi (2005), "Dot2".</summary>
internal struct CompensatedDot
{
    private double _sum;
    private double _compensation;

    /// <summary>The sum of the terms so far.</summary>
    public readonly double Value => _sum + _compensation;

    /// <summary>The sum of the magnitudes of the terms so far.</summary>
    public double Magnitude { get; private set; }

    public void Add(double left, double right)
    {
        double product = left * right;
        double productError = Math.FusedMultiplyAdd(left, right, -product);
        double sum = _sum + product;
        double part = sum - _sum;
        double sumError = (_sum - (sum - part)) + (product - part);
        _sum = sum;
        _compensation += productError + sumError;
        Magnitude += Math.Abs(product);
    }
}
