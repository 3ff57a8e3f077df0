namespace SymbolicGrad.Plots;

public static partial class Charts
{
    /// <summary>A confusion matrix. The darker a cell, the larger its share of its row; the diagonal is what was right.</summary>
    /// <param name="title">The title.</param>
    /// <param name="matrix">How often each class was taken for each.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">There are no classes.</exception>
    public static Picture ConfusionMatrix(string title, ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ThrowIfEmpty(matrix.ClassCount, "classes");
        return new ConfusionPicture(title, matrix).ToPicture();
    }
}
