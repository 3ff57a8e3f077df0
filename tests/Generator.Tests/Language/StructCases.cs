namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Methods F(x, y) over structs that a user wrote.</summary>
internal static class StructCases
{
    private const string Vec3 = """
        public readonly record struct Vec3(double X, double Y, double Z)
        {
            public static readonly Vec3 Zero = new(0, 0, 0);
            public static Vec3 UnitX { get; } = new(1, 0, 0);
            public double LengthSquared => X * X + Y * Y + Z * Z;
            public double Length => Math.Sqrt(LengthSquared);
            public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
            public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
            public static Vec3 operator -(Vec3 a) => new(-a.X, -a.Y, -a.Z);
            public static Vec3 operator *(Vec3 a, double s) => new(a.X * s, a.Y * s, a.Z * s);
            public static Vec3 operator *(double s, Vec3 a) => a * s;
            public static Vec3 operator /(Vec3 a, double s) => a * (1 / s);
            public static double Dot(in Vec3 a, in Vec3 b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;
            public Vec3 Cross(Vec3 b) => new(Y * b.Z - Z * b.Y, Z * b.X - X * b.Z, X * b.Y - Y * b.X);
            public Vec3 Normalized() => this / Length;
            public double this[int i] => i switch { 0 => X, 1 => Y, _ => Z };
        }
        """;

    private const string Pair = """
        public struct Pair
        {
            public double A, B;
            public Pair(double a, double b) { A = a; B = b; }
            public Pair(double both) : this(both, both) { A *= 2; }
            public double Sum => A + B;
            public void Scale(double by) { A *= by; B *= by; }
            public double Product() => A * B;
            public Pair Swapped() { var copy = this; copy.A = B; copy.B = A; return copy; }
            public static void Double(ref Pair p) { p.A *= 2; p.B = p.A * p.B; }
            public static void Make(double a, double b, out Pair p) { p.A = a; p.B = b * a; }
            public static bool operator ==(Pair a, Pair b) => a.A == b.A && a.B == b.B;
            public static bool operator !=(Pair a, Pair b) => !(a == b);
            public override bool Equals(object? o) => false;
            public override int GetHashCode() => 0;
            public void Deconstruct(out double a, out double b) { a = A; b = B; }
        }
        """;

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["RecordStruct"] = Vec3 + Body("var a = new Vec3(x, y, 1); var b = new Vec3(y, x * y, x); return Vec3.Dot(a, b) * a.Length;"),
        ["OperatorsOfStruct"] = Vec3 + Body("Vec3 a = new(x, y, 2), b = new(1, x, y); var c = a + b * 2 - y * a / 3; return (-c).LengthSquared + c.Y;"),
        ["InstanceMethods"] = Vec3 + Body("Vec3 a = new(x, y, 2), b = new(1, x * y, y); return a.Cross(b).Normalized().X + a.Normalized().Cross(b).LengthSquared;"),
        ["StaticInstance"] = Vec3 + Body("return (Vec3.UnitX + new Vec3(x, y, 0) - Vec3.Zero).LengthSquared;"),
        ["IndexerWithSwitch"] = Vec3 + Body("var a = new Vec3(x * y, y, x); double s = 0; for (int i = 0; i < 3; i++) s += a[i] * a[i] * (i + 1); return s + a[1];"),
        ["WithOfRecordStruct"] = Vec3 + Body("var a = new Vec3(x, y, 2); var b = a with { Y = a.X * y, Z = x }; return Vec3.Dot(a, b);"),
        ["DefaultOfStruct"] = Vec3 + Body("Vec3 a = default; var b = new Vec3(); a += new Vec3(x, y, x * y); return (a + b).LengthSquared;"),
        ["DeconstructionOfRecord"] = Vec3 + Body("var (a, b, _) = new Vec3(x * y, y, 2); return a * b;"),
        ["StructInLoop"] = Vec3 + Body("var p = new Vec3(x, y, 0.5); var v = new Vec3(y, 1, x); for (int i = 0; i < 4; i++) { var f = -p / (1 + p.LengthSquared); v += f * 0.1; p += v * 0.1; } return p.Length;"),
        ["StructBeforeLoopUnassigned"] = Vec3 + Body("Vec3 p; double s = 0; for (int i = 0; i < 3; i++) { p = new Vec3(x, y * i, s); s += p.LengthSquared * 0.1; } return s;"),
        ["StructInWhile"] = Vec3 + Body("var p = new Vec3(x, y, 1); while (p.LengthSquared < 100) p = p * 1.5 + new Vec3(y, 0, x); return p.X * p.Y;"),
        ["StructInBranches"] = Vec3 + Body("Vec3 p; if (x > 0) p = new Vec3(x, y, 1); else p = new Vec3(y, x * x, 0); var q = y > 0 ? p : p * 2; return q.LengthSquared;"),
        ["NestedStruct"] = Vec3 + "public record struct Ray(Vec3 Origin, Vec3 Direction) { public Vec3 At(double t) => Origin + Direction * t; }" + Body("var r = new Ray(new(x, y, 0), new(1, x, y)); r.Origin = r.At(y); var s = r; s.Direction = new(y, 0, 0); return r.At(x).LengthSquared + s.At(2).X;"),

