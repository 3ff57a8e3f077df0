using System.Globalization;
using System.Text;

namespace SymbolicGrad.Generator.Ir;

/// <summary>C# with places for values in it. A place is marked by control characters, which no C# has.</summary>
internal static class Template
{
    private const char Plain = '\u0001', Operand = '\u0002', End = '\u0003';

    /// <summary>The place of a value; as an operand it takes parentheses around an operator.</summary>
    public static string Place(int index, bool isOperand = false) =>
        (isOperand ? Operand : Plain) + index.ToString(CultureInfo.InvariantCulture) + End;

    /// <summary>The text with something in each place.</summary>
    public static string Fill(string template, Func<int, bool, string> write)
    {
        StringBuilder text = new();
        for (int i = 0; i < template.Length; i++)
        {
            char next = template[i];
            if (next is not (Plain or Operand))
            {
                text.Append(next);
                continue;
            }
            int end = template.IndexOf(End, i);
            text.Append(write(int.Parse(template.Substring(i + 1, end - i - 1), CultureInfo.InvariantCulture), next == Operand));
            i = end;
        }
        return text.ToString();
    }
}
