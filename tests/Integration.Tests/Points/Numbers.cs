using System.Globalization;
using System.Runtime.CompilerServices;

namespace SymbolicGrad.Integration.Tests.Points;

/// <summary>Arguments and results as rows of numbers, and back.</summary>
internal static class Numbers
{
    /// <summary>An argument of a type as it stands in <see cref="AtAttribute"/>.</summary>
    public static object Parse(object written, Type type)
    {
        if (type.IsByRef)
            return Parse(written, type.GetElementType()!);
        if (type.IsByRefLike)
            return Parse(written, type.GetGenericArguments()[0].MakeArrayType());
        if (written is not string text || type == typeof(string))
            return type.IsEnum ? Enum.ToObject(type, written) : Convert.ChangeType(written, type, CultureInfo.InvariantCulture);
        if (type == typeof(int[]))
            return Row(text).Select(static number => (int)number).ToArray();
        if (type == typeof(bool[]))
            return Row(text).Select(static number => number != 0).ToArray();
        if (type == typeof(double[]))
            return Row(text);
        if (type == typeof(Vector<double>))
            return new Vector<double>(Row(text));
        double[][] rows = [.. text.Split(';').Select(Row)];
        return type == typeof(double[,]) ? Grid(rows) : type == typeof(Matrix<double>) ? new Matrix<double>(Grid(rows)) : rows;
    }

    public static double[] Row(string text) =>
        [.. text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>All numbers in an argument or result, one row after the other.</summary>
    public static double[] Of(object value) => value switch
    {
        double number => [number],
        double[] row => row,
        double[,] grid => [.. grid.Cast<double>()],
        double[][] rows => [.. rows.SelectMany(static row => row)],
        Vector<double> vector => vector.ToArray(),
        Matrix<double> matrix => matrix.ToArray(),
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).SelectMany(i => Of(tuple[i]!))],
        _ => throw new ArgumentException($"{value.GetType()} holds no numbers."),
    };

    public static bool IsReal(Type type) =>
        type.IsByRef ? IsReal(type.GetElementType()!)
        : type == typeof(double) || type == typeof(double[]) || type == typeof(double[,]) || type == typeof(double[][])
        || IsTensor(type) || type == typeof(Span<double>) || type == typeof(ReadOnlySpan<double>);

    public static bool IsTensor(Type type) => type == typeof(Vector<double>) || type == typeof(Matrix<double>);

    /// <summary>The same shape with the next numbers of a row.</summary>
    public static object Like(object value, Queue<double> numbers) => value switch
    {
        double => numbers.Dequeue(),
        double[] row => Array.ConvertAll(row, _ => numbers.Dequeue()),
        double[][] rows => Array.ConvertAll(rows, row => (double[])Like(row, numbers)),
        double[,] grid => Grid([.. Enumerable.Range(0, grid.GetLength(0)).Select(_ => (double[])Like(new double[grid.GetLength(1)], numbers))]),
        Vector<double> vector => new Vector<double>((double[])Like(vector.ToArray(), numbers)),
        Matrix<double> matrix => new Matrix<double>(matrix.Rows, matrix.Columns, (double[])Like(matrix.ToArray(), numbers)),
        ITuple tuple => Activator.CreateInstance(value.GetType(), [.. Enumerable.Range(0, tuple.Length).Select(i => Like(tuple[i]!, numbers))])!,
        _ => Clone(value),
    };

    public static object Clone(object value) => value is Array array ? array.Clone() : value;

    private static double[,] Grid(double[][] rows)
    {
        double[,] grid = new double[rows.Length, rows.Length == 0 ? 0 : rows[0].Length];
        for (int i = 0; i < grid.GetLength(0); i++)
        {
            for (int j = 0; j < grid.GetLength(1); j++)
                grid[i, j] = rows[i][j];
        }
        return grid;
    }
}
