using SymbolicGrad.Generator.Ir;

namespace SymbolicGrad.Generator.Emission;

/// <content>Tensors whose entries are assigned: memory of the workspace.</content>
internal sealed partial class BodyWriter
{
    private string TakeTensor(int value, string otherwise, string shape)
    {
        IrType type = _program.Types[value];
        string name = _names.Take(_program.Names[value] is { Length: > 0 } known ? known : otherwise);
        _writer.Line($"var {name} = {_workspace}.{(type.Rank == Rank.MatrixMemory ? "Matrix" : "Vector")}<{type.Name}>({shape});");
        return name;
    }

    private void WriteZeros(int tensor, string sizes)
    {
        string name = TakeTensor(tensor, "tensor", sizes);
        _writer.Line($"{name}.Clear();");
        _texts[tensor] = new Text(name, Precedence.Primary);
    }

    /// <summary>What nobody else reads goes on as memory; anything else is copied.</summary>
    private void WriteMemoryOf(Instruction memory)
    {
        int tensor = memory.Operands[0];
        string code = Typed(tensor).Code;
        BodyDestination? destination = DestinationOf(memory.Result);
        if (destination is null && IsOnlyFor(tensor))
        {
            _texts[memory.Result] = new Text(code, Precedence.Primary);
            return;
        }
        string name = destination?.Expression ?? TakeTensor(memory.Result, "tensor", ShapeLike(tensor));
        _writer.Line($"{Kernels}Layout.Copy({code}, {name});");
        _texts[memory.Result] = new Text(name, Precedence.Primary);
    }

    private bool IsOnlyFor(int tensor) =>
        _uses[tensor] == 1 && _definitions[tensor] is { Results.Count: 1 } definition && NeedsBuffer(definition) && !_lasting.Contains(tensor) && !_readInLoop[tensor];
}
