namespace LakMuang.Tests.Postgres;

public sealed class PlaceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_with_a_Thai_name_and_a_blank_will_do()
    {
        using var folder = new ServerFolder("หลัก เมือง");

        await using var server = await folder.Start();

        Assert.Equal(ServerFolder.PlaceFor(folder.Asked), server.Folder);
        Assert.True(await ServerFolder.Answers(server));
    }

    [Theory]
    [InlineData("a-name-of-thirty-two-characters-/and-another-one-of-thirty-two--/and-a-third-one-of-thirty-two--")]
    [InlineData("one,two")]
    public async Task A_path_that_is_no_address_for_a_socket_will_do(string below)
    {
        using var folder = new ServerFolder(below);

        await using (var first = await folder.Start())
        {
            await first.CreateDatabaseIfMissingAsync("kept", Ct);
        }

        await using var second = await folder.Start();
        Assert.True(await ServerFolder.Answers(second, "kept"));
    }

    [Fact]
    public async Task Below_a_closed_folder_root_puts_the_server_elsewhere()
    {
        using var folder = ClosedFolder();

        await using (var first = await folder.Start())
        {
            Assert.StartsWith("/var/lib/lakmuang/", first.Folder, StringComparison.Ordinal);
            await first.CreateDatabaseIfMissingAsync("kept", Ct);
        }

        await using var second = await folder.Start();
        Assert.True(await ServerFolder.Answers(second, "kept"));
    }

    [Fact]
    public async Task A_folder_made_anew_does_not_find_the_data_of_the_one_before()
    {
        using var folder = ClosedFolder();
        await using (var before = await folder.Start())
        {
            await before.CreateDatabaseIfMissingAsync("foreign", Ct);
        }

        Directory.Delete(folder.Asked, recursive: true);

        await using var after = await folder.Start();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => ServerFolder.Answers(after, "foreign"));
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_explained_in_one_sentence()
    {
        using var folder = new ServerFolder();
        await using (var server = await folder.Start())
        {
            await File.AppendAllTextAsync(Path.Combine(server.Folder, "cluster", "postgresql.conf"), "port = 'harbour'\n", Ct);
        }

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(folder.Start);

        Assert.StartsWith($"The database in {ServerFolder.PlaceFor(folder.Asked)}/cluster does not start: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private static ServerFolder ClosedFolder()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root hands the server to another user.");
        return new("closed/postgres", isClosed: true);
    }
}
