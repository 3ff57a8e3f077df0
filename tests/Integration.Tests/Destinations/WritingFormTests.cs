using SymbolicGrad.Integration.Tests.Functions;

namespace SymbolicGrad.Integration.Tests.Destinations;

/// <summary>The forms that write into destinations, of every function of the runtime.</summary>
public class WritingFormTests
{
    public static TheoryData<string, bool> Forms
    {
        get
        {
            TheoryData<string, bool> data = [];
            foreach (string name in Cases.In(typeof(DoubleCases)).Select(method => method.Name))
            {
                foreach (bool withValue in new[] { false, true })
                {
                    if (new Evaluation<double>(typeof(DoubleCases), name, Sizes.All[0], 1).Writing(withValue) is not null)
                        data.Add(name, withValue);
                }
            }
            return data;
        }
    }

    [Fact]
    public void EveryCaseWithATensorArgument_HasWritingForms() =>
        Assert.Equal(
            Cases.In(typeof(DoubleCases)).Where(method => method.GetParameters().Any(parameter => parameter.ParameterType.IsGenericType)).SelectMany(method => new[] { (method.Name, false), (method.Name, true) }).Order(),
            Forms.Select(row => ((string)row[0], (bool)row[1])).Order());

    [Theory]
    [MemberData(nameof(Forms))]
    public void WritingForm_OverwritesWithWhatTheReturningFormReturns(string name, bool withValue)
    {
        foreach (Sizes sizes in Sizes.All)
        {
            Evaluation<double> evaluation = new(typeof(DoubleCases), name, sizes, 1);
            WritingCall<double> call = evaluation.Writing(withValue)!;
            double[] inputs = Flat(call.Inputs);

            object? returned = call.Invoke();
            double[] first = Flat(call.Destinations);
            call.Invoke();

            (double[] result, double[] gradient) = evaluation.ValueAndGradient();
            Close.Bits(withValue ? [.. returned is null ? result : [], .. gradient] : evaluation.Gradient(), first);
            Close.Bits(first, Flat(call.Destinations));
            Close.Bits(inputs, Flat(call.Inputs));
            if (returned is double value)
                Assert.Equal(result[0], value);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void DestinationOfAnotherShape_IsRefusedWithBothShapes(string name, bool withValue)
    {
        WritingCall<double> call = new Evaluation<double>(typeof(DoubleCases), name, Sizes.All[1], 1).Writing(withValue)!;
        foreach (int position in call.TensorsIn(call.InputCount..))
        {
            foreach (object wrong in WrongShapes(call.Arguments[position]!).Where(wrong => Shape(wrong) != Shape(call.Arguments[position]!)))
            {
                ArgumentException error = Assert.Throws<ArgumentException>(() => call.With(position, wrong).Invoke());
                Assert.Contains(Shape(call.Arguments[position]!), error.Message, StringComparison.Ordinal);
                Assert.Contains(Shape(wrong), error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void DestinationThatSharesMemoryWithAnother_IsRefused(string name, bool withValue)
    {
        WritingCall<double> call = new Evaluation<double>(typeof(DoubleCases), name, Sizes.All[1], 1).Writing(withValue)!;
        foreach (int position in call.TensorsIn(call.InputCount..))
        {
            foreach (int other in call.TensorsIn(..).Where(other => other < position))
            {
                object destination = Overlapping(call.Arguments[position]!, call.Arguments[other]!, out object moved);
                ArgumentException error = Assert.Throws<ArgumentException>(() => call.With(position, destination).With(other, moved).Invoke());
                Assert.Contains("memory", error.Message, StringComparison.Ordinal);
            }
        }
    }

    private static object[] WrongShapes(object tensor) => tensor switch
    {
        Vector<double> vector => [new Vector<double>(vector.Length + 1), new Vector<double>(vector.Length - 1), default(Vector<double>)],
        Matrix<double> matrix => [new Matrix<double>(matrix.Rows + 1, matrix.Columns), new Matrix<double>(matrix.Rows, matrix.Columns - 1), new Matrix<double>(matrix.Columns, matrix.Rows)],
        _ => throw new ArgumentException(tensor.GetType().Name),
    };

    private static string Shape(object tensor) => tensor switch
    {
        Vector<double> vector => $"length {vector.Length}",
        Matrix<double> matrix => $"{matrix.Rows}×{matrix.Columns}",
        _ => "",
    };

    /// <summary>Two tensors of the shapes of the given ones with the entries of the second, in one array, one entry apart.</summary>
    private static object Overlapping(object destination, object input, out object moved)
    {
        double[] entries = Flat([input]);
        int length = Flat([destination]).Length;
        double[] memory = new double[Math.Max(entries.Length, length) + 1];
        entries.CopyTo(memory, 1);
        moved = View(input, memory, 1);
        return View(destination, memory, 0);
    }

    private static object View(object like, double[] memory, int offset) => like switch
    {
        Vector<double> vector => new Vector<double>(memory, offset, vector.Length),
        Matrix<double> matrix => new Matrix<double>(memory, offset, matrix.Rows, matrix.Columns),
        _ => throw new ArgumentException(like.GetType().Name),
    };

    private static double[] Flat(ReadOnlySpan<object?> values)
    {
        List<double> entries = [];
        foreach (object? value in values)
        {
            entries.AddRange(value switch
            {
                double number => [number],
                Vector<double> vector => vector.ToArray(),
                Matrix<double> matrix => matrix.ToArray(),
                _ => [],
            });
        }
        return [.. entries];
    }
}
