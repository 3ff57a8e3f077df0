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
