using SymbolicGrad.Generator.Support;

namespace SymbolicGrad.Generator.Ir;

/// <summary>
/// Checks a program against the grammar in Program.cs: every value is defined once and before its uses, in the region of the use or in
/// one around it; operands, results and regions are what the primitive asks for.
/// </summary>
internal sealed partial class Verifier
{
    private readonly Program _program;
    private readonly bool[] _isDefined;
    private readonly bool[] _isInScope;

    private Verifier(Program program)
    {
        _program = program;
        _isDefined = new bool[program.Types.Count];
        _isInScope = new bool[program.Types.Count];
    }

    /// <exception cref="InvalidOperationException">
    /// The program breaks the grammar; the message shows the instruction and what is wrong with it.
    /// </exception>
    public static void Verify(Program program)
    {
        if (program.Types.Count != program.Names.Count)
            throw new InvalidOperationException($"{program.Types.Count} values have a type, but {program.Names.Count} have a name.");
        new Verifier(program).Check(program.Body, "the program");
    }

    private void Check(Region region, string place)
    {
        List<int> defined = [];
        Define(region.Parameters, defined, place);
        foreach (Instruction instruction in region.Instructions)
        {
            string text = ProgramPrinter.Print(instruction, _program);
            Use(instruction.Operands, text);
            CheckSignature(instruction, text);
            CheckRegions(instruction, text);
            Define(instruction.Results, defined, text);
        }
        Use(region.Yields, $"what {place} yields");
        foreach (int value in defined)
            _isInScope[value] = false;
    }

    private void Define(EquatableArray<int> values, List<int> defined, string place)
    {
        foreach (int value in values)
        {
            if (value < 0 || value >= _isDefined.Length)
                throw Error(place, $"v{value} has no type");
            if (_isDefined[value])
                throw Error(place, $"v{value} is defined a second time");
            _isDefined[value] = _isInScope[value] = true;
            defined.Add(value);
        }
    }

    private void Use(EquatableArray<int> values, string place)
    {
        foreach (int value in values)
        {
            if (value < 0 || value >= _isDefined.Length || !_isDefined[value])
                throw Error(place, $"v{value} is used before it is defined");
            if (!_isInScope[value])
                throw Error(place, $"v{value} is defined in a region that cannot be seen from here");
        }
    }

    private static InvalidOperationException Error(string place, string problem) => new($"{place}: {problem}.");
}
