using System.Runtime.Versioning;
using LakMuang.Browser.Tests.Kit;

[assembly: AssemblyFixture(typeof(RunningHouse))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

// The embedded PostgreSQL and the signals that end our programs are those of Unix.
[assembly: UnsupportedOSPlatform("windows")]
