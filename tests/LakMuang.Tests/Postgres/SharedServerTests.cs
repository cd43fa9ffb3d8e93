namespace LakMuang.Tests.Postgres;

public sealed class SharedServerTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    [Fact]
    public async Task A_second_program_joins_and_leaves_the_server_running()
    {
        await using var first = await _folder.Start();

        await (await _folder.Start()).DisposeAsync();

        Assert.True(await ServerFolder.Answers(first));
    }

    [Fact]
    public async Task The_program_that_started_it_may_leave_while_another_stays()
    {
        var first = await _folder.Start();
        await using var second = await _folder.Start();

        await first.DisposeAsync();

        Assert.True(await ServerFolder.Answers(second));
    }

    [Fact]
    public async Task The_last_to_leave_stops_it()
    {
        var first = await _folder.Start();
        var second = await _folder.Start();

        await first.DisposeAsync();
        await second.DisposeAsync();

        Assert.False(_folder.IsServerAlive);
    }

    [Fact]
    public async Task Programs_may_come_at_the_same_time()
    {
        var servers = await Task.WhenAll(_folder.Start(), _folder.Start(), _folder.Start());

        Assert.All(await Task.WhenAll(servers.Select(server => ServerFolder.Answers(server))), Assert.True);
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));
        Assert.False(_folder.IsServerAlive);
    }

    [Fact]
    public async Task Who_joins_after_the_server_was_killed_starts_it_for_all()
    {
        await using var first = await _folder.Start();
        _folder.KillServer();

        await using var second = await _folder.Start();

        Assert.True(await ServerFolder.Answers(first));
    }

    [Fact]
    public async Task Leaving_twice_is_leaving_once()
    {
        await using var stays = await _folder.Start();
        var leaves = await _folder.Start();

        await leaves.DisposeAsync();
        await leaves.DisposeAsync();

        Assert.True(await ServerFolder.Answers(stays));
    }

    public void Dispose() => _folder.Dispose();
}
