using SymbolicGrad;

namespace SigmoidMlp;

/// <summary>Three samples of four features, and the weights that every training here starts from.</summary>
internal static class Problem
{
    public const double LearningRate = 0.1;
    public const int Epochs = 2000;

    public static readonly Matrix<double> Inputs = new(new double[,] { { 1, 0, 1, 0 }, { 1, 0, 1, 1 }, { 0, 1, 0, 1 } });

    public static readonly Matrix<double> Targets = new(new double[,] { { 1 }, { 1 }, { 0 } });

    public static Mlp Start() => new(
        W1: new Matrix<double>(new[,]
        {
            { 0.11351229858107618, -0.44523817463403226, 1.0528666055843374 },
            { 0.8795957288724405, -1.1028395327469236, -0.8294499520373417 },
            { -0.716378847367716, -0.6427341762634003, 0.8844190374184414 },
            { 0.07232411096444592, 0.0010476316256904223, -1.7456199517674638 },
        }),
        B1: new[] { -0.792881390718946, 2.022639449412802, 1.100295763816289 },
        W2: new Matrix<double>(new[,] { { 0.5120373536465274 }, { 0.6555088223709643 }, { 2.0657455962721127 } }),
        B2: new[] { -0.1292513114019479 });
}
