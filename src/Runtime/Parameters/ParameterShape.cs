using System.Numerics;

namespace SymbolicGrad;

/// <summary>The name and the shape of one parameter of a model.</summary>
/// <param name="Name">The member's name; in nested parameters with the path to it, such as <c>Hidden.Weights</c>.</param>
/// <param name="Rank">0 for a scalar, 1 for a vector, 2 for a matrix.</param>
/// <param name="Rows">The number of rows of a matrix, the length of a vector, 1 for a scalar.</param>
/// <param name="Columns">The number of columns of a matrix, 1 for a vector or a scalar.</param>
public readonly record struct ParameterShape(string Name, int Rank, int Rows, int Columns)
{
    /// <summary>The number of scalars in the parameter.</summary>
    public int Count => Rows * Columns;

    /// <summary>Describes a scalar.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>A shape of rank 0.</returns>
    public static ParameterShape Scalar(string name) => new(name, 0, 1, 1);

    /// <summary>Describes a vector.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="vector">The member's value.</param>
    /// <returns>A shape of rank 1.</returns>
    public static ParameterShape Of<T>(string name, Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(name, 1, vector.Length, 1);

    /// <summary>Describes an array.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="array">The member's value.</param>
    /// <returns>A shape of rank 1.</returns>
    public static ParameterShape Of<T>(string name, T[] array)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(name, 1, array.Length, 1);

    /// <summary>Describes a matrix.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="matrix">The member's value.</param>
    /// <returns>A shape of rank 2.</returns>
    public static ParameterShape Of<T>(string name, Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(name, 2, matrix.Rows, matrix.Columns);

    /// <summary>The parameters of a nested model, each named with the path to it.</summary>
    /// <param name="name">The name of the member that holds the nested model.</param>
    /// <param name="parameters">The nested model's parameters.</param>
    /// <returns>The same shapes, <c>Weights</c> named <c>Hidden.Weights</c>.</returns>
    public static IEnumerable<ParameterShape> Nested(string name, IEnumerable<ParameterShape> parameters) =>
        parameters.Select(parameter => parameter with { Name = $"{name}.{parameter.Name}" });

    /// <summary>The name of one entry.</summary>
    /// <param name="index">The entry's index in row-major order.</param>
    /// <returns><c>Slope</c> for a scalar, <c>Bias[3]</c> for a vector, <c>Weights[1,2]</c> for a matrix.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside the parameter.</exception>
    public string EntryName(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return Rank switch
        {
            0 => Name,
            1 => $"{Name}[{index}]",
            _ => $"{Name}[{index / Columns},{index % Columns}]",
        };
    }

    /// <summary>The name of one entry of all parameters of a model.</summary>
    internal static string EntryName(IReadOnlyList<ParameterShape> shapes, int index) => Containing(shapes, ref index).EntryName(index);

    /// <summary>The parameter that has an entry of all parameters of a model; the index becomes that within the parameter.</summary>
    internal static ParameterShape Containing(IReadOnlyList<ParameterShape> shapes, ref int index)
    {
        int parameter = 0;
        while (index >= shapes[parameter].Count) index -= shapes[parameter++].Count;
        return shapes[parameter];
    }

    /// <summary>The name and the shape, such as <c>Hidden.Weights is 3×4</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Rank switch
    {
        0 => $"{Name} is a scalar",
        1 => $"{Name} has length {Rows}",
        _ => $"{Name} is {ShapeText.Of(Rows, Columns)}",
    };

    /// <summary>The shape alone, as it stands in a table.</summary>
    internal string Sizes => Rank switch { 0 => "1", 1 => $"{Rows}", _ => ShapeText.Of(Rows, Columns) };
}