        ["MutableStruct"] = Pair + Body("var p = new Pair(x, y); p.A *= 3; p.B += p.A; return p.A * p.B;"),
        ["StructIsCopied"] = Pair + Body("var p = new Pair(x, y); var q = p; q.A = 2; q.Scale(y); return p.A * q.B + q.A * p.B;"),
        ["MutatingMethod"] = Pair + Body("var p = new Pair(x, y); p.Scale(x); p.Scale(2); return p.Product() + p.Sum;"),
        ["ThisChaining"] = Pair + Body("var p = new Pair(x * y); return p.A * p.B + p.Sum;"),
        ["CopyOfThis"] = Pair + Body("var p = new Pair(x, y * y); var q = p.Swapped(); return q.A * p.A + q.B;"),
        ["MutatingMethodOfCopy"] = Pair + "readonly struct Holder { public readonly Pair P; public Holder(Pair p) => P = p; }" + Body("var h = new Holder(new Pair(x, y)); h.P.Scale(3); return h.P.A * h.P.B;"),
        ["StructByReference"] = Pair + Body("var p = new Pair(x, y); Pair.Double(ref p); Pair.Double(ref p); return p.Sum;"),
        ["StructByOut"] = Pair + Body("Pair.Make(x, y, out var p); Pair.Make(p.A, 2, out Pair q); return p.Product() * q.B;"),
        ["MemberByReference"] = Pair + "static void Twice(ref double v) { v *= 2; }" + Body("var p = new Pair(x, y); Twice(ref p.B); return p.Product() * p.B;"),
        ["RefLocalToMember"] = Pair + Body("var p = new Pair(x, y); ref double b = ref p.B; b *= x; p.A += b; return p.Product();"),
        ["ObjectInitializerOfStruct"] = Pair + Body("var p = new Pair { A = x * y, B = 3 }; var q = new Pair(x, y) { B = x }; return p.Product() * q.B;"),
        ["ArgumentChangesReceiver"] = Pair + Body("var p = new Pair(x, y); p.Scale(p.B = x * y); return p.A * p.B;"),
        ["ArgumentChangesReference"] = Pair + "static void Add(ref double a, double b) { a += b; }" + Body("double a = x; Add(ref a, a = y * x); return a * a;"),
        ["UserEquality"] = Pair + Body("var p = new Pair(x, y); var q = new Pair(x, y); return p == q && p != new Pair(1, 2) ? p.A * q.B : x;"),
        ["UserDeconstruct"] = Pair + Body("var p = new Pair(x, y); (double a, double b) = p; double c; (c, _) = p; return a * b * c;"),
        ["MemberWiseAssignment"] = Pair + Body("Pair p; p.A = x; p.B = x * y; return p.A * p.B;"),
        ["StructInTuple"] = Pair + Body("var t = (new Pair(x, y), y); t.Item1.Scale(t.y); return t.Item1.Sum * t.Item1.A;"),
        ["StructPattern"] = Pair + Body("var p = new Pair(x, y); return p is { A: > 0, B: > 0 } ? p.A * p.B : p is { A: < 0 } and (var a, var b) ? a * a * b : y * x * x;"),
        ["StructSwitch"] = Pair + Body("var p = new Pair(x, y); return p switch { (> 0, > 0) => p.A * p.B, { A: < 0 } => p.A, _ => p.B * p.B * x };"),

