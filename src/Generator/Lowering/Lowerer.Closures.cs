using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Lambdas and local functions that outlive the call that made them, as in currying: they go on with the values that they captured, which is what C#
/// does where nobody assigns to the variables any more.
/// </content>
internal sealed partial class Lowerer
{
    /// <summary>What a function uses from outside has now.</summary>
    private Captured[] Capture(IMethodSymbol function)
    {
        List<Captured> captured = [];
        foreach (ISymbol? symbol in CapturedBy(function).Distinct<ISymbol?>(SymbolEqualityComparer.Default))
        {
            if ((symbol is null ? _variables.Find(_frame.This) : _variables.Find(symbol)) is { } value && (symbol is null || !_frame.References.ContainsKey(symbol)))
                captured.Add(new Captured(symbol, value));
        }
        return [.. captured];
    }

    /// <summary>Whether all that a function uses from outside is known, and stays as it was.</summary>
    private bool KeepsItsValues(Function function)
    {
        ISymbol?[] used = [.. CapturedBy(function.Method).Distinct<ISymbol?>(SymbolEqualityComparer.Default)];
        return used.All(symbol => function.Captured.Any(captured => SymbolEqualityComparer.Default.Equals(captured.Symbol, symbol))
            && (symbol is null || symbol.ContainingSymbol is IMethodSymbol owner && !IsAssigned(symbol, owner)));
    }

    private bool IsAssigned(ISymbol variable, IMethodSymbol owner) =>
        Body(owner, owner.Locations[0]).SelectMany(static statement => AssignedVariables.In(statement, null)).Contains(variable, Variables.Comparer);

    /// <summary>The variables and functions from outside that a lambda or local function uses; null stands for the instance.</summary>
    private IEnumerable<ISymbol?> CapturedBy(IMethodSymbol function)
    {
        foreach (IOperation part in Body(function, function.Locations[0]).SelectMany(static statement => statement.DescendantsAndSelf()))
        {
            switch (part)
            {
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    yield return null;
                    break;
                case ILocalReferenceOperation { Local: var local } when !IsInside(local):
                    yield return local;
                    break;
                case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } constructed } when _variables.Find(constructed) is null:
                    yield return null;
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when !IsInside(parameter):
                    yield return parameter;
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } when !IsInside(called):
                    yield return called;
                    break;
            }
        }

        bool IsInside(ISymbol symbol)
        {
            ISymbol? owner = symbol.ContainingSymbol;
            while (owner is IMethodSymbol && !SymbolEqualityComparer.Default.Equals(owner, function.OriginalDefinition))
                owner = owner.ContainingSymbol;
            return owner is IMethodSymbol;
        }
    }

    /// <summary>Runs a function whose surroundings are over, among the values that it captured.</summary>
    private LoweredValue? RunAmong(Captured[] captured, Frame frame, Arguments arguments, IOperation at)
    {
        (object Variable, LoweredValue? Value)[] others = [.. captured.Select(one => one.Symbol ?? frame.This).Select(variable => (variable, _variables.Find(variable)))];
        foreach (Captured one in captured)
            _variables.Set(one.Symbol ?? frame.This, one.Value);
        LoweredValue? result = Run(frame, arguments, at);
        foreach ((object variable, LoweredValue? value) in others)
        {
            if (value is not null)
                _variables.Set(variable, value);
        }
        return result;
    }
}
