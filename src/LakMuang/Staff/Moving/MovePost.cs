using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff.Moving;

/// <summary>The mails about a move: to those whose turn it is, to the person, to whoever began it. Each is queued in the commit that makes it true.</summary>
public sealed class MovePost(IOutbox outbox, IPeople people, IOffices offices, IOverseers overseers)
{
    internal async Task TellWaitingAsync(Act act, Move move, CancellationToken ct)
    {
        var whom = move.At == move.Answering ? await offices.HoldersAsync(Office.SsoAdmin, move.At, ct) : await overseers.OfAsync(move.At, ct);
        foreach (var one in whom.Where(p => p != move.Person).Distinct())
        {
            await TellAsync(act, one, $"move:{move.Id:N}:{move.At.Value:N}:{one.Value:N}:{move.AnswerBy.DayNumber}", MoveMails.Waits, ct);
        }
    }

    internal async Task TellAgreedAsync(Act act, Move move, CancellationToken ct)
    {
        await TellAsync(act, move.Person!.Value, $"move-agreed:{move.Id:N}:own", to => MoveMails.Agreed(to, move), ct);
        await TellProposerAsync(act, move, "agreed", MoveMails.Answered, ct);
    }

    internal async Task TellClosedAsync(Act act, Move move, CancellationToken ct)
    {
        await TellProposerAsync(act, move, "closed", MoveMails.Closed, ct);

        // Whoever was to come knows of it only once both sides had agreed.
        if (move.State is MoveState.Cancelled && move.NewPost is not null)
        {
            await TellAsync(act, move.Person!.Value, $"move-off:{move.Id:N}", MoveMails.CalledOff, ct);
        }
    }

    /// <summary>The day has come.</summary>
    internal Task TellEffectAsync(Act act, Move move, CancellationToken ct) =>
        TellAsync(act, move.Person!.Value, $"move-day:{move.Id:N}:{move.State}", to => MoveMails.Effect(to, move), ct);

    internal Task TellChangedAsync(Act act, Move move, DateOnly lastDay, LetterId letter, CancellationToken ct) =>
        TellAsync(act, move.Person!.Value, $"move-until:{move.Id:N}:{letter.Value:N}:{lastDay.DayNumber}:{move.Version}", to => MoveMails.Until(to, lastDay), ct);

    private async Task TellProposerAsync(Act act, Move move, string what, Func<string, Mail> mail, CancellationToken ct)
    {
        if (move.ProposedBy is { } proposer && proposer != act.By && proposer != move.Person)
        {
            await TellAsync(act, proposer, $"move-{what}:{move.Id:N}", mail, ct);
        }
    }

    private async Task TellAsync(Act act, PersonId whom, string key, Func<string, Mail> mail, CancellationToken ct)
    {
        if (await people.ContactOfAsync(whom, ct) is { Email: { } email, EmailVerified: true })
        {
            outbox.Queue(act, key, mail(email.Value));
        }
    }
}
