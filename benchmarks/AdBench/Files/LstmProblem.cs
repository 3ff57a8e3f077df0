namespace SymbolicGrad.Benchmarks.AdBench;

/// <summary>A network and the text that it is to foretell.</summary>
internal sealed record LstmProblem(double[] Layers, double[] Ends, double[] State, double[,] Text)
{
    public static LstmProblem Read(string name)
    {
        Numbers numbers = Numbers.OfFile(name + ".txt");
        int layers = numbers.NextInteger(), characters = numbers.NextInteger(), bits = numbers.NextInteger();
        return new(numbers.Next(8 * layers * bits), numbers.Next(3 * bits), numbers.Next(2 * layers * bits), numbers.Next(characters, bits));
    }

    public double Value() => Lstm.Loss(Layers, Ends, State, Text);

    public double ValueAndGradient(double[] layersGradient, double[] endsGradient) =>
        Lstm.LossValueAndGradient(Layers, Ends, State, Text, layersGradient, endsGradient);
}
