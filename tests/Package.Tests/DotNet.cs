using System.Diagnostics;

namespace SymbolicGrad.Package.Tests;

/// <summary>Runs the dotnet command and built programs; no build server outlives it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(5);

    public static CommandResult Run(string folder, params string[] arguments) => Start("dotnet", folder, arguments);

    public static CommandResult Start(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        SetEnvironment(start.Environment);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {s_timeout}.");
        }
        return new CommandResult(process.ExitCode, output.Result + errors.Result);
    }

    /// <summary>The settings of the build that runs the tests are not those of a consumer.</summary>
    private static void SetEnvironment(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
            environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }
}
