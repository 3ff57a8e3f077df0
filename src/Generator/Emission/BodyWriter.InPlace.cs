using SymbolicGrad.Generator.Ir;
using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Emission;

/// <content>
/// Variables that change where they are: <c>s = …;</c> rather than <c>double s2 = …; s = s2;</c>, where nothing reads the old value any more; and a loop
/// inside of a loop that goes on with the variable of that.
/// </content>
internal sealed partial class BodyWriter
{
    /// <summary>The iteration of the innermost loop, if its end is written as it is.</summary>
    private (Region Body, string[] Locals)? _iteration;

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
    private bool EndsWhereItBegan(Instruction loop, int index, string local)
    {
        if (_iteration is not { } iteration || !iteration.Body.Instructions.Any(instruction => ReferenceEquals(instruction, loop)))
            return false;
        int position = Array.IndexOf(iteration.Locals, local);
        return position >= 0 && iteration.Body.Yields[position] == loop.Results[index] && ParameterOf(iteration.Body, iteration.Locals, position) == loop.Inits.ElementAt(index);
    }

    /// <summary>Assigns a value to the variable that it is carried on in, where that is not read any more.</summary>
    private bool TryAssignCarried(Instruction instruction, int result, Text text)
    {
        if (_iteration is not { } iteration || !_program.Types[result].IsScalar)
            return false;
        (Region body, string[] locals) = iteration;
        int position = Array.IndexOf([.. body.Yields], result);
        if (position < 0 || position != Array.LastIndexOf([.. body.Yields], result) || IsReadAfter(instruction, body, locals, position))
            return false;
        _texts[result] = text;
        _writer.Line(Assignment(locals[position], ParameterOf(body, locals, position), result));
        _kept.Add(result);
        _texts[result] = new Text(locals[position], Precedence.Primary);
        return true;
    }

    private bool IsReadAfter(Instruction instruction, Region body, string[] locals, int position)
    {
        int parameter = ParameterOf(body, locals, position);
        int index = -1;
        for (int i = 0; i < body.Instructions.Count && index < 0; i++)
            index = ReferenceEquals(body.Instructions[i], instruction) ? i : -1;
        if (index < 0)
            return true;
        IEnumerable<int> later = body.Instructions.Skip(index + 1).SelectMany(static next => next.Operands.Concat(next.Regions.SelectMany(AllUses))).Concat(body.Yields.Where((_, i) => i != position));
        return later.Any(value => value == parameter || Mentions(value, body).Contains(parameter));
    }

    private static int ParameterOf(Region body, string[] locals, int position) => body.Parameters[body.Parameters.Count - locals.Length + position];

    private static IEnumerable<int> AllUses(Region region) =>
        region.Yields.Concat(region.Instructions.SelectMany(static instruction => instruction.Operands.Concat(instruction.Regions.SelectMany(AllUses))));
}
