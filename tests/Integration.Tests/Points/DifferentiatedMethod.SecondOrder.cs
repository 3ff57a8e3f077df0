namespace SymbolicGrad.Integration.Tests.Points;

/// <content>Second derivatives.</content>
internal sealed partial class DifferentiatedMethod
{
    private const string ProductSuffix = "HessianVectorProduct";

    public bool HasProduct => Forms(ProductSuffix).Length > 0;

    /// <summary>The gradient at another point.</summary>
    public double[] GradientAt(double[] point) => Numbers.Of(Call("Gradient", WithUpstream(ArgumentsAt(point))));

    /// <summary>The Hessian times a direction, and what the method for it leaves in arrays.</summary>
    public (double[] Product, Array[] After) Product(double[] direction)
    {
        object[] arguments = Arguments();
        object product = Call(ProductSuffix, [.. arguments, .. Tangents(arguments, direction)]);
        return (Numbers.Of(product), [.. arguments.OfType<Array>()]);
    }

    /// <summary>The same as it is written into destinations, which hold other numbers before.</summary>
    public double[] WrittenProduct(double[] direction)
    {
        object[] arguments = Arguments(), destinations = Destinations(arguments);
        object[] all = [.. arguments, .. Tangents(arguments, direction), .. destinations];
        Invocation.Invoke(Forms(ProductSuffix)[1], all);
        return [.. all.TakeLast(destinations.Length).SelectMany(Numbers.Of)];
    }
}