        ["PropertiesWithBodies"] = "struct Angle { private double _radians; public double Degrees { get => _radians * 180 / Math.PI; set => _radians = value * Math.PI / 180; } public double Radians { readonly get { return _radians; } set { _radians = value; } } }"
            + Body("Angle a = default; a.Degrees = x * 40; a.Degrees += 5 * y; a.Radians *= y; return Math.Sin(a.Radians) * a.Degrees;"),
        ["PrivateFieldsAndInitializers"] = "public struct Model { private readonly double _k; private double _c = 2.5; public double Bias { get; init; } = 0.25; public Model(double k) { _k = k * k; _c *= k; } public readonly double At(double x) => _k * x * x + _c * x + Bias; }"
            + Body("var m = new Model(x) { Bias = y }; return m.At(y) + new Model(y).At(x);"),
        ["PrimaryConstructorOfStruct"] = "public struct Line(double slope, double offset) { private readonly double _twice = 2 * offset; public readonly double At(double t) => slope * t + _twice; }" + Body("var l = new Line(x, y * y); return l.At(x * y) * l.At(2);"),
        ["Conversions"] = "public readonly struct Meters { public readonly double Value; public Meters(double v) => Value = v; public static implicit operator Meters(double v) => new(v); public static explicit operator double(Meters m) => m.Value * m.Value; public static Meters operator +(Meters a, Meters b) => a.Value + b.Value; }"
            + Body("Meters m = x * y; m = m + y; m += x; return (double)m;"),
        ["UserIncrement"] = "struct Counter { public double N; public static Counter operator ++(Counter c) => new Counter { N = c.N * 1.5 + 1 }; public static Counter operator -(Counter c) => new Counter { N = -c.N }; }" + Body("var c = new Counter { N = x }; var d = c++; ++c; return (-c).N * d.N * y;"),
        ["GenericStruct"] = "public readonly struct Pt<T> where T : struct { public readonly T A, B; public Pt(T a, T b) { A = a; B = b; } public Pt<T> Swap() => new Pt<T>(B, A); public static Pt<T> Of(T a, T b) => new(a, b); public T First => A; }"
            + Body("var p = Pt<double>.Of(x * y, y); var q = new Pt<Pt<double>>(p, p.Swap()); return q.B.A * q.A.First + q.First.B;"),
        ["ComplexNumbers"] = """
            public readonly struct Complex
            {
                public Complex(double re, double im) { Re = re; Im = im; }
                public double Re { get; }
                public double Im { get; }
                public static Complex I => new(0, 1);
                public static implicit operator Complex(double re) => new(re, 0);
                public static Complex operator +(Complex a, Complex b) => new(a.Re + b.Re, a.Im + b.Im);
                public static Complex operator *(Complex a, Complex b) => new(a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);
                public static Complex operator /(Complex a, Complex b) { double d = b.Re * b.Re + b.Im * b.Im; return new((a.Re * b.Re + a.Im * b.Im) / d, (a.Im * b.Re - a.Re * b.Im) / d); }
                public static Complex Exp(Complex z) => Math.Exp(z.Re) * new Complex(Math.Cos(z.Im), Math.Sin(z.Im));
                public double Magnitude => Math.Sqrt(Re * Re + Im * Im);
            }
            """ + Body("var z = new Complex(x, y); var w = z; for (int i = 0; i < 3; i++) w = w * w / 2 + z; return (Complex.Exp(z * Complex.I) / (w + 1) * 2.0).Magnitude;"),
        ["Quaternions"] = """
            public readonly record struct Quat(double W, double X, double Y, double Z)
            {
                public static Quat operator *(Quat a, Quat b) => new(
                    a.W * b.W - a.X * b.X - a.Y * b.Y - a.Z * b.Z,
                    a.W * b.X + a.X * b.W + a.Y * b.Z - a.Z * b.Y,
                    a.W * b.Y - a.X * b.Z + a.Y * b.W + a.Z * b.X,
                    a.W * b.Z + a.X * b.Y - a.Y * b.X + a.Z * b.W);
                public Quat Conjugate => this with { X = -X, Y = -Y, Z = -Z };
                public static Quat About(double x, double y, double z, double angle) { var (s, c) = (Math.Sin(angle / 2), Math.Cos(angle / 2)); return new(c, s * x, s * y, s * z); }
                public Quat Rotate(Quat v) => this * v * Conjugate;
            }
            """ + Body("var q = Quat.About(0, 0, 1, x) * Quat.About(1, 0, 0, y); var v = q.Rotate(new(0, 1, x, y)); return v.X * v.Y + v.Z;"),
        ["Matrices"] = """
            public struct Matrix3
            {
                public double M11, M12, M13, M21, M22, M23, M31, M32, M33;
                public static Matrix3 Identity { get { Matrix3 m = default; m.M11 = m.M22 = m.M33 = 1; return m; } }
                public static Matrix3 Rotation(double t) { var m = Identity; m.M11 = Math.Cos(t); m.M12 = -Math.Sin(t); m.M21 = -m.M12; m.M22 = m.M11; return m; }
                public static Matrix3 operator *(in Matrix3 a, in Matrix3 b) => new()
                {
                    M11 = a.M11 * b.M11 + a.M12 * b.M21 + a.M13 * b.M31, M12 = a.M11 * b.M12 + a.M12 * b.M22 + a.M13 * b.M32, M13 = a.M11 * b.M13 + a.M12 * b.M23 + a.M13 * b.M33,
                    M21 = a.M21 * b.M11 + a.M22 * b.M21 + a.M23 * b.M31, M22 = a.M21 * b.M12 + a.M22 * b.M22 + a.M23 * b.M32, M23 = a.M21 * b.M13 + a.M22 * b.M23 + a.M23 * b.M33,
                    M31 = a.M31 * b.M11 + a.M32 * b.M21 + a.M33 * b.M31, M32 = a.M31 * b.M12 + a.M32 * b.M22 + a.M33 * b.M32, M33 = a.M31 * b.M13 + a.M32 * b.M23 + a.M33 * b.M33,
                };
                public readonly double Determinant() => M11 * (M22 * M33 - M23 * M32) - M12 * (M21 * M33 - M23 * M31) + M13 * (M21 * M32 - M22 * M31);
            }
            """ + Body("var m = Matrix3.Rotation(x) * Matrix3.Rotation(y); m.M33 = x * y; m.M13 = y; m.M31 = x; return m.Determinant() * m.M12;"),
        ["ExtensionMethods"] = "public static double Cube(double v) => v * v * v;" + Body("return x.Twice() * y.Twice().Plus(x);") + "}\npublic static class Extensions_double { public static double Twice(this double v) => 2 * v; public static double Plus(this double a, double b) => a + b * b; ",
        ["InterfaceOfStruct"] = "interface IShape { double Area(double s); double Half(double s) => Area(s) / 2; } readonly struct Square(double side) : IShape { public double Area(double s) => side * side * s; } static double Total<T>(T shape, double s) where T : IShape => shape.Area(s) + shape.Half(s);"
            + Body("IShape shape = new Square(x); return Total(new Square(y), x) + shape.Half(y) * shape.Area(1);"),
    };

    private static string Body(string statements) => $"[Differentiable] public static double F(double x, double y) {{ {statements} }}";
}
