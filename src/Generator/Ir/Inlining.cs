namespace SymbolicGrad.Generator.Ir;

/// <summary>Writes the body of a program into another.</summary>
internal sealed class Inlining : ProgramCopier
{
    private Inlining(Program source, ProgramBuilder builder)
        : base(source, builder)
    {
    }

    /// <summary>Writes what <paramref name="program"/> does on the given values; returns what it yields.</summary>
    public static int[] Write(Program program, ProgramBuilder builder, IReadOnlyList<int> arguments)
    {
        Inlining inlining = new(program, builder);
        for (int i = 0; i < arguments.Count; i++)
            inlining.Define(program.Body.Parameters[i], arguments[i]);
        inlining.Copy(program.Body);
        return inlining.Copies(program.Body.Yields);
    }
}
