using SymbolicGrad.Integration.Tests.Points;

namespace SymbolicGrad.Integration.Tests.Conformance;

/// <summary>
/// Section 4: arrays, aliasing, ref and out, calls. Pointers are spans here. The rows with structs, objects and recursion are in files of their own, and
/// so is the call of row 91 with one array for both.
/// </summary>
public static partial class Memory
{
    [Differentiable(Derivatives = SecondOrder), At("1 2 3", "4 5 6", Gradient = "4 5 6 1 2 3")]
    public static double Row91_ElementwiseInPlace(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            a[i] *= b[i];
            sum += a[i];
        }
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", Gradient = "1 1 1")]
    public static double Row92_SumOfElements(ReadOnlySpan<double> a)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i];
        return sum;
    }

    private static double Times(double x, double[] array) => x * array[0];

    [Differentiable(Derivatives = SecondOrder), At(3, "5 2", Gradient = "1 0 0")]
    public static double Row93_OverwrittenAroundCall(double x, double[] arr)
    {
        arr[0] = 1;
        double result = Times(x, arr);
        arr[0] = 5;
        return result;
    }

    private static void SetFirst(double[] array, double value) => array[0] = value * array[1];

    [Differentiable(Derivatives = SecondOrder), At(3, "5 2")]
    public static double Row94_OverwrittenByCall(double x, double[] arr)
    {
        SetFirst(arr, x);
        double first = arr[0];
        arr[0] = x;
        SetFirst(arr, 2 * first / arr[1]);
        return arr[0] * arr[1] * first / (x * arr[1] * 1.5);
    }

    private static double SquareInPlace(ref double e)
    {
        e = e * e;
        return e;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", Gradient = "2 4 6")]
    public static double Row95_CalleeMutatesAndReturns(double[] arr)
    {
        double sum = 0;
        for (int i = 0; i < arr.Length; i++)
            sum += SquareInPlace(ref arr[i]);
        return sum;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", 1.5)]
    public static double Row96_CalleesChangeAndRead(double[] arr, double y)
    {
        double sum = 0;
        for (int i = 0; i < arr.Length; i++)
        {
            sum += SquareInPlace(ref arr[i]) * arr[i] + SquareInPlace(ref y);
            y = 1 / y + arr[0];
        }
        return sum;
    }

    private static void AddAndSquare(double p, ref double x) => x = p * (x + 1) * (x + 1);

    [Differentiable(Derivatives = SecondOrder), At(3, 2, Gradient = "2296 3024")]
    public static double Row97_SameRefTwice(double p, double x)
    {
        AddAndSquare(p, ref x);
        AddAndSquare(p, ref x);
        return x;
    }

    private static void Exchange(ref double a, ref double b)
    {
        double t = a;
        a = b;
        b = t;
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", 4)]
    public static double Row98_ExchangeElements(double[] a, double x)
    {
        Exchange(ref a[0], ref x);
        double t = a[2];
        Exchange(ref t, ref a[1]);
        return a[0] * a[1] * x + t * t;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 3, Gradient = "3 2")]
    public static double Row101_CapturedVariable(double x, double y)
    {
        Func<double, double> times = t => t * y;
        return times(x);
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 3, Gradient = "3 2")]
    public static double Row101_Tuple(double x, double y)
    {
        (double First, double Second) pair = (x, y);
        return pair.First * pair.Second;
    }

    private static double Product(params double[] factors)
    {
        double product = 1;
        foreach (double factor in factors)
            product *= factor;
        return product;
    }

    [Differentiable(Derivatives = SecondOrder), At(2, 3, Gradient = "3 2")]
    public static double Row101_Params(double x, double y) => Product(x, y, 1);

    private static double Weighted(double x, double y = 1, double weight = 1) => x * y * weight;

    [Differentiable(Derivatives = SecondOrder), At(2, 3, Gradient = "3 2")]
    public static double Row101_NamedAndOptional(double x, double y) => Weighted(y: y, x: x);

    [Differentiable(Derivatives = SecondOrder), At("1 2 3", "0 1 2", Gradient = "2 4 2 0 0 1")]
    public static double Row107_MovingSpan(double[] a, double[] b)
    {
        ReadOnlySpan<double> p = a;
        double sum = 0;
        for (int i = 0; i < 3; i++)
            sum += p.Slice(i)[0] * (i == 1 ? 4 : 2);
        return sum + b.AsSpan(1)[1];
    }

    [Differentiable(Derivatives = SecondOrder), At("1 2 3 4", 2)]
    public static double Row108_SpanOfSpan(Span<double> a, double x)
    {
        Span<double> inner = a[1..].Slice(0, 2);
        inner[0] = x * inner[1];
        ref double last = ref inner[^1];
        last += inner[0];
        return a[1] * a[2] + a[3];
    }

    private static ref double Identity(ref double i)
    {
        double copy = i;
        copy += 1;
        return ref i;
    }

    private static ref double IdentityTwice(ref double i) => ref Identity(ref i);

    [Differentiable, At(3, 5, Gradient = "11 78")]
    public static double ReturnedReferences(double i, double j)
    {
        ref double k = ref Identity(ref i), l = ref Identity(ref j), again = ref IdentityTwice(ref i);
        k += 7 * j;
        l += 9 * i;
        return i + j + again;
    }

    [Differentiable, At("1 2 3"), At("-1 0.5 2")]
    public static double ReferencesOfALocalFunction(double[] a)
    {
        int calls = 0;
        ref double At(int i)
        {
            calls++;
            return ref a[i];
        }

        At(0) *= At(1);
        At(2) += At(0);
        (At(0), At(1)) = (At(1), At(2));
        At(1)++;
        return a[0] * a[2] * calls + a[1];
    }

    private sealed class Row(int n)
    {
        private readonly double[] _data = new double[n];

        private double _scale = 2;

        public ref double First => ref _data[0];

        public ref double Scale() => ref _scale;

        public ref double this[int i] => ref _data[i];
    }

    [Differentiable, At(3, 5), At(0.5, -2)]
    public static double ReferencesOfAnObject(double i, double j)
    {
        Row row = new(4);
        row[0] = 2 * i;
        row[1] = 5 * i + 3 * j;
        row[0] *= row[1];
        row.First += i;
        row.Scale() *= j;
        for (int k = 0; k < 3; k++)
            row[k + 1] += row[k] * row.Scale();
        return row[3] + row.First;
    }

    private static ref double Largest(double[] a)
    {
        int best = 0;
        for (int i = 1; i < a.Length; i++)
        {
            if (a[i] > a[best])
                best = i;
        }
        return ref a[best];
    }

    [Differentiable, At("3 1 2"), At("1 5 4")]
    public static double ReferenceThatIsFound(double[] a)
    {
        for (int k = 0; k < 3; k++)
        {
            Largest(a) *= 0.3;
            a[k] += 0.1;
        }
        return a[0] * a[1] + a[2];
    }
}
