namespace SymbolicGrad.Package.Tests;

/// <summary>The package is packed once for all tests.</summary>
[CollectionDefinition(nameof(PackedFeed))]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>;
