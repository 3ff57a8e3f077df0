namespace SymbolicGrad.Runtime.Tests.Kernels.Reduction;

/// <summary>The softmax of a vector by the framework's exp and log, with the rounding of x − m made good.</summary>
internal sealed class SoftmaxReference
{
    private readonly double[] _x;
    private readonly double[] _terms;
    private readonly double _largest;
    private readonly double _sum;

    public SoftmaxReference(double[] x)
    {
        _x = x;
        _largest = x.Max();
        _terms = [.. x.Select(Term)];
        _sum = _terms.OrderBy(static term => term).Sum();
    }

    public double LogSumExp => _largest + Math.Log(_sum);

    public double Distance(int i) => _x[i] - _largest;

    public double Softmax(int i) => _terms[i] / _sum;

    public double LogSoftmax(int i) => _x[i] - _largest - Math.Log(_sum);

    private double Term(double x)
    {
        double difference = x - _largest;
        double part = difference - x;
        double error = (x - (difference - part)) - (_largest + part);
        double term = Math.Exp(difference);
        return term + term * error;
    }
}
