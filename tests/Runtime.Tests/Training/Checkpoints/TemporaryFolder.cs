namespace SymbolicGrad.Runtime.Tests.Training.Checkpoints;

/// <summary>A folder of its own, deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("symbolicgrad");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public IEnumerable<string> Names => _folder.GetFiles().Select(file => file.Name).Order();

    public void Dispose() => _folder.Delete(recursive: true);
}
