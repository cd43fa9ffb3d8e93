using Npgsql;

namespace LakMuang.Tests.Postgres;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_is_there_at_the_next_start()
    {
        await using (var first = await _folder.Start())
        {
            await first.CreateDatabaseIfMissingAsync("kept", Ct);
        }

        await using var second = await _folder.Start();
        Assert.True(await ServerFolder.Answers(second, "kept"));
    }

    [Fact]
    public async Task A_killed_server_starts_again()
    {
        await using (await _folder.Start())
        {
            _folder.KillServer();
        }

        await using var again = await _folder.Start();
        Assert.True(await ServerFolder.Answers(again));
    }

    [Fact]
    public async Task A_process_id_that_now_belongs_to_another_program_is_no_obstacle()
    {
        await (await _folder.Start()).DisposeAsync();
        await File.WriteAllTextAsync(_folder.PidFile, $"{Environment.ProcessId}\n", Ct);

        await using var again = await _folder.Start();

        Assert.True(await ServerFolder.Answers(again));
    }

    [Fact]
    public async Task Two_programs_may_ask_for_the_same_database_at_once()
    {
        await using var server = await _folder.Start();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.CreateDatabaseIfMissingAsync("wanted", Ct)));

        Assert.True(await ServerFolder.Answers(server, "wanted"));
    }

    [Fact]
    public async Task A_value_that_breaks_a_rule_does_not_reach_the_log()
    {
        await using var server = await _folder.Start();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var command = source.CreateCommand("SELECT CAST('3101700045671-x' AS integer)");

        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Ct));

        Assert.DoesNotContain("3101700045671", await File.ReadAllTextAsync(Path.Combine(server.Folder, "server.log"), Ct), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
