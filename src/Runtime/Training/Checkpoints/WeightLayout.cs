namespace SymbolicGrad;

/// <summary>How the parameters of a model stand in a file: under which names, and which way round.</summary>
public sealed record WeightLayout
{
    /// <summary>The names of the model's parameters, matrices as they are.</summary>
    public static WeightLayout Default { get; } = new();

    /// <summary>
    /// That of PyTorch for models that compute <c>x * Weights</c>: its <c>Linear.weight</c> has a row for each output, and the matrix of the model one for each
    /// input.
    /// </summary>
    public static WeightLayout PyTorch { get; } = new() { TransposeMatrices = true };

    /// <summary>The names in the file by those of the model, such as <c>Hidden.Weights</c> → <c>layers.0.weight</c>; others are the same in both.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether rows and columns of every matrix are exchanged.</summary>
    public bool TransposeMatrices { get; init; }

    /// <summary>Whether the file may hold tensors that are none of the model's.</summary>
    public bool IgnoreOthers { get; init; }

    internal string NameOf(ParameterShape parameter) => Names.GetValueOrDefault(parameter.Name, parameter.Name);

    internal bool Transposes(ParameterShape parameter) => TransposeMatrices && parameter.Rank == 2;

    internal long[] ShapeOf(ParameterShape parameter) => parameter.Rank switch
    {
        0 => [],
        1 => [parameter.Rows],
        _ => Transposes(parameter) ? [parameter.Columns, parameter.Rows] : [parameter.Rows, parameter.Columns],
    };
}
