using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>Company administrators enter a user, or change between maker and authorizer, as an appointment letter proposes (L4-1): one proposes, another confirms.</summary>
/// <remarks>Only for people to whom LakMuang gives the right of that duty, whether or not they have come in; never for themselves, never for an administrator.</remarks>
public sealed class AssignDuty(AgencyFiles<AssignmentBook> files, CurrentUsers users, TimeProvider clock)
{
    public async Task<Outcome> ProposeAsync(ClaimsPrincipal person, string user, string duty, string letter, DateOnly date, CancellationToken ct)
    {
        if (Administrator(person) is not { } hat || duty is not (CorporateSystem.Maker or CorporateSystem.Authorizer))
        {
            return Outcome.NotAllowed;
        }

        var (outcome, name) = await HeldAsync(hat, user, duty, ct);
        return outcome != Outcome.Done ? outcome : await files.ChangeAsync(
            hat.Agency, book => Propose(book ?? new([]), new(Guid.CreateVersion7(), user, name, duty, letter, date, new(hat.Person, hat.Name, clock.GetUtcNow()))), ct);
    }

    /// <param name="why">Why it is refused; null confirms it.</param>
    public async Task<Outcome> DecideAsync(ClaimsPrincipal person, Guid id, string? why, CancellationToken ct)
    {
        if (Administrator(person) is not { } hat)
        {
            return Outcome.NotAllowed;
        }

        if ((await files.FindAsync(hat.Agency, ct))?.Assignments.FirstOrDefault(a => a.Id == id) is not { } proposed)
        {
            return Outcome.Overtaken;
        }

        // What was true when it was proposed may not be so any more.
        var outcome = why is null ? (await HeldAsync(hat, proposed.Person, proposed.Duty, ct)).Outcome : Outcome.Done;
        return outcome != Outcome.Done ? outcome : await files.ChangeAsync(hat.Agency, book => Decide(book!, hat, id, why), ct);
    }

    private static Hat? Administrator(ClaimsPrincipal person) => person.IsInRole(CorporateSystem.Administrator) ? Hat.Of(person) : null;

    private async Task<(Outcome Outcome, string Name)> HeldAsync(Hat hat, string user, string duty, CancellationToken ct)
    {
        var now = await users.OfAsync(hat.Agency, ct);
        var held = now.Lines.Where(l => l.Person == user && l.Works).ToList();
        return !now.IsCurrent ? (Outcome.Away, "")
            : user == hat.Person || held.Exists(l => l.Group == CorporateSystem.Administrator) ? (Outcome.NotAllowed, "")
            : held.Find(l => l.Group == duty) is { } line ? (Outcome.Done, line.Name) : (Outcome.Unknown, "");
    }

    private static (AssignmentBook?, Outcome) Propose(AssignmentBook book, Assignment assignment)
    {
        var ofUser = book.Assignments.Where(a => a.Person == assignment.Person).ToList();
        return ofUser.Exists(a => a.Decided is null) || Assignments.Counting(ofUser).GetValueOrDefault(assignment.Person)?.Duty == assignment.Duty
            ? (null, Outcome.Overtaken)
            : (new([assignment, .. book.Assignments]), Outcome.Done);
    }

    private (AssignmentBook?, Outcome) Decide(AssignmentBook book, Hat hat, Guid id, string? why)
    {
        var proposed = book.Assignments.First(a => a.Id == id);
        if (proposed.Decided is not null)
        {
            return (null, Outcome.Overtaken);
        }

        // The proposer may take a proposal back, and never confirm it.
        if (why is null && proposed.Proposed.Person == hat.Person)
        {
            return (null, Outcome.Own);
        }

        var decided = proposed with { Decided = new(hat.Person, hat.Name, clock.GetUtcNow(), why), IsConfirmed = why is null };
        return (new([.. book.Assignments.Select(a => a.Id == id ? decided : a)]), Outcome.Done);
    }
}
