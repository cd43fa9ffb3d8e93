using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing.Reconciling;

/// <summary>A right of somebody has begun, ended or been suspended: what was open about their account is looked at again.</summary>
internal sealed class LookAtDifferences(LakMuangDb db)
    : IReactTo<GrantGiven>, IReactTo<GrantBegan>, IReactTo<GrantResumed>, IReactTo<GrantEnded>, IReactTo<GrantSuspended>
{
    public Task ReactAsync(GrantGiven fact, Act act, CancellationToken ct) => MarkAsync(fact.Holder, fact.Agency, ct);

    public Task ReactAsync(GrantBegan fact, Act act, CancellationToken ct) => MarkAsync(fact.Holder, fact.Agency, ct);

    public Task ReactAsync(GrantResumed fact, Act act, CancellationToken ct) => MarkAsync(fact.Holder, fact.Agency, ct);

    public Task ReactAsync(GrantEnded fact, Act act, CancellationToken ct) => MarkAsync(fact.Holder, fact.Agency, ct);

    public Task ReactAsync(GrantSuspended fact, Act act, CancellationToken ct) => MarkAsync(fact.Holder, fact.Agency, ct);

    private async Task MarkAsync(PersonId person, AgencyId agency, CancellationToken ct) => (await db.AccountDifferences
        .Where(d => d.Person == person && d.Agency == agency && (d.State == DifferenceState.Open || d.State == DifferenceState.ToClose)).ToListAsync(ct)).ForEach(d => d.LookAgain());
}

/// <summary>Closes what a decision about rights has put right: by the rights of today, and not by what somebody says.</summary>
public sealed class SettleDifferences(LakMuangDb db, IRightsInSystem rights)
{
    private const string Groups = """
        SELECT id, person, agency, system, user_group FROM account_difference WHERE wants_look AND kind = 'OtherGroup' ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED
        """;

    private const string Settle = """
        WITH looked AS (
            SELECT id, CASE
                WHEN kind = 'AccountWithoutRight' AND holds_right(person, system, agency) THEN 'RightGiven'
                WHEN id = ANY ($2) THEN 'RightGiven'
                WHEN kind = 'RightWithoutAccount' AND NOT EXISTS (SELECT 1 FROM living_rights(person, system) r WHERE r.agency = d.agency AND r.user_group = d.user_group) THEN 'RightEnded'
                ELSE state END AS next
            FROM account_difference d WHERE wants_look ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED)
        UPDATE account_difference d SET wants_look = false, state = looked.next, answered_at = CASE WHEN looked.next = d.state THEN d.answered_at ELSE $1 END
        FROM looked WHERE looked.id = d.id
        RETURNING d.id, d.person, d.agency, d.system, d.state
        """;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var looked = await db.ReadAsync(
            Settle, r => (Id: r.GetGuid(0), Person: r.GetGuid(1), Agency: r.GetGuid(2), System: r.GetString(3), State: Enum.Parse<DifferenceState>(r.GetString(4))), ct, act.At.UtcDateTime,
            await NowGivenAsync(ct));
        foreach (var one in looked.Where(x => x.State is DifferenceState.RightGiven or DifferenceState.RightEnded))
        {
            db.Note(new AccountDifferenceAnswered(one.Id, new PersonId(one.Person), new(one.Agency), one.System, one.State));
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return looked.Count == 500;
    }

    // A list names groups by code or by name, so they are compared as the list was.
    private async Task<Guid[]> NowGivenAsync(CancellationToken ct)
    {
        var looked = await db.ReadAsync(
            Groups, r => (Id: r.GetGuid(0), Person: new PersonId(r.GetGuid(1)), Agency: new AgencyId(r.GetGuid(2)), System: r.GetString(3), Group: r.GetString(4)), ct);
        var given = new List<Guid>();
        foreach (var ofSystem in looked.GroupBy(l => l.System))
        {
            var held = (await rights.OfAsync(ofSystem.Key, [.. ofSystem.Select(l => l.Person).Distinct()], ct)).ToLookup(r => (r.Holder, r.Agency));
            given.AddRange(ofSystem.Where(l => held[(l.Person, l.Agency)].Any(r => CompareAccounts.Is(l.Group, r))).Select(l => l.Id));
        }

        return [.. given];
    }
}
