using System.Collections;
using System.Globalization;
using System.Reflection;

namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>Any argument or result as the real numbers in it: of arrays, lists, tuples, structs and objects, in order.</summary>
internal static class Flat
{
    private const BindingFlags Fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly MethodInfo s_clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!;

    public static IEnumerable<double> Read(object? value) => value switch
    {
        double or float => [Convert.ToDouble(value, CultureInfo.InvariantCulture)],
        null or string or Enum => [],
        Array or IList => ((IEnumerable)value).Cast<object?>().SelectMany(Read),
        _ when value.GetType().IsPrimitive => [],
        _ => FieldsOf(value.GetType()).SelectMany(field => Read(field.GetValue(value))),
    };

    /// <summary>A copy that shares nothing with the value.</summary>
    public static object? Copy(object? value) => With(value, new Queue<double>(Read(value)));

    /// <summary>A copy with other numbers, as many as it takes.</summary>
    public static object? With(object? value, Queue<double> numbers)
    {
        switch (value)
        {
            case double:
                return numbers.Dequeue();
            case float:
                return (float)numbers.Dequeue();
            case null or string or Enum:
                return value;
            case Array array:
                return Fill((Array)array.Clone(), numbers);
            case IList list and not ValueType:
                IList copy = (IList)Activator.CreateInstance(list.GetType())!;
                foreach (object? item in list)
                    copy.Add(With(item, numbers));
                return copy;
            case var _ when value.GetType().IsPrimitive:
                return value;
            default:
                object made = s_clone.Invoke(value, null)!;
                foreach (FieldInfo field in FieldsOf(value.GetType()))
                    field.SetValue(made, With(field.GetValue(value), numbers));
                return made;
        }
    }

    private static Array Fill(Array array, Queue<double> numbers)
    {
        int[] index = new int[array.Rank];
        for (int i = 0; i < array.Length; i++)
        {
            int rest = i;
            for (int axis = array.Rank - 1; axis >= 0; axis--)
                (rest, index[axis]) = Math.DivRem(rest, array.GetLength(axis));
            array.SetValue(With(array.GetValue(index), numbers), index);
        }
        return array;
    }

    /// <summary>The fields that are differentiated.</summary>
    private static IEnumerable<FieldInfo> FieldsOf(Type type) =>
        type.GetFields(Fields).Where(static field => field.GetCustomAttribute<ConstantAttribute>() is null).OrderBy(static field => field.MetadataToken);
}
