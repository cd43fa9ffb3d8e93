
namespace LakMuang.Storage;

/// <summary>
/// Says how new the rarely changing tables are (clients, systems, user groups, signing keys, agencies), so that what a node holds of them in memory
/// is never older than the request that uses it. Triggers count every change; a request asks for the count, many requests together.
/// </summary>
public sealed class Registry
{
    private readonly StatementSource _source;
    private readonly Together<bool, long> _ask;

    public Registry(StatementSource source)
    {
        _source = source;
        _ask = new(ReadAsync);
    }

    /// <summary>Rises with every committed change. What was loaded under the same number is up to date.</summary>
    public Task<long> VersionAsync(CancellationToken ct) => _ask.AskAsync(true, ct);

    private async Task<IReadOnlyList<long>> ReadAsync(IReadOnlyList<bool> asks)
    {
        await using var command = _source.Command("SELECT version FROM registry");
        var version = (long)(await command.ExecuteScalarAsync())!;
        var answers = new long[asks.Count];
        Array.Fill(answers, version);
        return answers;
    }
}
