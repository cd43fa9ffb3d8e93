using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>One server for the modules that leave its keys and time alone.</summary>
[CollectionDefinition(Name)]
public sealed class ConformanceServer : ICollectionFixture<LakMuangServer>
{
    public const string Name = "conformance";
}
