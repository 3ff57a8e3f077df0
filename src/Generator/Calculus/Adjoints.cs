using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Calculus;

/// <summary>
/// The adjoints found so far, by primal value: the sum of the contributions of all uses. An adjoint may have a lower rank than its primal; it then
/// stands for its repetition.
/// </summary>
/// <param name="primalOf">The primal value in the program of the derivative.</param>
internal sealed class Adjoints(Func<int, Expr> primalOf)
{
    private readonly Dictionary<int, Expr> _sums = [];

    /// <summary>The primal values that have an adjoint, in the order of their definition.</summary>
    public IEnumerable<int> Primals => _sums.Keys.OrderBy(static value => value);

    public void Add(int primal, Expr contribution) =>
        _sums[primal] = _sums.TryGetValue(primal, out Expr sum) ? Sum(sum, contribution, primal) : contribution;

    /// <summary>A row and a column have a sum once one of them is repeated.</summary>
    private Expr Sum(Expr a, Expr b, int primal) =>
        a.IsValue && b.IsValue && IrType.Broadcast(a.Type.Rank, b.Type.Rank) is null ? TensorFormula.BroadcastTo(a, primalOf(primal)) + b : a + b;

    public Expr? Of(int primal) => _sums.TryGetValue(primal, out Expr sum) ? sum : null;

    /// <summary>The adjoint of a value whose uses have all been visited.</summary>
    public Expr? Take(int primal)
    {
        Expr? sum = Of(primal);
        _sums.Remove(primal);
        return sum;
    }
}
