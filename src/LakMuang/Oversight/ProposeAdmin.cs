using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Oversight;

/// <param name="Replaces">The appointment of the admin who makes room, or null.</param>
public sealed record ProposedAdmin(PersonId Person, AdminRank Rank, DateOnly From, DateOnly? Until, Guid? Replaces, GivenLetter Letter);

/// <summary>Proposes an SSO admin under a letter. Nothing is effective before somebody outside the agency has confirmed it (L2-3).</summary>
public sealed class ProposeAdmin(
    LakMuangDb db, IAuthority authority, IPosts posts, IAccounts accounts, ILetterBook book, IFiles files, IOptions<OversightOptions> options)
{
    private const int MonthsAhead = 12;

    private static readonly Office[] _admins = [Office.SsoAdmin];

    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, ProposedAdmin proposal, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ProposeAdmins, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await ProblemAsync(act, agency, proposal, ct) is { } problem)
        {
            return problem;
        }

        var entered = await proposal.Letter.EnterAsync(book, files, act, agency, "แต่งตั้งผู้ดูแลหน่วยงาน (SSO)", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var nomination = AdminNomination.ToAppoint(act, agency, proposal.Person, proposal.Rank, proposal.From, proposal.Until, letter, proposal.Replaces);
        db.Nominations.Add(nomination);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? Refusals.WaitingAlready;
        }

        return nomination.Id;
    }

    private async Task<Problem?> ProblemAsync(Act act, AgencyId agency, ProposedAdmin proposal, CancellationToken ct)
    {
        if (await posts.MainAsync(proposal.Person, agency, ct) is null)
        {
            return Refusals.NotAColleague;
        }

        if (await accounts.StateOfAsync(proposal.Person, ct) is not AccountState.Active)
        {
            return Refusals.NoAccount;
        }

        if (await db.Nominations.AnyAsync(n => n.Agency == agency && n.Person == proposal.Person && n.State == NominationState.Waiting, ct))
        {
            return Refusals.WaitingAlready;
        }

        var today = ThaiDate.Day(act.At);
        if (proposal.From > today.AddMonths(MonthsAhead))
        {
            return Refusals.FirstDayTooFar;
        }

        if (proposal.Until is { } until && (until < proposal.From || until < today))
        {
            return Refusals.TermBackwards;
        }

        var longest = options.Value.LongestTermYears;
        if (proposal.Until is { } last && last.AddYears(-longest) > proposal.From)
        {
            return Refusals.TermTooLong(longest);
        }

        return await AmongAdminsAsync(agency, proposal, ct);
    }

    private async Task<Problem?> AmongAdminsAsync(AgencyId agency, ProposedAdmin proposal, CancellationToken ct)
    {
        var holders = await posts.HoldersAsync(_admins, [agency], ct);
        if (holders.Any(h => h.Person == proposal.Person && h.Appointment != proposal.Replaces))
        {
            return Refusals.AdminAlready;
        }

        if (proposal.Replaces is { } replaced)
        {
            return holders.Any(h => h.Appointment == replaced) ? null : Refusals.NoSuchAdmin;
        }

        var deputies = await db.DeputiesAsync([.. holders.Select(h => h.Appointment)], ct);
        return proposal.Rank is AdminRank.Principal && holders.Any(h => !deputies.Contains(h.Appointment)) ? Refusals.WhoIsReplaced : null;
    }
}
