namespace SymbolicGrad.Data;

public sealed partial class CsvTable
{
    /// <summary>A column of class labels. The classes are its distinct texts in order: by number where all are numbers, otherwise by character codes.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The class of each row.</returns>
    /// <exception cref="CsvException">There is no such column, or a field of it is empty.</exception>
    public ClassLabels Labels(string column)
    {
        int index = IndexOf(column);
        IReadOnlyList<string> texts = Text(column);
        for (int row = 0; row < texts.Count; row++)
        {
            if (string.IsNullOrWhiteSpace(texts[row]))
                throw new CsvException("the field is empty, a class label was expected", _source, _cells.Line(row), column, texts[row]);
        }
        return Labels(index, texts, InOrder([.. texts.Distinct()]));
    }

    /// <summary>A column of class labels whose classes are known: those of the training data, where this is the test data.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="classes">All classes, in the order of their indices.</param>
    /// <returns>The class of each row.</returns>
    /// <exception cref="ArgumentException">A class is listed twice.</exception>
    /// <exception cref="CsvException">There is no such column, or a field of it is none of the classes.</exception>
    public ClassLabels Labels(string column, IReadOnlyList<string> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return Labels(IndexOf(column), Text(column), classes);
    }

    private ClassLabels Labels(int column, IReadOnlyList<string> texts, IReadOnlyList<string> classes)
    {
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < classes.Count; i++)
        {
            if (!indexOf.TryAdd(classes[i], i)) throw new ArgumentException($"The class '{classes[i]}' is listed twice.", nameof(classes));
        }
        int[] indices = new int[texts.Count];
        for (int row = 0; row < indices.Length; row++)
        {
            if (!indexOf.TryGetValue(texts[row], out indices[row]))
                throw new CsvException($"'{texts[row]}' is none of the classes {Listed(classes)}", _source, _cells.Line(row), _names[column], texts[row]);
        }
        return new ClassLabels([.. classes], indices);
    }

    private string[] InOrder(string[] classes)
    {
        double[] numbers = new double[classes.Length];
        for (int i = 0; i < classes.Length; i++)
        {
            if (!double.TryParse(classes[i], Style, _options.Culture, out numbers[i]))
            {
                Array.Sort(classes, StringComparer.Ordinal);
                return classes;
            }
        }
        Array.Sort(numbers, classes);
        return classes;
    }
}
