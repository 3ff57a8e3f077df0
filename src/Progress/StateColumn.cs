using Spectre.Console;
using Spectre.Console.Rendering;

namespace SymbolicGrad.Progress;

/// <summary>The numbers right of the bar, written only when the bar is drawn.</summary>
internal sealed class StateColumn(TrainingState state) : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(state.ToString());
}
