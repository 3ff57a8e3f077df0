namespace SymbolicGrad.Ide.Tests;

/// <summary>Stands for the tests of this project where they cannot be built.</summary>
public sealed class NoLanguageService
{
    [Fact(Skip = "This SDK has no DotnetTools/dotnet-format folder, from which the language service is taken.")]
    public void LanguageService_ShowsGeneratedMembers()
    {
    }
}
