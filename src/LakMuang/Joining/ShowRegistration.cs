using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

/// <summary>A registration as its applicant and its decider see it. The citizen ID is masked.</summary>
/// <param name="Missing">What must still be filled in before it can be sent, in the order of the steps.</param>
public sealed record RegistrationView(
    Guid Id, string Reference, RegistrationState State, RegistrationSource Source, int Version,
    PersonName Name, string MaskedCitizenId, DateOfBirth? BirthDate, string? Ial,
    EmailAddress? Email, bool EmailVerified, string? Mobile,
    AgencyFacts? Agency, string Position, string Unit, string Remark,
    IReadOnlyList<GroupFacts> Wishes, IReadOnlyList<FileFacts> Evidence,
    DateTimeOffset StartedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt, PersonId? DecidedBy, string Opinion, LetterId? Letter,
    IReadOnlyList<RegistrationStep> Missing)
{
    public bool CanBeEdited => State is RegistrationState.Draft or RegistrationState.Returned;
}

/// <summary>The steps of the form after ThaID, in order.</summary>
public enum RegistrationStep
{
    Contact,
    Agency,
    Rights,
    Evidence,
    Check,
}

/// <summary>Shows a registration to the one whose it is.</summary>
public sealed class ShowRegistration(LakMuangDb db, OpenRegistration open, RegistrationViews views)
{
    /// <returns>Null for somebody who has not begun.</returns>
    public async Task<RegistrationView?> RunAsync(Applicant applicant, CancellationToken ct)
    {
        var found = await open.FindAsync(applicant, ct);
        return found is null ? null : await views.OfAsync(found, ct);
    }

    /// <summary>Whether a piece of evidence is the applicant's own.</summary>
    public async Task<bool> OwnsAsync(Applicant applicant, FileId file, CancellationToken ct) =>
        await open.FindAsync(applicant, ct) is { } found && await db.RegistrationFiles.AnyAsync(f => f.Registration == found.Id && f.File == file, ct);
}

/// <summary>Puts together what a registration says and what it refers to.</summary>
public sealed class RegistrationViews(LakMuangDb db, IAgencyFacts agencies, IRights rights, IFiles files, Vault vault)
{
    internal async Task<RegistrationView> OfAsync(Registration r, CancellationToken ct)
    {
        var agency = r.Agency is { } id ? (await agencies.OfAsync([id], ct)).GetValueOrDefault(id) : null;
        var wished = await db.RegistrationWishes.Where(w => w.Registration == r.Id).Select(w => w.Group).ToListAsync(ct);
        var groups = wished.Count == 0 ? [] : (await rights.OfferedAsync(r.Agency, ct)).Where(g => wished.Contains(g.Code)).ToList();
        var shown = await db.RegistrationFiles.Where(f => f.Registration == r.Id).OrderBy(f => f.AddedAt).Select(f => f.File).ToListAsync(ct);
        var facts = await files.OfAsync(shown, ct);
        EmailAddress? email = Open(r.Email, Registration.EmailColumn) is { } text && EmailAddress.TryParse(text, out var parsed) ? parsed : null;
        return new(
            r.Id, r.Reference, r.State, r.Source, r.Version,
            new(r.Title, r.GivenName, r.FamilyName, "", "", ""), CitizenId.OrNull(Open(r.CitizenId, Registration.CitizenIdColumn))!.Value.Masked,
            DateOfBirth.TryParse(Open(r.BirthDate, Registration.BirthDateColumn), out var born) ? born : null, r.Ial,
            email, r.EmailVerifiedAt is not null, Open(r.Mobile, Registration.MobileColumn),
            agency, r.Position, r.Unit, r.Remark,
            groups, [.. shown.Where(facts.ContainsKey).Select(f => facts[f])],
            r.StartedAt, r.SubmittedAt, r.DecidedAt, r.DecidedBy, r.Opinion, r.Letter,
            [.. Missing(r, groups.Count, shown.Count)]);
    }

    internal static IEnumerable<RegistrationStep> Missing(Registration r, int wishes, int evidence)
    {
        if (r.EmailVerifiedAt is null)
        {
            yield return RegistrationStep.Contact;
        }

        if (r.Agency is null || r.Position.Length == 0)
        {
            yield return RegistrationStep.Agency;
        }

        if (wishes == 0)
        {
            yield return RegistrationStep.Rights;
        }

        if (evidence == 0)
        {
            yield return RegistrationStep.Evidence;
        }
    }

    private string? Open(Sealed? box, string column) => box is null ? null : vault.Open(box, column);
}
