using System.Collections.Concurrent;

namespace SymbolicGrad.Package.Tests;

/// <summary>The packages of the SDK's vendor that publishing needs.</summary>
internal static class PublishPackages
{
    private static readonly ConcurrentDictionary<string, string?> s_missing = new();

    /// <summary>Why an empty program cannot be published with a property set; null where it can.</summary>
    public static string? Missing(string property) => s_missing.GetOrAdd(property, Restore);

    private static string? Restore(string property)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("symbolicgrad-publish-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "Empty.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
                    <{property}>true</{property}>
                    <SelfContained>true</SelfContained>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                </Project>
                """);
            CommandResult restore = DotNet.Run(folder.FullName, "restore");
            return restore.ExitCode == 0 ? null : $"{property} does not restore: {restore.Diagnostics.FirstOrDefault(restore.Output)}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
