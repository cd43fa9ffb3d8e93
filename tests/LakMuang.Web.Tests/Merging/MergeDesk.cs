using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Merging;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Merging;

/// <summary>What tests do with double records, in a line each.</summary>
internal sealed class MergeDesk(LakMuangServer server, Country land)
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static GivenLetter Letter() => new($"รว {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null);

    /// <summary>Makes a record one whose number was given and not proved: that of somebody else's record, or its own.</summary>
    public Task Unprove(Somebody record, Somebody? numberOf = null) => server.Sql<int>("""
        UPDATE person p SET claimed_lookup = q.citizen_id_lookup, citizen_id = NULL, citizen_id_lookup = NULL, identity_source = 'None', ial = NULL
        FROM person q WHERE p.id = $1 AND q.id = $2
        """, record.Id.Value, (numberOf ?? record).Id.Value);

    public async Task<Result<PersonId>> Merge(
        Somebody by, Somebody one, Somebody other, GivenLetter? letter = null, string? seen = null, AgencyId? at = null, IServiceProvider? node = null)
    {
        var place = at ?? land.Town;
        seen ??= (await Pair(by, one, other, place)).Ok(out var pair, out _) ? pair.Seen : "";
        var order = new MergeOrder("เจ้าตัวแสดงบัตรประชาชน", letter, seen);
        if (node is null)
        {
            return await server.Ask<MergeRecords, Result<PersonId>>(use => use.RunAsync(land.As(by), place, one.Id, other.Id, order, Ct));
        }

        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MergeRecords>().RunAsync(land.As(by), place, one.Id, other.Id, order, Ct);
    }

    public Task<Result<RecordPair>> Pair(Somebody by, Somebody one, Somebody other, AgencyId? at = null) =>
        server.Ask<ShowMerge, Result<RecordPair>>(use => use.PairAsync(land.As(by), at ?? land.Town, one.Id, other.Id, Ct));

    public Task<string?> Into(Somebody record) => server.Sql<string>("SELECT merged_into::text FROM person WHERE id = $1", record.Id.Value);

    public Task<string?> AccountOf(Somebody record) => server.Sql<string>("SELECT state FROM account WHERE id = $1", record.Id.Value);

    public Task<long> Rights(Somebody record, string state) =>
        server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state = $2", record.Id.Value, state);
}
