using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>Everything about a person that an agency may see: who, under which letters, with which rights, from where (B-1).</summary>
/// <param name="CitizenId">Masked, or null.</param>
/// <param name="Suspension">The one that lasts, or null; perhaps of another agency.</param>
public sealed record StaffMember(
    PersonId Person, PersonTraits Traits, string? CitizenId, string? Ial, Contact Contact, Belonging Belonging, AccountState? Account,
    IReadOnlyList<PastPost> Posts, IReadOnlyList<RightOfPerson> Rights, CredentialCard Credentials, IReadOnlyList<SessionCard> Sessions,
    SuspensionView? Suspension, IReadOnlyDictionary<LetterId, LetterFacts> Letters)
{
    /// <summary>Whether this agency may suspend and reinstate them: not those who work elsewhere now.</summary>
    public bool IsManageable => Belonging is Belonging.Present or Belonging.Left;
}

/// <param name="ByName">Who did it, or null for a job.</param>
public sealed record SuspensionView(
    Guid Id, AgencyId Agency, ReasonOfSuspension Because, string Reason, DateTimeOffset At, PersonName? ByName, LetterId? Letter, DateOnly LetterDue);

/// <summary>The page of a person in an agency. That somebody looked is on the trail (PDPA).</summary>
public sealed class ShowStaffMember(
    LakMuangDb db, IAuthority authority, IPosts posts, IPeople people, IAccounts accounts, IAccountCards cards, ICredentials credentials,
    IRights rights, ILetters letters)
{
    /// <summary>For somebody who opens a page about the person.</summary>
    public async Task<Result<StaffMember>> RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        var found = await FindAsync(act, agency, person, ct);
        if (found.Problem is null && act.By != person)
        {
            db.Note(new PersonLookedAt(person, agency));
            await db.CommitAsync(act, ct);
        }

        return found;
    }

    /// <summary>For a form that comes back, and a page that keeps itself fresh: looking was noted when it was opened.</summary>
    public async Task<Result<StaffMember>> FindAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var belonging = await posts.BelongsAsync(person, agency, ct);
        if (belonging is Belonging.None)
        {
            return Refusals.NotHere;
        }

        return await MemberAsync(agency, person, belonging, ct);
    }

    private async Task<StaffMember> MemberAsync(AgencyId agency, PersonId person, Belonging belonging, CancellationToken ct)
    {
        var history = await posts.HistoryAsync(person, agency, ct);
        var held = await rights.OfPersonAsync(person, agency, ct);
        var suspension = await SuspensionAsync(person, ct);
        LetterId[] named = [.. history.Select(p => p.Letter), .. held.Select(r => r.Letter), .. suspension?.Letter is { } letter ? [letter] : Array.Empty<LetterId>()];
        var isHere = belonging is Belonging.Present or Belonging.Left;
        return new(
            person, (await people.TraitsOfAsync([person], ct))[person], await people.MaskedIdOfAsync(person, ct), await people.IalOfAsync(person, ct),
            // Of those who moved away, the agency sees what happened in its time, and no more.
            isHere ? await people.ContactOfAsync(person, ct) : new(null, false, null, false), belonging, await accounts.StateOfAsync(person, ct),
            history, held, await credentials.CardAsync(person, ct), isHere ? await cards.SessionsAsync(person, ct) : [],
            suspension, await letters.OfAsync([.. named.Distinct()], ct));
    }

    private async Task<SuspensionView?> SuspensionAsync(PersonId person, CancellationToken ct) =>
        await db.Suspensions.AsNoTracking().SingleOrDefaultAsync(s => s.Person == person && s.LiftedAt == null, ct) is { } s
            ? new(s.Id, s.Agency, s.Because, s.Reason, s.At, s.By is { } by ? await people.NameOfAsync(by, ct) : null, s.Letter, s.LetterDue)
            : null;
}

/// <summary>Somebody opened the page of a person.</summary>
public sealed record PersonLookedAt(PersonId Person, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}
