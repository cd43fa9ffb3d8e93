using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff.Recovering;

/// <summary>The mails about a recovery. Each is queued in the commit that makes it true; from the confirmation on they hold the code that stops it.</summary>
public sealed class RecoveryPost(IOutbox outbox, IPeople people, PeopleConcerned concerned)
{
    internal async Task TellProposedAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        await TellPersonAsync(act, recovery, "proposed", RecoveryMails.OwnProposed, ct);
        foreach (var decider in (await concerned.DecidersAsync(act, recovery, ct)).Where(p => p != act.By))
        {
            await TellAsync(act, recovery, decider, "proposed", RecoveryMails.Waits, ct);
        }
    }

    internal async Task TellConfirmedAsync(Act act, Recovery recovery, string code, CancellationToken ct)
    {
        await TellPersonAsync(act, recovery, "confirmed", to => RecoveryMails.OwnConfirmed(to, recovery.EffectiveAt!.Value, code), ct);
        foreach (var one in await concerned.AllAsync(act, recovery, ct))
        {
            await TellAsync(act, recovery, one, "confirmed", to => RecoveryMails.Confirmed(to, recovery.EffectiveAt!.Value, code), ct);
        }
    }

    internal async Task TellEndedAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        await TellPersonAsync(act, recovery, "ended", to => RecoveryMails.Ended(to, recovery.Because!.Value), ct);
        foreach (var one in await concerned.AllAsync(act, recovery, ct))
        {
            await TellAsync(act, recovery, one, "ended", to => RecoveryMails.Ended(to, recovery.Because!.Value), ct);
        }
    }

    /// <summary>Before the mailbox is replaced: the old one is told, for the last time.</summary>
    internal async Task TellCarriedOutAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        await TellPersonAsync(act, recovery, "done", RecoveryMails.CarriedOut, ct);
        foreach (var one in await concerned.AllAsync(act, recovery, ct))
        {
            await TellAsync(act, recovery, one, "done", RecoveryMails.CarriedOut, ct);
        }
    }

    // To the mailbox on record, verified or not: whoever reads it should know.
    private async Task TellPersonAsync(Act act, Recovery recovery, string what, Func<string, Mail> mail, CancellationToken ct)
    {
        if ((await people.ContactOfAsync(recovery.Person, ct)).Email is { } email)
        {
            outbox.Queue(act, $"recovery:{recovery.Id:N}:{what}:own", mail(email.Value));
        }
    }

    private async Task TellAsync(Act act, Recovery recovery, PersonId whom, string what, Func<string, Mail> mail, CancellationToken ct)
    {
        if (await people.ContactOfAsync(whom, ct) is { Email: { } email, EmailVerified: true })
        {
            outbox.Queue(act, $"recovery:{recovery.Id:N}:{what}:{whom.Value:N}", mail(email.Value));
        }
    }
}

/// <summary>Whom a recovery concerns, besides the person.</summary>
public sealed class PeopleConcerned(RecoveryGuard guard, IOffices offices, IOverseers overseers, IRoles roles, IAgencyTree tree)
{
    private static readonly string[] _operators = [Role.DlaOperator];

    /// <summary>Those who may be the second, each asked of the guard itself: of the nearest office above that has one who did not propose it, else the operators.</summary>
    internal async Task<IReadOnlyList<PersonId>> DecidersAsync(Act act, Recovery recovery, CancellationToken ct)
    {
        foreach (var office in await tree.AboveAsync(recovery.Agency, ct))
        {
            if (await WhoMayAsync(act, recovery, await overseers.OfAsync(office, ct), ct) is { Count: > 0 } there)
            {
                return there;
            }
        }

        return await WhoMayAsync(act, recovery, [.. (await roles.HoldersAsync(_operators, ct)).Select(h => h.Person).Distinct()], ct);
    }

    private async Task<List<PersonId>> WhoMayAsync(Act act, Recovery recovery, IReadOnlyList<PersonId> asked, CancellationToken ct)
    {
        var may = new List<PersonId>();
        foreach (var one in asked.Where(p => p != recovery.Person && p != recovery.ProposedBy))
        {
            if (await guard.MayAsync(act, one, recovery.Agency, recovery.Person, ct))
            {
                may.Add(one);
            }
        }

        return may;
    }

    /// <summary>Colleagues who administer the agency, those above who could decide, and the two who did.</summary>
    internal async Task<IReadOnlyList<PersonId>> AllAsync(Act act, Recovery recovery, CancellationToken ct) =>
    [
        .. (await offices.HoldersAsync(Office.SsoAdmin, recovery.Agency, ct)).Concat(await DecidersAsync(act, recovery, ct))
            .Append(recovery.ProposedBy).Concat(recovery.DecidedBy is { } second ? [second] : Array.Empty<PersonId>())
            .Where(p => p != recovery.Person).Distinct(),
    ];
}
