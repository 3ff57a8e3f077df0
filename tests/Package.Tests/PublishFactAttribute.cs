namespace SymbolicGrad.Package.Tests;

/// <summary>A test that publishes a program in a way whose packages are not to be had everywhere; skipped where they do not restore.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishFactAttribute : FactAttribute
{
    public PublishFactAttribute(string property) => Skip = PublishPackages.Missing(property);
}
