using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>Sends a draft: its letter enters the register, every agency of its audience has it, all in one commit. Mails follow in portions (<see cref="TellAgencies"/>).</summary>
/// <remarks>However often and on however many nodes it is pressed, it is sent once: the version of the draft decides.</remarks>
public sealed class SendCircular(LakMuangDb db, IAuthority authority, ILetterBook book, AudienceInTree audience, Registry registry)
{
    /// <param name="version">Of the draft that the sender has looked at.</param>
    /// <returns>How many agencies have it.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId office, Guid id, int version, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.SendCirculars, office, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Circulars.SingleOrDefaultAsync(c => c.Id == id && c.Office == office, ct) is not { } circular)
        {
            return Refusals.None;
        }

        if (circular.State is not CircularState.Draft || circular.Version != version)
        {
            return circular.State is CircularState.Draft ? Refusals.ChangedMeanwhile : Refusals.SentAlready;
        }

        if (Missing(circular, ThaiDate.Day(act.At)).FirstOrDefault() is { } missing)
        {
            return missing;
        }

        // Before the agencies are looked up: what joins in between is then found again as a later one.
        var tree = await registry.VersionAsync(ct);
        var agencies = await audience.FindAsync(circular, ct);
        if (agencies.Count == 0)
        {
            return Refusals.NobodyFound;
        }

        if (!(await book.EnterAsync(act, new(office, LetterKind.Letter, circular.Number, circular.IssuedOn!.Value, circular.Subject, circular.File), ct)).Ok(out var letter, out var taken))
        {
            return taken.Field is "LetterDate" ? taken with { Field = "IssuedOn" } : taken;
        }

        if (await SupersedeAsync(act, circular, ct) is { } notOpen)
        {
            return notOpen;
        }

        circular.Send(act, letter, agencies.Count, tree);
        return await CommitAsync(act, circular, [.. agencies.Select(a => a.Id.Value)], ct);
    }

    /// <summary>What a draft still lacks.</summary>
    internal static IEnumerable<Problem> Missing(Circular draft, DateOnly today)
    {
        if (draft.Body.Length == 0)
        {
            yield return Refusals.NoBody;
        }

        if (!draft.Number.Any(char.IsDigit))
        {
            yield return Refusals.NoNumber;
        }

        if (draft.IssuedOn is not { } issued || issued > today)
        {
            yield return draft.IssuedOn is null ? Refusals.NoDay : Refusals.DayToCome;
        }

        if (draft.FollowsAs is not Following.Withdraws && (draft.DueOn is not { } due || due < today || due > today.AddYears(1)))
        {
            yield return draft.DueOn is null ? Refusals.NoDue : Refusals.OddDue;
        }
    }

    private async Task<Problem?> SupersedeAsync(Act act, Circular by, CancellationToken ct)
    {
        if (by.FollowsAs is not (Following.Corrects or Following.Withdraws))
        {
            return null;
        }

        var earlier = await db.Circulars.SingleAsync(c => c.Id == by.Follows, ct);
        if (earlier.State is not CircularState.Sent)
        {
            return Refusals.NotOpen;
        }

        earlier.Supersede(act, by);
        return null;
    }

    private async Task<Result<int>> CommitAsync(Act act, Circular circular, Guid[] agencies, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (book.NumberTaken(e) is { } taken)
        {
            return taken;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.SentAlready;
        }

        await db.ChangeAsync(
            "INSERT INTO circular_copy (circular, agency, received_at, round) SELECT $1, a, $3, 0 FROM unnest($2::uuid[]) AS a",
            ct, circular.Id, agencies, act.At);
        await transaction.CommitAsync(ct);
        return agencies.Length;
    }
}
