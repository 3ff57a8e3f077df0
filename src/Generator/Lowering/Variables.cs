using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <summary>The current values of variables. An arm of a branch writes into its own layer, so that what it changed can be merged.</summary>
internal sealed class Variables(Variables? outer)
{
    private readonly Dictionary<ISymbol, LoweredValue> _values = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _order = [];

    /// <summary>The variables of outer layers that this layer changed, in the order of their first change.</summary>
    public IEnumerable<ISymbol> ChangedOuter => Outer is null ? [] : _order.Where(symbol => Outer.Find(symbol) is not null);

    public LoweredValue? Find(ISymbol symbol)
    {
        for (Variables? layer = this; layer is not null; layer = layer.Outer)
        {
            if (layer._values.TryGetValue(symbol, out LoweredValue? value))
                return value;
        }
        return null;
    }

    public void Set(ISymbol symbol, LoweredValue value)
    {
        if (!_values.ContainsKey(symbol))
            _order.Add(symbol);
        _values[symbol] = value;
    }

    private Variables? Outer { get; } = outer;
}
