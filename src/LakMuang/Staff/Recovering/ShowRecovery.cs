using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Staff.Care;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Recovering;

/// <param name="Email">Masked; null once the case is closed.</param>
/// <param name="MayConfirm">Whether the viewer may be the second.</param>
public sealed record RecoveryView(
    Guid Id, PersonId Person, RecoveryState State, string? Email, string Reason, LetterFacts? Letter, PersonName? ProposedBy, DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt,
    PersonName? DecidedBy, DateTimeOffset? DecidedAt, DateTimeOffset? EffectiveAt, DateTimeOffset? ClosedAt, EndOfRecovery? Because, bool MayConfirm)
{
    public bool IsOpen => State is RecoveryState.Proposed or RecoveryState.Confirmed;
}

/// <summary>The recovery of somebody as it stands, or the last one.</summary>
public sealed class ShowRecovery(LakMuangDb db, RecoveryGuard guard, IAuthority authority, KeyPeople keys, NoteLook look, ILetters letters, IPeople people, Vault vault)
{
    /// <summary>For those who decide.</summary>
    /// <returns>A view of null where there never was one.</returns>
    public async Task<Result<RecoveryPage>> RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        await look.RunAsync(act, agency, person, ct);
        return new RecoveryPage((await people.NameOfAsync(person, ct))!, await people.MaskedIdOfAsync(person, ct), await LatestAsync(act, agency, person, ct));
    }

    /// <summary>Whose an open case of the agency is, for those who decide; or null.</summary>
    public async Task<PersonId?> PersonOfAsync(Act act, AgencyId agency, Guid id, CancellationToken ct) =>
        await authority.JudgeAsync(act, AgencyTask.RecoverAdmins, agency, ct) is AgencyAccess.Allowed
            ? await db.Recoveries.Where(r => r.Id == id && r.Agency == agency).Select(r => (PersonId?)r.Person).SingleOrDefaultAsync(ct)
            : null;

    /// <summary>Whether the viewer may decide on a recovery of somebody, as far as the table of tasks goes.</summary>
    public async Task<bool> IsForAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct) =>
        act.By != person && await authority.JudgeAsync(act, AgencyTask.RecoverAdmins, agency, ct) is AgencyAccess.Allowed && await keys.WhyAsync(person, ct) is not null;

    /// <summary>For everybody who looks after the agency's people, and may stop it.</summary>
    /// <returns>Null where none is open, and for others.</returns>
    public async Task<RecoveryView?> OpenAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct) =>
        await authority.JudgeAsync(act, AgencyTask.ManagePeople, agency, ct) is AgencyAccess.Allowed && act.By != person
            && await LatestAsync(act, agency, person, ct) is { IsOpen: true } open ? open : null;

    /// <summary>One's own that is open, or null.</summary>
    public async Task<RecoveryView?> OwnAsync(Act act, CancellationToken ct) =>
        await db.Recoveries.AsNoTracking().SingleOrDefaultAsync(
            r => r.Person == act.Person && (r.State == RecoveryState.Proposed || r.State == RecoveryState.Confirmed), ct) is { } own ? await ViewAsync(act, own, ct) : null;

    private async Task<RecoveryView?> LatestAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct) =>
        await db.Recoveries.AsNoTracking().Where(r => r.Person == person && r.Agency == agency).OrderByDescending(r => r.ProposedAt).FirstOrDefaultAsync(ct) is { } latest
            ? await ViewAsync(act, latest, ct)
            : null;

    private async Task<RecoveryView> ViewAsync(Act act, Recovery r, CancellationToken ct) => new(
        r.Id, r.Person, r.State, r.Email is { } box && EmailAddress.TryParse(vault.Open(box, Recovery.EmailColumn), out var email) ? email.Masked : null, r.Reason,
        (await letters.OfAsync([r.Letter], ct)).GetValueOrDefault(r.Letter), await people.NameOfAsync(r.ProposedBy, ct), r.ProposedAt, r.ExpiresAt,
        r.DecidedBy is { } second ? await people.NameOfAsync(second, ct) : null, r.DecidedAt, r.EffectiveAt, r.ClosedAt, r.Because,
        r.State is RecoveryState.Proposed && r.ExpiresAt > act.At && act.By != r.ProposedBy && act.By != r.Person);
}

/// <param name="CitizenId">Masked, or null.</param>
/// <param name="Latest">Open or not; null where there never was one.</param>
public sealed record RecoveryPage(PersonName Name, string? CitizenId, RecoveryView? Latest);
