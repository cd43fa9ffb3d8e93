using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Recertifying;

/// <summary>Whoever gets another position while rights are in force in that agency is looked at anew, from the same commit on.</summary>
/// <remarks>Nothing ends by it. Posts of SSO admins and of people who help out (ช่วยราชการ) are no change of position: both come beside it.</remarks>
internal sealed class OpenRecertifications(LakMuangDb db, IPosts posts, WorkingDays days)
    : IReactTo<PersonAppointed>, IReactTo<PostCorrected>, IReactTo<PersonLeftPost>, IReactTo<TreeChanged>, IReactTo<GrantEnded>
{
    /// <summary>Working days for deciding.</summary>
    public const int DaysToDecide = 15;

    private static readonly EndOfPost[] _overAltogether = [EndOfPost.AgencyClosed, EndOfPost.Death, EndOfPost.Transfer, EndOfPost.Retirement];

    public Task ReactAsync(PersonAppointed fact, Act act, CancellationToken ct) =>
        fact.Office is Office.SsoAdmin || fact.Kind is AppointmentKind.Seconded ? Task.CompletedTask
        : OpenAsync(act, fact.Person, fact.Agency, CauseOfChange.NewPost, null, ct);

    public Task ReactAsync(PostCorrected fact, Act act, CancellationToken ct) =>
        fact.Fields.Contains("position", StringComparison.OrdinalIgnoreCase) || fact.Fields.Contains("office", StringComparison.OrdinalIgnoreCase)
            ? OpenAsync(act, fact.Person, fact.Agency, CauseOfChange.PostChanged, null, ct) : Task.CompletedTask;

    public async Task ReactAsync(PersonLeftPost fact, Act act, CancellationToken ct)
    {
        // What rests on the post itself ends, or is suspended, in this commit anyway.
        if (!_overAltogether.Contains(fact.Reason)
            && await Rights(fact.Person, fact.Agency).AnyAsync(g => g.Appointment != fact.Appointment, ct)
            && (await posts.HistoryAsync(fact.Person, fact.Agency, ct)).FirstOrDefault(p => p.Appointment == fact.Appointment) is { Office: not Office.SsoAdmin, Kind: not AppointmentKind.Seconded })
        {
            await OpenAsync(act, fact.Person, fact.Agency, CauseOfChange.PostEnded, fact.Appointment, ct);
        }
    }

    public async Task ReactAsync(TreeChanged fact, Act act, CancellationToken ct)
    {
        if (fact.Kind is not TreeChangeKind.ChangeType)
        {
            return;
        }

        var holders = await db.Grants.Where(g => g.Agency == fact.Agency && g.State != GrantState.Ended && g.System != BuiltInSystems.Sso).Select(g => g.Holder).Distinct().ToListAsync(ct);
        foreach (var holder in holders)
        {
            await OpenAsync(act, holder, fact.Agency, CauseOfChange.AgencyType, null, ct);
        }
    }

    /// <summary>Perhaps it was the last one that wanted a decision.</summary>
    public async Task ReactAsync(GrantEnded fact, Act act, CancellationToken ct) => (await FindAsync(fact.Holder, fact.Agency, ct))?.LookAgain();

    /// <param name="but">Rights on this post do not count, or null.</param>
    internal async Task OpenAsync(Act act, PersonId person, AgencyId agency, CauseOfChange cause, Guid? but, CancellationToken ct)
    {
        if (!await Rights(person, agency).AnyAsync(g => g.Appointment != but, ct))
        {
            return;
        }

        if (await FindAsync(person, agency, ct) is { } open)
        {
            open.Renew(act, cause);
            return;
        }

        db.Recertifications.Add(Recertification.Open(act, person, agency, cause, days.After(ThaiDate.Day(act.At), DaysToDecide)));
    }

    private IQueryable<Grant> Rights(PersonId person, AgencyId agency) => RightsToDecide.LivingOrAsleep(db.Grants, person, agency);

    // One of this very commit is not in the database yet.
    private async Task<Recertification?> FindAsync(PersonId person, AgencyId agency, CancellationToken ct) =>
        db.Recertifications.Local.FirstOrDefault(r => r.Person == person && r.Agency == agency && r.State is RecertificationState.Open)
        ?? await db.Recertifications.FirstOrDefaultAsync(r => r.Person == person && r.Agency == agency && r.State == RecertificationState.Open, ct);
}
