using Microsoft.CodeAnalysis;

namespace SymbolicGrad.Generator.Lowering;

/// <content>
/// Where values stand in source code. Only the graph of a method tells of it: any other derivative stays as it is when an edit moves the method.
/// </content>
internal sealed partial class Lowerer
{
    private List<Location>? _locations;

    /// <summary>What an operation has added to the program stands where it stands; its parts have been located before.</summary>
    private void LocateNew(IOperation operation)
    {
        if (_locations?.Count < _builder.Count)
            LocateNew(operation.Syntax.GetLocation());
    }

    private void LocateNew(Location location)
    {
        while (_locations?.Count < _builder.Count)
            _locations.Add(location);
    }
}
