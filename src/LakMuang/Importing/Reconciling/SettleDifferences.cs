using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Importing.Reconciling;

/// <summary>A right of somebody has begun, ended or been suspended: what is open about their accounts is to be looked at again.</summary>
internal sealed class LookAtDifferences(LakMuangDb db)
    : IReactTo<GrantGiven>, IReactTo<GrantBegan>, IReactTo<GrantResumed>, IReactTo<GrantEnded>, IReactTo<GrantSuspended>
{
    public Task ReactAsync(GrantGiven fact, Act act, CancellationToken ct) => NoteAsync(fact.Holder);

    public Task ReactAsync(GrantBegan fact, Act act, CancellationToken ct) => NoteAsync(fact.Holder);

    public Task ReactAsync(GrantResumed fact, Act act, CancellationToken ct) => NoteAsync(fact.Holder);

    public Task ReactAsync(GrantEnded fact, Act act, CancellationToken ct) => NoteAsync(fact.Holder);

    public Task ReactAsync(GrantSuspended fact, Act act, CancellationToken ct) => NoteAsync(fact.Holder);

    // Without asking whether anything is open: what a list is just writing cannot be seen from here.
    private Task NoteAsync(PersonId person)
    {
        db.AccountLooks.Add(new() { Person = person });
        return Task.CompletedTask;
    }
}

/// <summary>Closes what a decision about rights has put right: by the rights of today, and not by what somebody says.</summary>
public sealed class SettleDifferences(LakMuangDb db, IRightsInSystem rights)
{
    private const int Portion = 500;
    private const string Open = "state IN ('Open', 'ToClose')";

    private const string Settle = $"""
        WITH looked AS (
            SELECT id, CASE
                WHEN kind = 'AccountWithoutRight' AND holds_right(person, system, agency) THEN 'RightGiven'
                WHEN id = ANY ($3) THEN 'RightGiven'
                WHEN kind = 'RightWithoutAccount' AND NOT EXISTS (SELECT 1 FROM living_rights(person, system) r WHERE r.agency = d.agency AND r.user_group = d.user_group) THEN 'RightEnded'
                ELSE state END AS next
            FROM account_difference d WHERE id = ANY ($1) AND {Open} FOR UPDATE SKIP LOCKED),
        settled AS (
            UPDATE account_difference d SET state = looked.next, answered_at = $2 FROM looked WHERE looked.id = d.id AND looked.next <> d.state
            RETURNING d.id, d.person, d.agency, d.system)
        SELECT l.id, s.person, s.agency, s.system, l.next FROM looked l LEFT JOIN settled s ON s.id = l.id
        """;

    /// <summary>What somebody holds in this moment, a list that is being written above all, is left for the next turn: nobody is waited for.</summary>
    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var looks = await db.ReadAsync(
            "SELECT id, person FROM account_look ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED", r => (Id: r.GetGuid(0), Person: r.GetGuid(1)), ct, Portion);
        var open = await db.ReadAsync(
            $"SELECT id, person FROM account_difference WHERE person = ANY ($1) AND {Open}", r => (Id: r.GetGuid(0), Person: r.GetGuid(1)), ct,
            looks.Select(l => l.Person).Distinct().ToArray());
        var looked = await db.ReadAsync(
            Settle, r => (Id: r.GetGuid(0), Settled: r.IsDBNull(1) ? null : new AccountDifferenceAnswered(
                r.GetGuid(0), new PersonId(r.GetGuid(1)), new(r.GetGuid(2)), r.GetString(3), Enum.Parse<DifferenceState>(r.GetString(4)))), ct,
            open.Select(d => d.Id).ToArray(), act.At.UtcDateTime, await NowGivenAsync([.. open.Select(d => d.Id)], ct));
        foreach (var settled in looked.Select(l => l.Settled).OfType<AccountDifferenceAnswered>())
        {
            db.Note(settled);
        }

        var held = open.ExceptBy(looked.Select(l => l.Id), d => d.Id).Select(d => d.Person).ToHashSet();
        var done = looks.Where(l => !held.Contains(l.Person)).Select(l => l.Id).ToArray();
        await db.ChangeAsync("DELETE FROM account_look WHERE id = ANY ($1)", ct, done);
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return done.Length == Portion;
    }

    // A list names groups by code or by name, so they are compared as the list was.
    private async Task<Guid[]> NowGivenAsync(Guid[] open, CancellationToken ct)
    {
        var looked = await db.ReadAsync(
            "SELECT id, person, agency, system, user_group FROM account_difference WHERE id = ANY ($1) AND kind = 'OtherGroup'", r => (Id: r.GetGuid(0), Person: new PersonId(r.GetGuid(1)), Agency: new AgencyId(r.GetGuid(2)), System: r.GetString(3), Group: r.GetString(4)), ct, open);
        var given = new List<Guid>();
        foreach (var ofSystem in looked.GroupBy(l => l.System))
        {
            var held = (await rights.OfAsync(ofSystem.Key, [.. ofSystem.Select(l => l.Person).Distinct()], ct)).ToLookup(r => (r.Holder, r.Agency));
            given.AddRange(ofSystem.Where(l => held[(l.Person, l.Agency)].Any(r => CompareAccounts.Is(l.Group, r))).Select(l => l.Id));
        }

        return [.. given];
    }
}
