namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Arrays and spans of structs and tuples: read, written, made, passed on and returned.</summary>
internal static class StructArrayCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics;
        [Parameters] public readonly partial record struct Vec3(double X, double Y, double Z)
        {
            public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
            public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
            public static Vec3 operator *(double s, Vec3 b) => new(s * b.X, s * b.Y, s * b.Z);
            public double Dot(Vec3 b) => X * b.X + Y * b.Y + Z * b.Z;
            public double Length => Math.Sqrt(Dot(this));
        }
        [Parameters] public partial struct Particle
        {
            public Vec3 Position; public Vec3 Speed; [Constant] public double Mass; public int Kind;
            public void Move(double h) { Position += h * Speed; }
        }
        [Parameters] public partial struct Weighted { public double X; public double Y { get; set; } }
        public struct Plain { public double A; public int N; }

        public static partial class Tested
        {
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;

            [Differentiable(Derivatives = Both)]
            public static double Tuples((double X, double Y)[] p, double s)
            {
                double sum = 0;
                for (int i = 0; i < p.Length; i++) sum += s * p[i].X * p[i].X * p[i].Y;
                return sum;
            }

            [Differentiable(Derivatives = Both)]
            public static double Pairs(Vec3[] points, double a)
            {
                double energy = 0;
                for (int i = 0; i < points.Length; i++)
                    for (int j = i + 1; j < points.Length; j++)
                        energy += a / (1 + (points[i] - points[j]).Length);
                return energy;
            }

            [Differentiable(Derivatives = Both)]
            public static double Each(Vec3[] points)
            {
                double s = 1;
                foreach (Vec3 p in points) s = s * 0.5 + Math.Sin(p.X) * p.Dot(p);
                foreach (var (x, y, z) in points) s += x * y * z * s;
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Written(Particle[] particles, double h, int steps)
            {
                for (int k = 0; k < steps; k++)
                {
                    for (int i = 0; i < particles.Length; i++)
                    {
                        particles[i].Speed -= h * particles[i].Mass * particles[i].Position;
                        particles[i].Move(h);
                    }
                }
                double e = 0;
                foreach (Particle p in particles) e += p.Mass * p.Speed.Dot(p.Speed) + p.Position.X * p.Kind;
                return e;
            }

            [Differentiable(Derivatives = Both)]
            public static double Local(double[] x, double h)
            {
                Vec3[] v = new Vec3[x.Length];
                for (int i = 0; i < x.Length; i++) v[i] = new Vec3(x[i], h * x[i] * x[i], i);
                for (int i = 1; i < v.Length; i++) { v[i] = v[i] + h * v[i - 1]; }
                double s = 0;
                for (int i = 0; i < v.Length; i++) s += v[i].Dot(v[v.Length - 1 - i]);
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Members(Weighted[] w)
            {
                for (int i = 1; i < w.Length; i++) { w[i].X *= w[i - 1].Y; w[i].Y += w[i].X * w[i].X; }
                (w[0], w[1]) = (w[1], w[0]);
                return w[0].X * w[1].Y + w[w.Length - 1].Y;
            }

            [Differentiable(Derivatives = Both)]
            public static double Spans(ReadOnlySpan<Vec3> a, Span<(double, double)> b)
            {
                ReadOnlySpan<Vec3> tail = a[1..];
                double s = 0;
                for (int i = 0; i < tail.Length; i++) s += tail[i].X * tail[i].Z * b[i].Item1;
                b[0].Item2 = s * b[0].Item1;
                return s * b[0].Item2 + b[^1].Item2;
            }

            [Differentiable(Derivatives = Both)]
            public static float Numerics(Vector3[] v, Vector2[] w)
            {
                float s = 0;
                for (int i = 0; i < v.Length; i++) s += Vector3.Dot(v[i], v[v.Length - 1 - i]) * w[i].X + w[i].LengthSquared();
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Complexes(Complex[] z)
            {
                Complex s = Complex.One;
                foreach (Complex c in z) s = s * c + c;
                return s.Real + 2 * s.Imaginary;
            }

            [Differentiable(Derivatives = Both)]
            public static double ConstantStructs(double[] x, [Constant] Plain[] table)
            {
                double s = 0;
                foreach (Plain p in table) s += p.A * x[p.N] * x[p.N];
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static Vec3[] Transformed(Vec3[] points, double s)
            {
                Vec3[] result = new Vec3[points.Length];
                for (int i = 0; i < points.Length; i++) result[i] = new Vec3(s * points[i].Y, points[i].X * points[i].Z, s);
                return result;
            }

            [Differentiable(Derivatives = Both)]
            public static (double X, double Y)[] Same((double X, double Y)[] p) { p[0].X *= p[1].Y; return p; }

            [Differentiable(Derivatives = Both)]
            public static (double, (double X, double Y)[]) Mixed((double X, double Y)[] p) => (p[0].X * p[1].Y, p);

            [Differentiable(Derivatives = Both)]
            public static double Grid((double X, double Y)[,] g)
            {
                double s = 0;
                for (int i = 0; i < g.GetLength(0); i++) for (int j = 0; j < g.GetLength(1); j++) s += g[i, j].X * g[j, i].Y;
                foreach (var (x, y) in g) s += x * x * y;
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Jagged(Vec3[][] g)
            {
                double s = 0;
                foreach (Vec3[] row in g) foreach (Vec3 v in row) s += v.Dot(v) * s + v.X;
                g[0][0] = s * g[0][1];
                return s * g[0][0].Y;
            }

            [Differentiable(Derivatives = Both)]
            public static double Readonlys(Vec3[] v, int n)
            {
                for (int k = 0; k < n; k++)
                    for (int i = 0; i < v.Length; i++) v[i] = v[i] + 0.1 * v[(i + 1) % v.Length];
                ref Vec3 first = ref v[0];
                first = new Vec3(first.Y, first.X, 2 * first.Z);
                return Sum(v) + v[0].X * v[0].Z;
            }

            private static double Sum(ReadOnlySpan<Vec3> v) { double s = 0; foreach (ref readonly Vec3 p in v) s += p.Length; return s; }

            [Differentiable(Derivatives = Both)]
            public static double Collections(double x, double y)
            {
                Span<Vec3> s = new Vec3[] { new(x, y, 1), new(y, x * y, x) };
                (double A, double B)[] t = { (x, y), (y * y, x) };
                Vec3[] c = s.ToArray();
                s[0] = s[1];
                s.Slice(1).Fill(c[0]);
                Array.Fill(t, (x, 3 * y));
                return s[0].X * t[1].B + s[1].Z * c[1].Y + t[0].A;
            }

            [Differentiable(Derivatives = Both)]
            public static double References(Body[] bodies, double h)
            {
                bodies[0].Pull(bodies, h);
                bodies[1].Pull(bodies, h);
                double s = Change(bodies, in bodies[1], h) + bodies[2].After(bodies, h);
                foreach (ref Body body in bodies.AsSpan(1)) { body.V *= body.X; body.Pull(bodies, h); }
                return s + bodies[2].V * bodies[1].X;
            }

            private static double Change(Body[] bodies, in Body body, double h) { bodies[1].X *= h; return body.X * body.V; }
        }
        [Parameters] public partial struct Body
        {
            public double X, V;
            public void Pull(Body[] all, double h) { X += h; for (int i = 0; i < all.Length; i++) { V += h * all[i].X * X; } }
            public readonly double After(Body[] all, double h) { for (int i = 0; i < all.Length; i++) { all[i].X += h * X; } return X; }
        }
        public static class Cases
        {
            public static readonly object[] References = [new Body[] { new() { X = 1, V = 0.5 }, new() { X = 0.3, V = 0.8 }, new() { X = -0.7, V = 1.5 } }, 0.3];
            static Vec3[] V(int n) { var r = new Random(n); return [.. Enumerable.Range(0, n).Select(_ => new Vec3(r.NextDouble() + 0.2, r.NextDouble() * 2, r.NextDouble() - 0.5))]; }
            static (double, double)[] T(int n) { var r = new Random(n + 7); return [.. Enumerable.Range(0, n).Select(_ => (r.NextDouble() + 0.2, r.NextDouble() * 2))]; }
            public static readonly object[] Tuples = [T(4), 0.7];
            public static readonly object[] Tuples__0 = [T(0), 0.7];
            public static readonly object[] Pairs = [V(4), 0.7];
            public static readonly object[] Pairs__1 = [V(1), 0.7];
            public static readonly object[] Each = [V(4)];
            public static readonly object[] Each__0 = [V(0)];
            static Particle[] P(int n) => [.. V(n).Select((v, i) => new Particle { Position = v, Speed = 0.3 * v + new Vec3(0.1, 0, 0.2), Kind = i })];
            public static readonly object[] Written = [P(3), 0.1, 4];
            public static readonly object[] Written__2 = [P(3), 0.1, 0];
            public static readonly object[] Local = [new double[] { 1, 2, 0.5 }, 0.3];
            public static readonly object[] Local__0 = [new double[0], 0.3];
            public static readonly object[] Members = [new Weighted[] { new() { X = 1, Y = 2 }, new() { X = 0.5, Y = 0.3 }, new() { X = 1.5, Y = 0.7 } }];
            public static readonly object[] Spans = [V(3), T(2)];
            public static readonly object[] Numerics__float = [new Vector3[] { new(1, 0.5f, 2), new(0.3f, 0.1f, 1) }, new Vector2[] { new(1, 0.5f), new(0.3f, 0.1f) }];
            public static readonly object[] Complexes = [new Complex[] { new(1, 0.5), new(0.3, 0.1) }];
            public static readonly object[] ConstantStructs = [new double[] { 1, 2, 0.5 }, new Plain[] { new() { A = 2, N = 1 }, new() { A = 3, N = 0 } }];
            public static readonly object[] Transformed = [V(3), 0.4];
            public static readonly object[] Same = [T(3)];
            public static readonly object[] Mixed = [T(2)];
            public static readonly object[] Grid = [new (double X, double Y)[,] { { (1, 2), (0.3, 0.4) }, { (0.1, 0.6), (0.7, 0.9) } }];
            public static readonly object[] Jagged = [new Vec3[][] { V(2), V(3) }];
            public static readonly object[] Readonlys = [V(3), 2];
            public static readonly object[] Collections = [0.6, 0.8];
        }
        """;
}
