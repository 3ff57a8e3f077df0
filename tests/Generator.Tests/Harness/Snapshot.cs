namespace SymbolicGrad.Generator.Tests.Harness;

/// <summary>
/// Golden files, named as Verify.SourceGenerators names them: <c>Class.Method#Hint.verified.cs</c>. With ACCEPT_SNAPSHOTS=1 what was received
/// becomes the golden file; otherwise it is left beside it as <c>.received.cs</c>.
/// </summary>
internal static class Snapshot
{
    private static readonly string s_folder = Repository.Path("tests", "Generator.Tests", "Snapshots");

    public static void Match(Generation generation, string testClass, string testMethod)
    {
        string test = $"{testClass}.{testMethod}";
        string[] verified = [.. Directory.EnumerateFiles(s_folder, $"{test}#*.verified.cs").Select(static path => Path.GetFileName(path)!)];
        Dictionary<string, string> received = generation.Files.ToDictionary(file => $"{test}#{Path.GetFileNameWithoutExtension(file.Key)}", static file => Scrub(file.Value));
        string[] stale = [.. verified.Where(name => !received.ContainsKey(name.Replace(".verified.cs", "", StringComparison.Ordinal)))];
        List<string> problems = [.. stale.Select(static name => $"{name} was not generated.")];
        foreach ((string name, string text) in received)
        {
            string path = Path.Combine(s_folder, name + ".verified.cs");
            string expected = File.Exists(path) ? File.ReadAllText(path) : "";
            string receivedPath = Path.Combine(s_folder, name + ".received.cs");
            if (expected == text)
                File.Delete(receivedPath);
            else if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
                File.WriteAllText(path, text);
            else
            {
                File.WriteAllText(receivedPath, text);
                problems.Add($"{name}: set ACCEPT_SNAPSHOTS=1 to accept.\n{Difference.Of(expected, text)}");
            }
        }
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    private static string Scrub(string text) => text.Replace($"\"{Generator.Emission.GradientFile.Version}\"", "\"{version}\"", StringComparison.Ordinal);
}
