using LakMuang.TestKit;

[assembly: AssemblyFixture(typeof(PostgresForTests))]
