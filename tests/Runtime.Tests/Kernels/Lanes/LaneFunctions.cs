using SymbolicGrad.Kernels;

namespace SymbolicGrad.Runtime.Tests.Kernels.Lanes;

/// <summary>The functions on lanes, with the bounds that their doc comments state.</summary>
internal static class LaneFunctions
{
    public static readonly LaneFunction[] All =
    [
        new("Exp", LaneKernel.Of(new ExpKernel()), Reference.Exp, new(1.1, -745, 709.78), new(1.1, -103, 88.72)),
        new("Expm1", LaneKernel.Of(new Expm1()), Reference.Expm1, new(1.75, -60, 709.78), new(1.75, -60, 88.72)),
        new("Log", LaneKernel.Of(new LogKernel()), Reference.Log, new(1, double.Epsilon, 1e308), new(1, float.Epsilon, 3e38)),
        new("Log near 1", LaneKernel.Of(new LogKernel()), Reference.Log, new(1, 0.5, 2), new(1, 0.5, 2)),
        new("Log1p", LaneKernel.Of(new Log1p()), Reference.Log1p, new(1, -1, 8), new(1, -1, 8)),
        new("Sigmoid", LaneKernel.Of(new SigmoidKernel()), Reference.Sigmoid, new(2.5, -740, 40), new(2.5, -100, 20)),
        new("Softplus", LaneKernel.Of(new SoftplusKernel()), Reference.Softplus, new(2, -740, 50), new(2, -100, 30)),
        new("Silu", LaneKernel.Of(new SiluKernel()), x => x * Reference.Sigmoid(x), new(3.5, -700, 50), new(3.5, -80, 30)),
        new("Elu", LaneKernel.Of(new Elu()), x => x.High > 0 ? x : 1.5 * Reference.Expm1(x), new(2.5, -60, 60), new(2.5, -60, 60)),
        new("Tanh", LaneKernel.Of(new TanhKernel()), Reference.Tanh, new(3, -20, 20), new(3, -10, 10)),
        new("Erf", LaneKernel.Of(new ErfKernel()), Reference.Erf, new(2, -6, 6), new(2, -4, 4)),
        new("NormalCdf", LaneKernel.Of(new NormalCdfKernel()), Reference.NormalCdf, new(8, -37.5, 9), new(6, -13, 6)),
        new("NormalPdf", LaneKernel.Of(new NormalPdf()), Reference.NormalPdf, new(2.5, -37.5, 37.5), new(2.5, -13, 13)),
        new("Gelu", LaneKernel.Of(new GeluKernel()), x => x * Reference.NormalCdf(x), new(8, -37, 9), new(6, -13, 6)),
        new("Sin", LaneKernel.Of(new SinKernel()), Reference.Sin, new(1, -1e6, 1e6), new(1, -1e4, 1e4)),
        new("Sin of few turns", LaneKernel.Of(new SinKernel()), Reference.Sin, new(1, -30, 30), new(1, -30, 30)),
        new("Cos", LaneKernel.Of(new CosKernel()), Reference.Cos, new(1, -1e6, 1e6), new(1, -1e4, 1e4)),
        new("Cos of few turns", LaneKernel.Of(new CosKernel()), Reference.Cos, new(1, -30, 30), new(1, -30, 30)),
    ];

    public static LaneFunction Named(string name) => All.Single(function => function.Name == name);

    private readonly struct Expm1 : IKernel1
    {
        public static TLane Invoke<TLane>(TLane a)
            where TLane : struct, ILane<TLane> => LaneMath.Expm1(a);
    }

    private readonly struct Log1p : IKernel1
    {
        public static TLane Invoke<TLane>(TLane a)
            where TLane : struct, ILane<TLane> => LaneMath.Log1p(a);
    }

    private readonly struct Elu : IKernel1
    {
        public static TLane Invoke<TLane>(TLane a)
            where TLane : struct, ILane<TLane> => LaneMath.Elu(a, 1.5);
    }

    private readonly struct NormalPdf : IKernel1
    {
        public static TLane Invoke<TLane>(TLane a)
            where TLane : struct, ILane<TLane> => LaneMath.NormalPdf(a);
    }
}
