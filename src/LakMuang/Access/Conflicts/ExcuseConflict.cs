using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <param name="Until">The last day, in Bangkok.</param>
public sealed record ExcuseWish(Guid Rule, PersonId Person, DateOnly Until, GivenLetter Letter, string? Reason);

/// <summary>An office above makes an exception for one person of an agency, under a letter and until a day; or takes it back (B-6).</summary>
public sealed class ExcuseConflict(
    LakMuangDb db, IAuthority authority, IPosts posts, IAgencyWalk walk, ILetterBook book, IFiles files, SettleExcuses settle, WakeRights wake, GrantGuard own,
    CatalogueGuard guard)
{
    private const int MonthsAhead = 12;

    /// <returns>The id of the exception. A right that waited for one is in force again in the same commit.</returns>
    public async Task<Result<Guid>> GiveAsync(Act act, AgencyId agency, ExcuseWish wish, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ExcuseConflicts, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        if (await db.DutyRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == wish.Rule && r.EndedAt == null, ct) is not { } rule)
        {
            return ConflictRefusals.NoRule;
        }

        if (await CheckAsync(act, agency, rule, wish, today, ct) is { } problem)
        {
            return problem;
        }

        CatalogueReason.TryRead(wish.Reason, out var reason);
        var issuer = rule.Reach is DutyReach.Anywhere ? await guard.RootAsync(ct) : await walk.NodeAsync(agency, ct) is { Parent: { } parent } ? parent : agency;
        var entered = await wish.Letter.EnterAsync(book, files, act, issuer, "ข้อยกเว้นการแบ่งแยกหน้าที่", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var excuse = DutyExcuse.Give(act, rule.Id, wish.Person, agency, letter, reason, wish.Until);
        var before = await db.DutyExcuses.Where(e => e.Rule == rule.Id && e.Person == wish.Person && e.Agency == agency && e.EndedAt == null).ToListAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            if (before.Count > 0)
            {
                // One index holds one living exception, so the older one ends first.
                before.ForEach(e => e.End(act, EndOfExcuse.Replaced));
                await db.CommitAsync(act with { Authority = letter }, ct);
            }

            db.DutyExcuses.Add(excuse);
            await db.CommitAsync(act with { Authority = letter }, ct);
            await wake.RunAsync(act with { Authority = letter }, rule, excuse, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? CatalogueRefusals.Stale;
        }

        return excuse.Id;
    }

    public async Task<Result<Guid>> EndAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ExcuseConflicts, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.DutyExcuses.SingleOrDefaultAsync(e => e.Id == id && e.EndedAt == null, ct) is not { } excuse)
        {
            return ConflictRefusals.NoExcuse;
        }

        // One that counts anywhere is taken back wherever it is seen.
        if (await db.DutyRules.AnyAsync(r => r.Id == excuse.Rule && r.Reach == DutyReach.Anywhere, ct))
        {
            if (!await guard.MayAsync(act, ct))
            {
                return ConflictRefusals.CentralOnly;
            }
        }
        else if (excuse.Agency != agency)
        {
            return ConflictRefusals.NoExcuse;
        }

        if (await own.IsOwnAsync(act, excuse.Person, ct))
        {
            return ConflictRefusals.ForYourself;
        }

        excuse.End(act, EndOfExcuse.TakenBack);
        await settle.SuspendAsync(act, excuse, ct);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ConflictRefusals.NoExcuse;
        }

        return id;
    }

    private async Task<Problem?> CheckAsync(Act act, AgencyId agency, DutyRule rule, ExcuseWish wish, DateOnly today, CancellationToken ct) =>
        rule.Weight is DutyWeight.Block ? ConflictRefusals.NeverExcused

        // It would count in agencies that the office above this one does not oversee.
        : rule.Reach is DutyReach.Anywhere && !await guard.MayAsync(act, ct) ? ConflictRefusals.CentralOnly
        : await own.IsOwnAsync(act, wish.Person, ct) ? ConflictRefusals.ForYourself
        : await posts.MainAsync(wish.Person, agency, ct) is null ? ConflictRefusals.NotTheirs
        : wish.Until < today || wish.Until > today.AddMonths(MonthsAhead) ? ConflictRefusals.OddLastDay
        : !CatalogueReason.TryRead(wish.Reason, out _) ? CatalogueRefusals.Reason
        : null;
}
