using System.Reflection;

namespace SymbolicGrad.Package.Tests;

/// <summary>The package in a feed of its own, and beside it projects with nothing but a reference to it, in a temporary folder.</summary>
public sealed class PackedFeed : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("symbolicgrad-package-").FullName;

    public PackedFeed()
    {
        Pack(Metadata("Runtime"), "feed");
        Copy(Path.Combine(AppContext.BaseDirectory, "Consumers"), _root);
    }

    /// <summary>The one package in the feed.</summary>
    public string Package => PackageIn("feed");

    /// <summary>The folder of a consumer.</summary>
    public string Consumer(string name) => Path.Combine(_root, name);

    /// <summary>Packs once more, into a folder of its own.</summary>
    public string PackAgain()
    {
        Pack(Metadata("Runtime"), "again");
        return PackageIn("again");
    }

    /// <summary>Packs one of the packages beside the core one, into a folder of its own.</summary>
    public string PackAddOn(string name)
    {
        Pack(Metadata(name), name);
        return PackageIn(name);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Pack(string project, string folder) =>
        DotNet.Run(_root, "pack", project, "--no-build", "-c", Metadata("Configuration"), "-o", Path.Combine(_root, folder)).Succeeds();

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
