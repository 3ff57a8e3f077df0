using System.Numerics;

namespace SymbolicGrad;

/// <summary>How shapes read in error messages.</summary>
internal static class ShapeText
{
    /// <summary>The shape of a matrix, such as <c>3×4</c>.</summary>
    public static string Of<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Of(matrix.Rows, matrix.Columns);

    /// <summary>The shape of a vector, such as <c>length 3</c>.</summary>
    public static string Of<T>(Vector<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => $"length {vector.Length}";

    /// <summary>A number of rows and columns, such as <c>3×4</c>.</summary>
    public static string Of(int rows, int columns) => $"{rows}×{columns}";

    /// <summary>A count with its noun, such as <c>1 row</c> or <c>3 rows</c>.</summary>
    public static string Count(int count, string singular) => Count(count, singular, singular + "s");

    /// <summary>A count with its noun, for plurals that do not just end in s.</summary>
    public static string Count(int count, string singular, string plural) => $"{count} {(count == 1 ? singular : plural)}";
}
