using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <param name="CitizenId">As typed. It names the person; nobody searches the people of another agency.</param>
public sealed record AskedPerson(string? CitizenId, string? Position, string? Unit, DateOnly Day, GivenLetter Letter);

/// <summary>The new agency asks for somebody by citizen ID, under its letter of transfer; the agency that they belong to answers (L2-1).</summary>
/// <remarks>The answer is the same whether the number leads to anybody or not: the case is entered either way, and one that leads to nobody expires.</remarks>
public sealed class AskForPerson(
    LakMuangDb db, IAuthority authority, PersonAskedFor find, ILetterBook book, IFiles files, IThrottle throttle, WorkingDays days, MovePost post, Vault vault)
{
    private const string LookupPurpose = "move-citizen-id";

    private static readonly Limit _aDay = new("moves-asked", 20, TimeSpan.FromDays(1));

    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, AskedPerson asked, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (!CitizenId.TryParse(asked.CitizenId, out var number, out var unread))
        {
            return unread with { Field = "CitizenId" };
        }

        var today = ThaiDate.Day(act.At);
        if (!MoveChecks.Post(asked.Position, asked.Unit).Ok(out var named, out var unclear))
        {
            return unclear;
        }

        if (MoveChecks.OfDay(today, asked.Day) is { } odd)
        {
            return odd;
        }

        if (await throttle.CountAsync(_aDay, $"{act.Person.Value:N}", ct) is not null)
        {
            return MoveRefusals.TooMany;
        }

        if (!(await find.RunAsync(act, agency, number, ct)).Ok(out var found, out var problem))
        {
            return problem;
        }

        var id = await EnterAsync(act, agency, number, found, named, asked, today, ct);

        if (id.Problem != MoveRefusals.Living)
        {
            return id;
        }

        // Somebody else's case about this person, a moment ago: that is none of the asking agency's business. The scan was read with the first try.
        if (asked.Letter.File?.Content is { CanSeek: true } scan)
        {
            scan.Position = 0;
        }

        return await EnterAsync(act, agency, number, new(null, null), named, asked, today, ct);
    }

    private async Task<Result<Guid>> EnterAsync(
        Act act, AgencyId agency, CitizenId number, FoundPerson found, (string Position, string Unit) named, AskedPerson asked, DateOnly today, CancellationToken ct)
    {
        if (!(await asked.Letter.EnterAsync(book, files, act, agency, ProposeMove.SubjectOf(MoveKind.Transfer), ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var move = new Move
        {
            Kind = MoveKind.Transfer,
            Person = found.Person,
            From = found.Agency,
            To = agency,
            IsAsked = true,
            Masked = number.Masked,
            Lookup = vault.Lookup(number.Digits, LookupPurpose),
            Day = asked.Day,
            Letter = letter,
            ProposedBy = act.By,
            ProposedAt = act.At,
            ExpiresOn = MoveChecks.ExpiresOn(today, asked.Day),
        }.Propose(null, named.Position, named.Unit, days.After(today, ProposeMove.AnswerDays));
        db.Moves.Add(move);
        if (move.Person is not null)
        {
            await post.TellWaitingAsync(act, move, ct);
        }

        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            db.ChangeTracker.Clear();
            return book.NumberTaken(e) is { } taken ? taken : e.IsOf(MoveMapping.OneForAPerson) ? MoveRefusals.Living : MoveRefusals.AskedAlready;
        }

        return move.Id;
    }
}

/// <param name="Agency">Where they belong.</param>
public sealed record FoundPerson(PersonId? Person, AgencyId? Agency);

/// <summary>Whom a number leads to, for a request that must not tell.</summary>
public sealed class PersonAskedFor(LakMuangDb db, IPeople people)
{
    /// <returns>Nobody, where the number leads to no post in another agency or a case about the person is open. A refusal only about what the asking agency knows anyway.</returns>
    internal async Task<Result<FoundPerson>> RunAsync(Act act, AgencyId agency, CitizenId number, CancellationToken ct)
    {
        foreach (var person in await people.ToSignInAsync(number, ct))
        {
            if (await people.IsSelfAsync(act, person, ct))
            {
                return MoveRefusals.Own;
            }

            var held = await people.PostsOfAsync(person, ct);
            if (held.Any(p => p.Agency.Id == agency && p.Kind is not AppointmentKind.Seconded))
            {
                return MoveRefusals.HereAlready;
            }

            if (held.FirstOrDefault(p => p.Agency.Id != agency && p.Kind is not AppointmentKind.Seconded) is { } home && !await IsMovingAsync(person, ct))
            {
                return new FoundPerson(person, home.Agency.Id);
            }
        }

        return new FoundPerson(null, null);
    }

    private Task<bool> IsMovingAsync(PersonId person, CancellationToken ct) => db.Moves.AnyAsync(
        m => m.Person == person && m.Kind == MoveKind.Transfer && (m.State == MoveState.Proposed || m.State == MoveState.Agreed), ct);
}
