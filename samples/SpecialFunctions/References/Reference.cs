using System.Globalization;

namespace HandWritten;

/// <summary>A line of references.txt: what a function and its partial derivatives by the last arguments are somewhere, from 150 digits.</summary>
internal sealed record Reference(Differentiated Function, double[] Arguments, double Value, double[] Gradient)
{
    public static IEnumerable<Reference> Read()
    {
        using StreamReader reader = new(typeof(Reference).Assembly.GetManifestResourceStream("references.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    /// <summary>How far the generated gradient is off, in parts of its largest entry.</summary>
    public double GradientError() => Error(Function.Gradient(Arguments), Gradient);

    /// <summary>How far the function itself is off.</summary>
    public double ValueError() => Error([Function.Value(Arguments)], [Value]);

    private static double Error(double[] values, double[] exact)
    {
        double scale = exact.Max(Math.Abs);
        return values.Zip(exact, static (own, right) => Math.Abs(own - right)).Max() / (scale == 0 ? 1 : scale);
    }

    private static Reference Parse(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Differentiated function = Differentiated.All.Single(candidate => candidate.Name == words[0]);
        double[] numbers = Array.ConvertAll(words[1..], static word => double.Parse(word, CultureInfo.InvariantCulture));
        int arguments = function.ArgumentCount;
        return new Reference(function, numbers[..arguments], numbers[arguments], numbers[(arguments + 1)..]);
    }
}
