namespace SymbolicGrad;

/// <summary>A file of tensors that is damaged, or that does not fit what it is read for. The message has the file and what is wrong.</summary>
public sealed class SafetensorsException : FormatException
{
    internal SafetensorsException(string file, string problem, Exception? inner = null)
        : base($"{file}: {problem}", inner) => File = file;

    /// <summary>The path of the file.</summary>
    public string File { get; }
}
