using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>Another circular that this one follows, or that follows it.</summary>
/// <param name="IsHere">Whether the reading agency has it too.</param>
public sealed record RelatedCircular(Guid Id, string Number, DateOnly IssuedOn, string Subject, bool IsHere);

/// <param name="AcknowledgedBy">Null while nobody has.</param>
/// <param name="EarlierFile">The scan of what is passed on, for agencies that have not got it themselves; else null.</param>
/// <param name="MayAcknowledge">Whether it waits, and for this person among others.</param>
/// <param name="MayForward">Whether the agency is an office that may pass it on.</param>
public sealed record CircularView(
    Circular Circular, AgencyFacts Sender, FileFacts? File, DateTimeOffset ReceivedAt, DateTimeOffset? AcknowledgedAt, PersonName? AcknowledgedBy,
    RelatedCircular? Earlier, RelatedCircular? Later, FileFacts? EarlierFile, bool MayAcknowledge, bool MayForward);

/// <summary>A circular as an agency that has it reads it.</summary>
public sealed class ShowCircular(LakMuangDb db, IAuthority authority, IAgencyFacts agencies, IPeople people, IFiles files, SeenByOffice seen)
{
    private static readonly AgencyType[] _offices = [AgencyType.ProvincialOffice, AgencyType.DistrictOffice];

    public async Task<Result<CircularView>> RunAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (!(await FindAsync(act, agency, id, ct)).Ok(out var found, out var problem))
        {
            return problem;
        }

        var (circular, copy) = found;
        var names = await agencies.OfAsync([circular.Office, agency], ct);
        var by = copy.AcknowledgedBy is { } person ? await people.NameOfAsync(person, ct) : null;
        var waits = copy.AcknowledgedAt is null && circular.IsOpen;
        return new CircularView(
            circular, names[circular.Office], await FileAsync(circular, ct), copy.ReceivedAt, copy.AcknowledgedAt, by,
            await RelatedAsync(agency, circular.Follows, ct), await RelatedAsync(agency, circular.SupersededBy, ct), await EarlierFileAsync(circular, ct),
            waits && await MayAsync(act, AgencyTask.AcknowledgeCirculars, agency, ct),
            circular.State is CircularState.Sent && _offices.Contains(names[agency].Type) && await MayAsync(act, AgencyTask.SendCirculars, agency, ct));
    }

    /// <summary>The scan alone, for whoever may read the circular.</summary>
    public async Task<Result<FileFacts>> FileAsync(Act act, AgencyId agency, Guid id, CancellationToken ct) =>
        !(await FindAsync(act, agency, id, ct)).Ok(out var found, out var problem) ? problem
            : await FileAsync(found.Circular, ct) is { } file ? file : Refusals.None;

    /// <summary>The scan of the circular that this one passes on: whoever gets the one may read the other.</summary>
    public async Task<Result<FileFacts>> EarlierFileAsync(Act act, AgencyId agency, Guid id, CancellationToken ct) =>
        !(await FindAsync(act, agency, id, ct)).Ok(out var found, out var problem) ? problem
            : await EarlierFileAsync(found.Circular, ct) is { } file ? file : Refusals.None;

    private async Task<Result<(Circular Circular, CircularCopy Copy)>> FindAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadCirculars, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var copy = await db.CircularCopies.AsNoTracking().SingleOrDefaultAsync(c => c.Circular == id && c.Agency == agency, ct);
        if (copy is null)
        {
            return Refusals.None;
        }

        var circular = await db.Circulars.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        return await seen.SendersAsync(act, agency, ct) is { } senders && !senders.Contains(circular.Office) ? Refusals.None : (circular, copy);
    }

    private async Task<FileFacts?> FileAsync(Circular circular, CancellationToken ct) =>
        circular.File is { } scan ? (await files.OfAsync([scan], ct)).GetValueOrDefault(scan) : null;

    private async Task<FileFacts?> EarlierFileAsync(Circular circular, CancellationToken ct) => circular is { FollowsAs: Following.Forwards, Follows: { } earlier }
        ? await FileAsync(await db.Circulars.AsNoTracking().SingleAsync(c => c.Id == earlier, ct), ct)
        : null;

    private async Task<RelatedCircular?> RelatedAsync(AgencyId agency, Guid? id, CancellationToken ct)
    {
        var copies = db.CircularCopies;
        return id is not { } other ? null : await db.Circulars.Where(c => c.Id == other)
            .Select(c => new RelatedCircular(c.Id, c.Number, c.IssuedOn!.Value, c.Subject, copies.Any(k => k.Circular == c.Id && k.Agency == agency)))
            .SingleOrDefaultAsync(ct);
    }

    // Whoever is signed in too weakly sees the button, and is asked for more when it is pressed.
    private async Task<bool> MayAsync(Act act, AgencyTask task, AgencyId agency, CancellationToken ct) =>
        await authority.JudgeAsync(act, task, agency, ct) is not AgencyAccess.Refused;
}
