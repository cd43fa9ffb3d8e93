using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Importing.Reconciling;

/// <summary>Writes what a list has shown, set by set, within the worker's transaction.</summary>
internal sealed class KeepDifferences(LakMuangDb db, Vault vault, WorkingDays days)
{
    /// <summary>Working days that each office has for an answer.</summary>
    public const int DaysToAnswer = 5;

    // One that was to be closed and is still there is open again; so is one that has become another one.
    private const string Write = $$"""
        INSERT INTO account_difference (id, system, agency, person, kind, user_group, account, key, import, since, state, at_office, answer_by)
        SELECT x.id, $1, x.agency, x.person, x.kind, x.user_group, x.account, x.key, $2, $3, 'Open', x.agency, $4
        FROM unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::bytea[], $11::bytea[]) AS x (id, agency, person, kind, user_group, account, key)
        ON CONFLICT (key) WHERE {{AccountDifference.Living}} DO UPDATE SET import = excluded.import, account = excluded.account, person = excluded.person, kind = excluded.kind,
            state = CASE WHEN account_difference.state = 'ToClose' OR account_difference.kind <> excluded.kind THEN 'Open' ELSE account_difference.state END
        RETURNING id, key
        """;

    // A list of one agency has that one; a central one all, where whoever brought it said so, and else those that it names.
    private static string Reached(string agency) =>
        $"(CASE WHEN $4::uuid IS NULL THEN $5 OR {agency} IN (SELECT c.agency FROM account_covered c WHERE c.import = $2) ELSE {agency} = $4 END)";

    private static readonly string _withoutAccount = $"""
        INSERT INTO account_difference (id, system, agency, person, kind, access_grant, user_group, key, import, since, state, at_office, answer_by)
        SELECT gen_random_uuid(), $1, r.agency, r.holder, 'RightWithoutAccount', r.id, r.user_group, uuid_send(r.id), $2, $3, 'Open', r.agency, $6
        FROM living_rights_in($1) r
        WHERE {Reached("r.agency")} AND r.given_at < $7 AND NOT EXISTS (SELECT 1 FROM account_seen s WHERE s.import = $2 AND s.access_grant = r.id)
        ON CONFLICT (key) WHERE {AccountDifference.Living} DO UPDATE SET import = excluded.import
        RETURNING person
        """;

    // Rights may have changed since they were compared, in a commit that could not see these rows yet.
    private const string Look = "INSERT INTO account_look (id, person) SELECT gen_random_uuid(), x FROM unnest($1::uuid[]) AS x";

    private static readonly string _vanished = $"""
        UPDATE account_difference SET state = 'Gone', answered_at = $3, answered_by = NULL
        WHERE system = $1 AND import <> $2 AND {Reached("agency")} AND ($5 OR kind <> 'UnknownAgency') AND {AccountDifference.Living}
        """;

    public async Task<IReadOnlyList<CarriedRow>> WriteAsync(Frame frame, IReadOnlyList<ComparedRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var drafts = rows.Select(r => (Row: r, Id: Guid.CreateVersion7(), Key: KeyOf(frame.Import.System!, r))).DistinctBy(d => Convert.ToHexString(d.Key)).ToList();
        var written = (await db.ReadAsync(
            Write, r => (Id: r.GetGuid(0), Key: Convert.ToHexString(r.GetFieldValue<byte[]>(1))), ct,
            frame.Import.System, frame.Import.Id, frame.Act.At.UtcDateTime, days.After(frame.Today, DaysToAnswer),
            drafts.Select(d => d.Id).ToArray(), drafts.Select(d => d.Row.Agency.Value).ToArray(), drafts.Select(d => d.Row.Person?.Value).ToArray(),
            drafts.Select(d => d.Row.Kind!.Value.ToString()).ToArray(), drafts.Select(d => d.Row.Account!.Group).ToArray(),
            drafts.Select(d => vault.Seal(JsonSerializer.SerializeToUtf8Bytes(d.Row.Account), AccountDifference.AccountColumn).Box).ToArray(),
            drafts.Select(d => d.Key).ToArray())).ToDictionary(x => x.Key, x => x.Id);
        await db.ChangeAsync(Look, ct, drafts.Select(d => d.Row.Person).OfType<PersonId>().Select(p => p.Value).Distinct().ToArray());
        return [.. drafts.Select(d => new CarriedRow(d.Row.Row.Number, RowStep.Add, d.Row.Person, written[Convert.ToHexString(d.Key)], false, null))];
    }

    /// <summary>Behind the last row: rights that no row named, and what earlier lists had and this one has not.</summary>
    public async Task FinishAsync(Frame frame, CancellationToken ct)
    {
        var import = frame.Import;
        var (system, agency, at) = (import.System!, import.IsCentral ? (Guid?)null : import.Agency.Value, frame.Act.At.UtcDateTime);
        var without = await db.ReadAsync(
            _withoutAccount, r => r.GetGuid(0), ct, system, import.Id, at, agency, import.IsWhole, days.After(frame.Today, DaysToAnswer), import.BegunAt.UtcDateTime);
        await db.ChangeAsync(Look, ct, without.Distinct().ToArray());
        var gone = await db.ChangeAsync(_vanished, ct, system, import.Id, at, agency, import.IsWhole);
        await db.ChangeAsync("DELETE FROM account_covered WHERE import = $1", ct, import.Id);
        await db.ChangeAsync("DELETE FROM account_seen WHERE import = $1", ct, import.Id);
        db.Note(new AccountsCompared(import.Id, system, import.Agency, import.ToAdd, without.Count, gone));
    }

    private byte[] KeyOf(string system, ComparedRow row) =>
        vault.Lookup($"{system} {row.Agency.Value:N} {(row.Kind is DifferenceKind.UnknownAgency ? row.Account!.Code : "")} {row.Account!.Number} {row.Account.Group.ToLowerInvariant()}", "account-difference");
}
