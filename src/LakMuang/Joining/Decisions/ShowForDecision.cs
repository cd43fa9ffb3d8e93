using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Decisions;

/// <summary>What the decider should notice before deciding.</summary>
/// <param name="IsOwn">The applicant is the decider: somebody else must decide.</param>
/// <param name="IsKnown">The proved person has an account already; approving adds a post here.</param>
/// <param name="IsNumberTaken">An invited person gave a number that somebody else has proved.</param>
/// <param name="Namesakes">People of the same name in this agency.</param>
public sealed record Notices(bool IsOwn, bool IsKnown, bool IsNumberTaken, int Namesakes);

public sealed record DecisionView(RegistrationView Registration, Notices Notices);

/// <summary>The whole registration for the one who decides, and its documents.</summary>
public sealed class ShowForDecision(LakMuangDb db, IAuthority authority, DecisionGuard guard, DecisionNotices notices, RegistrationViews views)
{
    /// <returns>Null inside the result never: a registration of another agency is refused like one that is not there.</returns>
    public async Task<Result<DecisionView>> RunAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.DecideRegistrations, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(
            r => r.Id == id && r.Agency == agency && r.SubmittedAt != null, ct);
        if (found is null)
        {
            return Missing;
        }

        return new DecisionView(
            await views.OfAsync(found, ct), await notices.OfAsync(found, await guard.IsOwnAsync(act, found, ct), ct));
    }

    /// <summary>Whether the decider may see a document; that they did is on the trail.</summary>
    public async Task<Result<FileId>> EvidenceAsync(Act act, AgencyId agency, Guid id, FileId file, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.DecideRegistrations, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var isThere = await db.Registrations.AnyAsync(r => r.Id == id && r.Agency == agency && r.SubmittedAt != null, ct)
            && await db.RegistrationFiles.AnyAsync(f => f.Registration == id && f.File == file, ct);
        if (!isThere)
        {
            return Missing;
        }

        db.Note(new EvidenceRead(id, file));
        await db.CommitAsync(act, ct);
        return file;
    }

    public static readonly Problem Missing = new("registration.none", new(
        "ไม่พบการลงทะเบียนนี้ในหน่วยงานของท่าน",
        "There is no such registration in your agency."));
}

public sealed class DecisionNotices(IPeople people, Vault vault)
{
    internal async Task<Notices> OfAsync(Registration registration, bool isOwn, CancellationToken ct)
    {
        var number = CitizenId.OrNull(vault.Open(registration.CitizenId, Registration.CitizenIdColumn))!.Value;
        var isKnown = await people.FindAsync(number, ct) is not null;
        var namesakes = await people.NamesakesAsync(registration.Agency!.Value, registration.GivenName, registration.FamilyName, ct);
        return new(
            isOwn, isKnown && registration.Source is RegistrationSource.ThaId, isKnown && registration.Source is RegistrationSource.Invitation, namesakes);
    }
}
