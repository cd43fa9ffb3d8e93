namespace LakMuang.TestKit;

/// <summary>A database of one test class: migrated, empty, and gone when the class is done.</summary>
public sealed class TestDatabase(PostgresForTests server) : IAsyncLifetime
{
    private readonly string _name = $"test_{Guid.CreateVersion7():N}";

    public string ConnectionString => server.ConnectionString(_name);

    public async ValueTask InitializeAsync() => await server.CopyTemplateAsync(_name);

    /// <param name="masterKeyFile">Where the master key of the keys goes that are in it already.</param>
    public async Task InitializeWithKeysAsync(string masterKeyFile) =>
        await File.WriteAllTextAsync(masterKeyFile, await server.CopyKeyedTemplateAsync(_name));

    public async ValueTask DisposeAsync() => await server.DropAsync(_name);
}

/// <summary>A database without tables, for tests of the migrations.</summary>
public sealed class EmptyDatabase(PostgresForTests server) : IAsyncLifetime
{
    private readonly string _name = $"empty_{Guid.CreateVersion7():N}";

    public string ConnectionString => server.ConnectionString(_name);

    public async ValueTask InitializeAsync() => await server.CreateEmptyAsync(_name);

    public async ValueTask DisposeAsync() => await server.DropAsync(_name);
}
