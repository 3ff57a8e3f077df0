using System.Text;

namespace SymbolicGrad.Benchmarks.Generation;

/// <summary>Methods for the generator to differentiate.</summary>
internal static partial class Sources
{
    /// <summary>A method of a number of statements, each of a product, a sum and now and then a function, over the values before it.</summary>
    public static string StraightLine(int statements)
    {
        StringBuilder body = new("double v0 = x * y;\n");
        for (int i = 1; i < statements - 1; i++)
        {
            string recent = $"v{i - 1}";
            string older = $"v{Math.Max(0, i - 1 - i % 7)}";
            body.Append(i % 4 == 0 ? $"double v{i} = Math.Sin({recent}) * y + {older};\n" : $"double v{i} = {recent} * x - {older} * {i % 10};\n");
        }
        return InClass("Straight", $"[Differentiable] public static double F(double x, double y)\n{{\n{body}return v{statements - 2};\n}}");
    }

    /// <summary>A file of methods of ten statements each.</summary>
    /// <param name="file">The number of the file, which names its class.</param>
    /// <param name="methods">How many methods.</param>
    /// <param name="edit">A number that stands in the body of the first method.</param>
    public static string File(int file, int methods, int edit)
    {
        StringBuilder members = new();
        for (int i = 0; i < methods; i++)
        {
            members.Append(
                $$"""
                [Differentiable]
                public static double Model{{i}}(double a, double b, double t)
                {
                    double scaled = a * t + {{(i == 0 ? edit : i)}};
                    double wave = Math.Sin(scaled) * b;
                    double decay = Math.Exp(-b * t);
                    double mixed = wave * decay + a * a;
                    if (t > 1)
                        mixed -= Math.Log(t) * a;
                    double root = Math.Sqrt(1 + mixed * mixed);
                    double ratio = mixed / root;
                    double error = ratio - 0.5;
                    return error * error;
                }

                """);
        }
        return InClass($"Models{file}", members.ToString());
    }

    private static string InClass(string name, string members) => $"using System;\nusing SymbolicGrad;\npublic static partial class {name}\n{{\n{members}\n}}\n";
}
