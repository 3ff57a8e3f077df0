using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>
/// The current values of variables: symbols, the flags of jumps and the result of a method. An arm of a branch, or an iteration, writes into its own
/// layer, so that what it changed can be merged.
/// </summary>
internal sealed class Variables(Variables? outer)
{
    private readonly Dictionary<object, LoweredValue> _values = new(KeyComparer.Instance);
    private readonly List<object> _order = [];

    /// <summary>The variables of outer layers that this layer changed, in the order of their first change.</summary>
    public IEnumerable<object> ChangedOuter => Outer is null ? [] : _order.Where(key => Outer.Find(key) is not null);

    public static IEqualityComparer<object> Comparer => KeyComparer.Instance;

    /// <summary>How many variables this layer has.</summary>
    public int Count => _order.Count;

    public LoweredValue? Find(object key)
    {
        for (Variables? layer = this; layer is not null; layer = layer.Outer)
        {
            if (layer._values.TryGetValue(key, out LoweredValue? value))
                return value;
        }
        return null;
    }

    public void Set(object key, LoweredValue value)
    {
        if (!_values.ContainsKey(key))
            _order.Add(key);
        _values[key] = value;
    }

    /// <summary>Goes on with what an inner layer has come to.</summary>
    public void Take(Variables inner)
    {
        foreach (object key in inner._order)
            Set(key, inner._values[key]);
    }

    /// <summary>The variables of a method and what they hold.</summary>
    public (object Variable, LoweredValue Value)[] Of(IMethodSymbol method) =>
    [
        .. Outer?.Of(method).Where(variable => !_values.ContainsKey(variable.Variable)) ?? [],
        .. _values.Where(variable => variable.Key is ISymbol { ContainingSymbol: var owner } && SymbolEqualityComparer.Default.Equals(owner, method)).Select(static variable => (variable.Key, variable.Value)),
    ];

    /// <summary>A method has returned: its variables, which this layer got since it had <paramref name="count"/>, are gone. Objects stay.</summary>
    public void Leave(int count)
    {
        List<object> stay = [.. _order.Skip(count).Where(key => key is ObjectKey || Outer?.Find(key) is not null)];
        foreach (object key in _order.Skip(count).Except(stay, Comparer))
            _values.Remove(key);
        _order.RemoveRange(count, _order.Count - count);
        _order.AddRange(stay);
    }

    private Variables? Outer { get; } = outer;

    private sealed class KeyComparer : IEqualityComparer<object>
    {
        public static readonly KeyComparer Instance = new();

        public new bool Equals(object x, object y) =>
            x is ISymbol a && y is ISymbol b ? SymbolEqualityComparer.Default.Equals(a, b) : ReferenceEquals(x, y);

        public int GetHashCode(object key) =>
            key is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key);
    }
}
