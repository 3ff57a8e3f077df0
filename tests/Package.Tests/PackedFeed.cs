using System.Reflection;

namespace SymbolicGrad.Package.Tests;

/// <summary>The package in a feed of its own, and beside it projects with nothing but a reference to it, in a temporary folder.</summary>
public sealed class PackedFeed : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("symbolicgrad-package-").FullName;

    public PackedFeed()
    {
        Pack("feed");
        Copy(Path.Combine(AppContext.BaseDirectory, "Consumers"), _root);
    }

    /// <summary>The one package in the feed.</summary>
    public string Package => PackageIn("feed");

    /// <summary>The folder of a consumer.</summary>
    public string Consumer(string name) => Path.Combine(_root, name);

    /// <summary>Packs once more, into a folder of its own.</summary>
    public string PackAgain()
    {
        Pack("again");
        return PackageIn("again");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Pack(string folder) =>
        DotNet.Run(_root, "pack", Metadata("Runtime"), "--no-build", "-c", Metadata("Configuration"), "-o", Path.Combine(_root, folder)).Succeeds();

    private string PackageIn(string folder) => Assert.Single(Directory.GetFiles(Path.Combine(_root, folder)));

    private static string Metadata(string key) =>
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
