using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <param name="Until">The last day of a secondment; ignored for a transfer.</param>
/// <param name="RightsSleep">Whether the rights at home are out of force during a secondment.</param>
public sealed record MoveOrder(MoveKind Kind, AgencyId To, DateOnly Day, DateOnly? Until, bool RightsSleep, GivenLetter Letter);

/// <summary>The agency that somebody belongs to sends them on, for good or for a time, under a letter; the new agency answers (L2-1, L2-4).</summary>
public sealed class ProposeMove(LakMuangDb db, StaffGuard guard, MoveChecks checks, IPosts posts, ILetterBook book, IFiles files, WorkingDays days, MovePost post)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, MoveOrder order, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        if (await ProblemAsync(agency, person, order, today, ct) is { } problem)
        {
            return problem;
        }

        if (!(await order.Letter.EnterAsync(book, files, act, agency, SubjectOf(order.Kind), ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var move = new Move
        {
            Kind = order.Kind,
            Person = person,
            From = agency,
            To = order.To,
            IsAsked = false,
            Day = order.Day,
            RightsSleep = order.Kind is MoveKind.Secondment && order.RightsSleep,
            Letter = letter,
            ProposedBy = act.By,
            ProposedAt = act.At,
            ExpiresOn = MoveChecks.ExpiresOn(today, order.Day),
        }.Propose(order.Kind is MoveKind.Secondment ? order.Until : null, "", "", days.After(today, AnswerDays));
        db.Moves.Add(move);
        await post.TellWaitingAsync(act, move, ct);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? MoveRefusals.Living;
        }

        return move.Id;
    }

    /// <summary>How many working days an office has for an answer, before the case climbs.</summary>
    internal const int AnswerDays = 3;

    internal static string SubjectOf(MoveKind kind) => kind is MoveKind.Transfer ? "โอนย้าย" : "ช่วยราชการ";

    private async Task<Problem?> ProblemAsync(AgencyId agency, PersonId person, MoveOrder order, DateOnly today, CancellationToken ct)
    {
        if (!await checks.IsOtherAgencyAsync(agency, order.To, ct))
        {
            return MoveRefusals.NoAgency;
        }

        if (MoveChecks.OfDay(today, order.Day) is { } odd)
        {
            return odd;
        }

        if (order.Kind is MoveKind.Secondment && MoveChecks.OfEnd(today, order.Day, order.Until) is { } unclear)
        {
            return unclear;
        }

        // Whoever is here for a time only belongs to somebody else: that agency sends them.
        var isOwn = (await posts.HistoryAsync(person, agency, ct)).Any(
            p => p.EndedAt is null && p.Kind is not AppointmentKind.Seconded && p.From <= today && (p.Until is null || p.Until >= today));
        return !isOwn ? Refusals.NothingToEnd
            : await checks.OfAccountAsync(person, ct) is { } stopped ? stopped
            : await db.Moves.AnyAsync(
                m => m.Person == person && m.Kind == order.Kind
                    && (m.State == MoveState.Proposed || m.State == MoveState.Agreed || m.State == MoveState.Running), ct) ? MoveRefusals.Living
            : null;
    }
}
