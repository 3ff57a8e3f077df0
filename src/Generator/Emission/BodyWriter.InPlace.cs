using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <content>
/// Variables that change where they are: <c>s = …;</c> rather than <c>double s2 = …; s = s2;</c>, where nothing reads the old value any more; and a loop
/// inside of a loop that goes on with the variable of that.
/// </content>
internal sealed partial class BodyWriter
{
    /// <summary>The iteration of the innermost loop, if its end is written as it is.</summary>
    private Iteration? _iteration;

    /// <summary>The variable that a loop changes which goes on where another value ends, if nothing else reads that.</summary>
    private string? Continued(Instruction loop, int index)
    {
        int init = loop.Inits.ElementAt(index);
        if (_uses[init] != 1 || _readInLoop[init] || !_program.Types[init].IsScalar || _texts[init] is not { } text)
            return null;
        bool isLocal = _kept.Contains(init) || _definitions[init] is { IsLoop: true };
        return isLocal || EndsWhereItBegan(loop, index, text.Code) ? text.Code : null;
    }

    /// <summary>Whether what the loop makes of a variable of the loop around is what that goes on with.</summary>
    private bool EndsWhereItBegan(Instruction loop, int index, string local) =>
        _iteration is { } iteration && iteration.Contains(loop) && iteration.IsCarriedIn(local, loop.Inits.ElementAt(index), loop.Results[index]);

    /// <summary>Assigns a value to the variable that it is carried on in, where that is not read any more.</summary>
    private bool TryAssignCarried(Instruction instruction, int result, Text text)
    {
        if (_iteration is not { } iteration || !_program.Types[result].IsScalar || !iteration.Contains(instruction) || iteration.PositionOf(result) is not { } position)
            return false;
        int parameter = iteration.Parameter(position);
        if (iteration.IsReadAfter(instruction, parameter, _kept.Contains))
            return false;
        _texts[result] = text;
        _writer.Line(Assignment(iteration.Local(position), parameter, result));
        _kept.Add(result);
        _texts[result] = new Text(iteration.Local(position), Precedence.Primary);
        return true;
    }
}
