namespace SymbolicGrad.Generator.Tests.Language;

/// <summary>Lists of structs, of tuples and of vectors: from outside, and made in the method.</summary>
internal static class StructListCases
{
    public const string Source =
        """
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Numerics;
        [Parameters] public partial record struct Vec(double X, double Y)
        {
            public static Vec operator +(Vec a, Vec b) => new(a.X + b.X, a.Y + b.Y);
            public static Vec operator *(double s, Vec b) => new(s * b.X, s * b.Y);
            public readonly double Dot(Vec b) => X * b.X + Y * b.Y;
            public void Grow(double s) { X *= s; Y += s; }
        }
        [Parameters] public readonly partial record struct Fixed(double A, double B);
        [Parameters] public partial struct Body { public Vec Place; public Vec Speed; [Constant] public double Mass; public int Kind; }
        public record struct Inner(double Weight, int Count, Vec At);
        public record struct Gap(double At, double? Width);
        public sealed class Track { public List<Vec> Points = new(); public double Total() { double s = 0; foreach (Vec p in Points) s += p.Dot(p); return s; } }

        public static partial class Tested
        {
            private const Derivatives Both = Derivatives.Gradient | Derivatives.Jvp;
            private const Derivatives All = Derivatives.Gradient | Derivatives.Jvp | Derivatives.Jacobian;

            [Differentiable(Derivatives = Both)]
            public static double Length(List<Vec> path)
            {
                double length = 0;
                for (int i = 1; i < path.Count; i++)
                {
                    double dx = path[i].X - path[i - 1].X, dy = path[i].Y - path[i - 1].Y;
                    length += Math.Sqrt(1 + dx * dx + dy * dy);
                }
                return length;
            }

            [Differentiable(Derivatives = Both)]
            public static double Each(IReadOnlyList<Vec> points, double k)
            {
                double s = k;
                foreach (Vec p in points) { if (p.X > 10) return s * p.Y; s = s * 0.5 + Math.Sin(p.X) * p.Dot(p); }
                foreach (var (x, y) in points) s += x * y * s;
                return s * points.Count;
            }

            [Differentiable(Derivatives = Both)]
            public static double Tuples(IReadOnlyCollection<(double X, double Y)> p, ImmutableArray<(double, double W)> q, double s)
            {
                double sum = s;
                foreach ((double x, double y) in p) sum += s * x * x * y;
                for (int i = 0; i < q.Length; i++) sum *= q[i].Item1 + q[i].W * q[^1].W;
                return sum * p.Count;
            }

            [Differentiable(Derivatives = Both)]
            public static double Written(List<Vec> v, double k)
            {
                Vec copy = v[0];
                for (int i = 1; i < v.Count; i++) v[i] = v[i] + k * v[i - 1];
                v[0] = new Vec(v[^1].X * copy.Y, k);
                v[1] = v[1] with { Y = v[0].X };
                Vec changed = v[1];
                changed.Grow(k);
                copy.X = 100;
                (v[0], v[2]) = (v[2], v[0]);
                return v[0].X * v[1].Y + v[2].Dot(changed) + copy.Y * v[0].Y;
            }

            [Differentiable(Derivatives = Both)]
            public static double Immutables(List<Fixed> v, [Constant] List<Fixed> w)
            {
                for (int i = 1; i < v.Count; i++) v[i] = v[i] with { A = v[i - 1].B * v[i].A };
                v[0] = new(v[1].A, v[0].B);
                return v[0].A * v[1].A * w[0].A + v[^1].B * w[^1].B;
            }

            [Differentiable(Derivatives = Both)]
            public static double Members(List<Body> bodies, double h)
            {
                for (int i = 0; i < bodies.Count; i++)
                {
                    Body b = bodies[i];
                    b.Speed += -h * b.Mass * b.Place;
                    b.Place += h * b.Speed;
                    bodies[i] = b;
                }
                double e = 0;
                foreach (Body b in bodies) e += b.Mass * b.Speed.Dot(b.Speed) + b.Place.X * b.Kind;
                return e;
            }

            [Differentiable(Derivatives = Both)]
            public static float Numerics(List<Vector3> v, IReadOnlyList<Vector2> w)
            {
                float s = 0;
                for (int i = 0; i < v.Count; i++) s += Vector3.Dot(v[i], v[v.Count - 1 - i]) * w[i].X + w[i].LengthSquared();
                v[0] = s * v[1];
                return s + v[0].Z;
            }

            [Differentiable(Derivatives = All)]
            public static double Constants(double x, [Constant] List<Inner> table, [Constant] IEnumerable<Vec> lazy)
            {
                double s = x;
                foreach (Inner t in table) s += t.Weight * x * x * t.Count * t.At.Y;
                foreach (Vec v in lazy) s *= v.X + x;
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Missing(List<Vec> v, [Constant] double?[] weights, [Constant] IReadOnlyList<Gap> gaps, [Constant] List<int?> n)
            {
                double s = 0;
                for (int i = 0; i < v.Count; i++) s += (weights[i] ?? v[i].X) * v[i].Y * (n[i] ?? 2);
                foreach (double? w in weights) if (w is { } there) s *= there;
                foreach (Gap g in gaps) s += (g.Width ?? s) * g.At;
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double Grown(double[] x)
            {
                List<Vec> list = new();
                foreach (double v in x) { if (v < -5) return v * list.Count; list.Add(new(v * v, v)); if (v > 0) list.Add(new Vec(v, x[0])); }
                double s = 0;
                for (int i = 0; i < list.Count; i++) s += list[i].X * (i + 1) * list[list.Count - 1].Y;
                if (list.Count == 0) return 3;
                Vec copy = list[0];
                list[0] = new(1, s);
                list[^1] = list[^1] with { X = copy.X };
                foreach (var (a, b) in list) s += a * b;
                return s + copy.Y;
            }

            [Differentiable(Derivatives = All)]
            public static double Edited(double[] x)
            {
                List<(double Time, double Rate)> list = new(3) { (x[0], 1), (2, x[1]) };
                list.Insert(1, (x[0] * x[1], x[1]));
                list.AddRange(list);
                list.RemoveAt(0);
                List<(double Time, double Rate)> other = list;
                other[2] = (list[0].Time * 3, list[1].Rate);
                list.Add(list[0]);
                (double t, double r) = list[^1];
                (double Time, double Rate)[] all = list.ToArray();
                list.Clear();
                list.Add((t, r));
                double s = t * r * list.Count;
                for (int i = 0; i < all.Length; i++) s += all[i].Time * all[^1].Rate * (i + 1);
                return s + list[0].Rate;
            }

            [Differentiable(Derivatives = All)]
            public static double Held(double[] x)
            {
                Track track = new();
                Track same = track;
                foreach (double v in x) { same.Points.Add(new(v, v * v)); if (track.Points.Count > 2) break; }
                void push(double v) => track.Points.Add(v * track.Points[0]);
                push(x[1]);
                Move(track.Points, x[0]);
                return track.Total() * same.Points[0].X;
            }

            private static void Move(IList<Vec> points, double h)
            {
                for (int i = 0; i < points.Count; i++) points[i] = h * points[i] + new Vec(1, h);
            }

            [Differentiable(Derivatives = All)]
            public static double Queries(double[] x)
            {
                List<Vec> list = x.Select((v, i) => new Vec(v, i * v)).ToList();
                List<Vec> far = list.Where(p => p.X > 0.4).ToList();
                List<Vec> all = new(list) { new Vec(1, x[0]) };
                all.AddRange(far.Where(p => p.Y > 0));
                Vec[] array = all.ToArray();
                return all.Sum(p => p.X * p.Y) + array[^1].X * far.Count + (far.Count > 0 ? far.Max(p => p.Y) : 0) + all.Select(p => p.Dot(p)).First();
            }

            [Differentiable(Derivatives = Both)]
            public static double Copied(List<Vec> v, Vec[] w)
            {
                List<Vec> own = new(v);
                own.AddRange(w);
                own[0] = 2.0 * own[1];
                List<Vec> again = w.ToList();
                Vec[] array = v.ToArray();
                array[0].X *= 3;
                double s = v[0].X * own[0].X + array[0].X * own[^1].Y;
                for (int i = 0; i < again.Count; i++) s += again[i].Dot(w[i]) * own.Count;
                return s;
            }

            [Differentiable(Derivatives = Both)]
            public static double Discrete(double x, int n)
            {
                List<Inner> list = new();
                for (int i = 0; i < n; i++) list.Add(new Inner(x * i, i % 3, new Vec(i, x)));
                double s = x;
                while (list.Count > 1)
                {
                    Inner last = list[^1];
                    list.RemoveAt(list.Count - 1);
                    if (last.Count == 1) continue;
                    s += last.Weight * last.At.Dot(list[0].At) * last.Count + last.At.X * s * 0.1;
                    if (s > 1e6) break;
                }
                return s;
            }

            [Differentiable(Derivatives = All)]
            public static double[] Stack(double x, double y)
            {
                List<(double, double)> stack = new();
                double s = 0;
                for (int i = 0; i < 6; i++)
                {
                    stack.Add((x * i, y + i));
                    if (i % 3 == 2)
                    {
                        (double a, double b) = stack[^1];
                        stack.RemoveAt(stack.Count - 1);
                        stack[^1] = (a * b, stack[^1].Item2 * a);
                        s += b;
                    }
                }
                double[] result = new double[stack.Count];
                for (int i = 0; i < stack.Count; i++) result[i] = stack[i].Item1 * stack[i].Item2 + s;
                return result;
            }

            [Differentiable(Derivatives = Both)]
            public static Vec[] Results(List<Vec> v, double k)
            {
                List<Vec> result = new();
                foreach (Vec p in v) if (p.X > 0) result.Add(k * p + v[0]);
                return result.ToArray();
            }

            [Differentiable(Derivatives = Both)]
            public static float Local(float[] x)
            {
                List<Vector2> v = new();
                foreach (float a in x) v.Add(new Vector2(a, a * a));
                Vector2 sum = Vector2.Zero;
                foreach (Vector2 p in v) sum += p * p.X;
                v[0] = sum;
                return v[0].Y + Vector2.Dot(v[0], v[^1]);
            }
        }

        public static class Cases
        {
            private static List<Vec> Path(params double[] x) => Enumerable.Range(0, x.Length / 2).Select(i => new Vec(x[2 * i], x[2 * i + 1])).ToList();

            public static readonly object[] Length = { Path(0.3, 1, 2, -0.5, 1.5, 0.25, 3, 3) };
            public static readonly object[] Length__one = { Path(0.3, 1) };
            public static readonly object[] Length__none = { Path() };
            public static readonly object[] Each = { Path(0.3, 1, 2, -0.5, 1.5, 0.25), 0.7 };
            public static readonly object[] Each__returns = { Path(0.3, 1, 12, -0.5, 1.5, 0.25), 0.7 };
            public static readonly object[] Each__array = { Path(0.3, 1, 2, -0.5).ToArray(), 0.7 };
            public static readonly object[] Each__none = { Path(), 0.7 };
            public static readonly object[] Tuples = { new List<(double, double)> { (1, 2), (0.5, -1) }, ImmutableArray.Create((1.5, 0.25), (2.0, 0.75)), 0.3 };
            public static readonly object[] Written = { Path(0.3, 1, 2, -0.5, 1.5, 0.25, 3, 3), 0.8 };
            public static readonly object[] Immutables = { new List<Fixed> { new(0.3, 1), new(2, -0.5), new(1.5, 0.25) }, new List<Fixed> { new(2, 3), new(4, 5) } };
            public static readonly object[] Members = { new List<Body> { new() { Place = new(1, 2), Speed = new(0.5, -1), Mass = 2, Kind = 3 }, new() { Place = new(-1, 0.5), Speed = new(0.25, 1), Mass = 0.5, Kind = 1 } }, 0.2 };
            public static readonly object[] Numerics__float = { new List<Vector3> { new(1, 0.5f, -1), new(0.25f, 2, 1) }, new List<Vector2> { new(1, 0.5f), new(-0.5f, 2) } };
            public static readonly object[] Constants = { 0.7, new List<Inner> { new(0.5, 2, new(1, 3)), new(1.5, 1, new(2, -1)) }, new[] { new Vec(2, 1), new Vec(0.5, 1) } };
            public static readonly object[] Missing = { Path(0.3, 1, 2, -0.5), new double?[] { null, 1.5 }, new List<Gap> { new(2, null), new(0.5, 3) }, new List<int?> { 3, null } };
            public static readonly object[] Grown = { new[] { 0.5, -0.25, 1.5 } };
            public static readonly object[] Grown__none = { new double[0] };
            public static readonly object[] Grown__returns = { new[] { 0.5, -6, 1.5 } };
            public static readonly object[] Edited = { new[] { 0.5, -0.25 } };
            public static readonly object[] Held = { new[] { 0.5, -0.25, 1.5, 7 } };
            public static readonly object[] Queries = { new[] { 0.5, -0.25, 1.5 } };
            public static readonly object[] Queries__none = { new[] { -0.5, -0.25 } };
            public static readonly object[] Copied = { Path(0.3, 1, 2, -0.5), Path(1.5, 0.25, 3, 3).ToArray() };
            public static readonly object[] Discrete = { 0.3, 7 };
            public static readonly object[] Discrete__none = { 0.3, 0 };
            public static readonly object[] Stack = { 0.3, 0.7 };
            public static readonly object[] Results = { Path(0.3, 1, -2, -0.5, 1.5, 0.25), 0.7 };
            public static readonly object[] Local__float = { new[] { 0.5f, -0.25f, 1.5f } };
        }
        """;
}
