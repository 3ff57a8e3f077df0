using SymbolicGrad;

namespace CurveFitting;

/// <summary>The models of the data sets, as NIST writes them: what each predicts at all x from the parameters b.</summary>
internal static partial class Models
{
    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] Misra1a(double[] b, [Constant] double[] x) => At(x, t => b[0] * (1 - Math.Exp(-b[1] * t)));

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] Chwirut2(double[] b, [Constant] double[] x) => At(x, t => Math.Exp(-b[0] * t) / (b[1] + b[2] * t));

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] DanWood(double[] b, [Constant] double[] x) => At(x, t => b[0] * Math.Pow(t, b[1]));

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] Rat42(double[] b, [Constant] double[] x) => At(x, t => b[0] / (1 + Math.Exp(b[1] - b[2] * t)));

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] MGH17(double[] b, [Constant] double[] x) => At(x, t => b[0] + b[1] * Math.Exp(-t * b[3]) + b[2] * Math.Exp(-t * b[4]));

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] Lanczos3(double[] b, [Constant] double[] x) =>
        At(x, t => b[0] * Math.Exp(-b[1] * t) + b[2] * Math.Exp(-b[3] * t) + b[4] * Math.Exp(-b[5] * t));

    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] Gauss1(double[] b, [Constant] double[] x) =>
        At(x, t => b[0] * Math.Exp(-b[1] * t) + Bell(t, b[2], b[3], b[4]) + Bell(t, b[5], b[6], b[7]));

    /// <summary>The model of Hahn1 and Thurber: a quotient of cubic polynomials.</summary>
    [Differentiable(Derivatives = Derivatives.Jacobian)]
    public static double[] Cubics(double[] b, [Constant] double[] x) =>
        At(x, t => (b[0] + t * (b[1] + t * (b[2] + t * b[3]))) / (1 + t * (b[4] + t * (b[5] + t * b[6]))));

    private static double Bell(double t, double height, double centre, double width)
    {
        double z = (t - centre) / width;
        return height * Math.Exp(-z * z);
    }

    private static double[] At(double[] x, Func<double, double> model)
    {
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            y[i] = model(x[i]);
        return y;
    }
}
