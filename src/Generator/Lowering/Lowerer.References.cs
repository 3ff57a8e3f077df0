using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymbolicGrad.Generator.Diagnostics;
using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Signatures;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Variables that refer to one array or to another, or to a part that moves: which arrays these can be is known, which one it is when the program runs
/// is an integer. So the memory that is meant stays known as a set.
/// </content>
internal sealed partial class Lowerer
{
    private readonly Dictionary<int, (LoweredValue Whole, int Start, int Length)> _views = [];
    private readonly Dictionary<int, (LoweredValue Whole, int Index)> _rows = [];
    private readonly Dictionary<int, (LoweredValue[] Arrays, int Number)> _choices = [];

    /// <summary>Where variables got what they hold, for messages.</summary>
    private readonly Dictionary<object, IOperation> _assignedAt = new(Variables.Comparer);

    private Refused NotCarried(object variable, string what, string instead) =>
        new(Descriptors.OperationNotSupported, _assignedAt.TryGetValue(variable, out IOperation? at) ? at.Syntax.GetLocation() : _method.Locations[0], what, instead);

    private ArrayPlace PlaceOf(LoweredValue array)
    {
        (int Start, int Length)? range = null;
        while (_views.TryGetValue(First(array), out (LoweredValue Whole, int Start, int Length) view))
        {
            range = range is { } inner ? (_builder.Apply(Primitives.IntegerAdd, view.Start, inner.Start), inner.Length) : (view.Start, view.Length);
            array = view.Whole;
        }
        return _rows.TryGetValue(First(array), out (LoweredValue Whole, int Index) row) ? new ArrayPlace(row.Whole, row.Index, range) : new ArrayPlace(array, null, range);
    }

    private LoweredValue At(ArrayPlace place)
    {
        LoweredValue array = place.Row is { } row ? Load(new ElementTarget(place.Whole, [row])) : place.Whole;
        return place.Range is var (start, length) ? View(array, start, length) : array;
    }

    private LoweredValue Choose(LoweredValue[] arrays, int number)
    {
        if (arrays.Length == 1)
            return arrays[0];
        LoweredValue chosen = arrays[0] is Single single
            ? new Single(_builder.Apply(Primitives.Choose, _builder.TypeOf(single.Value), [.. arrays.Select(First), number]))
            : (Aggregate)arrays[0] with { Members = [.. ((Aggregate)arrays[0]).Members.Select((_, i) => Choose([.. arrays.Select(array => ((Aggregate)array).Members[i])], number))] };
        _choices[First(chosen)] = (arrays, number);
        return chosen;
    }

    private static int First(LoweredValue array) => Leaves(array).First();

    /// <summary>The arrays that one may be, without those that are chosen between.</summary>
    private IEnumerable<LoweredValue> Origins(LoweredValue array) =>
        _choices.TryGetValue(First(array), out (LoweredValue[] Arrays, int Number) choice) ? choice.Arrays.SelectMany(Origins) : [array];

    private int NumberOf(LoweredValue array, LoweredValue[] arrays)
    {
        int index = Array.FindIndex(arrays, other => First(other) == First(array));
        if (index >= 0)
            return Int(index);
        (LoweredValue[] among, int number) = _choices[First(array)];
        if (among.Select(First).SequenceEqual(arrays.Select(First)))
            return number;
        int result = NumberOf(among[among.Length - 1], arrays);
        for (int i = among.Length - 2; i >= 0; i--)
            result = _builder.Apply(Primitives.Select, IrType.Int32, _builder.Apply(Primitives.Equal, number, Int(i)), NumberOf(among[i], arrays), result);
        return result;
    }

    /// <summary>Whether two arrays can be behind one variable: generated code has one type for both, and knows where their adjoints are.</summary>
    private bool CanMeet(LoweredValue a, LoweredValue b) =>
        a is not Rows && b is not Rows && Leaves(a).Select(_builder.TypeOf).SequenceEqual(Leaves(b).Select(_builder.TypeOf))
        && (First(a) == First(b) || !Leaves(a).Concat(Leaves(b)).Any(part => _inputOf.TryGetValue(_builder.RootOf(part), out ProgramInput? input) && input.Part is not null));

    /// <summary>What a variable that held one array before a loop, and another after an iteration, can hold; null where it cannot be said before the loop.</summary>
    private ArrayShape? Join(ArrayShape? known, LoweredValue before, LoweredValue after, int firstInside)
    {
        ArrayPlace[] places = [PlaceOf(before), PlaceOf(after)];
        LoweredValue[] arrays = [.. (known?.Arrays ?? []).Concat(places.SelectMany(place => Origins(place.Whole))).GroupBy(First).Select(static group => group.First()).OrderBy(First)];
        bool canJoin = (places[0].Row is null) == (places[1].Row is null) && arrays.All(array => First(array) < firstInside && CanMeet(arrays[0], array));
        return canJoin ? new ArrayShape(arrays, places[0].Row is not null, known?.HasRange == true || places.Any(static place => place.Range is not null)) : null;
    }

    private bool Fits(ArrayShape shape, LoweredValue array)
    {
        ArrayPlace place = PlaceOf(array);
        return (place.Row is not null) == shape.HasRow && (shape.HasRange || place.Range is null)
            && Origins(place.Whole).All(origin => shape.Arrays.Any(other => First(other) == First(origin)));
    }

    /// <summary>The integers that say which array is meant.</summary>
    private Aggregate NumbersOf(LoweredValue array, ArrayShape shape)
    {
        ArrayPlace place = PlaceOf(array);
        List<(string Name, int Value)> numbers = [];
        if (shape.Arrays.Length > 1)
            numbers.Add(("Number", NumberOf(place.Whole, shape.Arrays)));
        if (shape.HasRow)
            numbers.Add(("Row", place.Row!.Value));
        if (shape.HasRange)
            numbers.AddRange([("Start", place.Range?.Start ?? Int(0)), ("Length", place.Range?.Length ?? LengthOf(array))]);
        Member[] members = [.. numbers.Select(static number => new Member(number.Name, new Leaf("int", IrType.Int32), IsSettable: true))];
        return new Aggregate(new Composite("", CompositeKind.Tuple, IsValueType: true, members), [.. numbers.Select(static number => new Single(number.Value))]);
    }

    private LoweredValue At(ArrayShape shape, LoweredValue numbers)
    {
        Queue<int> values = new(Leaves(numbers));
        LoweredValue whole = Choose(shape.Arrays, shape.Arrays.Length > 1 ? values.Dequeue() : 0);
        int? row = shape.HasRow ? values.Dequeue() : null;
        return At(new ArrayPlace(whole, row, shape.HasRange ? (values.Dequeue(), values.Dequeue()) : null));
    }
}
