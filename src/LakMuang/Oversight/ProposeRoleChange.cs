using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Oversight;

/// <param name="CitizenId">As typed.</param>
/// <param name="AgencyCode">Of the agency where the person works: an overseer oversees what is below it.</param>
public sealed record NewRole(string? CitizenId, string? AgencyCode, string? Role, DateOnly? Until, GivenLetter Letter, string? Reason);

/// <summary>The first half of the two-person rule: an operator proposes that somebody gets a role, or loses one.</summary>
public sealed class ProposeRoleChange(
    LakMuangDb db, GuardOfRoles guard, IPeople people, IAgencyTree tree, IPosts posts, IAccounts accounts, IRoles roles, ILetterBook book, IFiles files, IAgencyWalk walk,
    IOptions<OversightOptions> options)
{
    private TimeSpan Lives => TimeSpan.FromDays(options.Value.ProposalDays);

    public async Task<Result<Guid>> GiveAsync(Act act, NewRole wanted, CancellationToken ct)
    {
        if (await RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (wanted.Role is not { } role || !RolesInside.All.Contains(role))
        {
            return RoleRefusals.NoSuchRole;
        }

        if (!CitizenId.TryParse(wanted.CitizenId, out var citizenId, out var unreadable))
        {
            return unreadable with { Field = "CitizenId" };
        }

        if (await people.FindAsync(citizenId, ct) is not { } person || await accounts.StateOfAsync(person, ct) is not AccountState.Active)
        {
            return RoleRefusals.NoSuchPerson;
        }

        if (await tree.FindAsync(wanted.AgencyCode ?? "", ct) is not { } agency)
        {
            return RoleRefusals.NoSuchAgency;
        }

        if (await posts.MainAsync(person, agency.Id, ct) is not { } post)
        {
            return RoleRefusals.NoPost;
        }

        if (await people.IsSelfAsync(act, person, ct))
        {
            return RoleRefusals.ForYourself;
        }

        if ((await roles.HoldersAsync([role], ct)).Any(h => h.Person == person && h.Agency == agency.Id))
        {
            return RoleRefusals.HeldAlready;
        }

        if (wanted.Until < ThaiDate.Day(act.At))
        {
            return Refusals.TermBackwards;
        }

        return await AddAsync(act, wanted.Letter, wanted.Reason, person, role, agency.Id, (letter, reason) =>
            RoleChange.ToGive(act, role, person, agency.Id, post.Appointment, letter, wanted.Until, reason, Lives), ct);
    }

    public async Task<Result<Guid>> EndAsync(Act act, Guid grant, GivenLetter letter, string? reason, CancellationToken ct)
    {
        if (await RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if ((await roles.HoldersAsync([.. RolesInside.All], ct)).SingleOrDefault(h => h.Grant == grant) is not { } held || await guard.IsNobodyAsync(held.Person, ct))
        {
            return RoleRefusals.NotHeld;
        }

        return await AddAsync(act, letter, reason, held.Person, held.Role, held.Agency, (entered, why) =>
            RoleChange.ToEnd(act, held.Role, held.Person, held.Agency, grant, entered, why, Lives), ct);
    }

    private async Task<Problem?> RefusalAsync(Act act, CancellationToken ct) =>
        await guard.RefusalAsync(act, ct) is { } refusal ? refusal
        : act.By is { } person && await guard.IsNobodyAsync(person, ct) ? RoleRefusals.NotAPerson
        : null;

    private async Task<Result<Guid>> AddAsync(
        Act act, GivenLetter given, string? typed, PersonId person, string role, AgencyId agency, Func<LetterId, string, RoleChange> make, CancellationToken ct)
    {
        if (!Reasons.TryRead(typed, out var reason))
        {
            return Refusals.ReasonMissing;
        }

        var waiting = await db.RoleChanges.Where(c => c.Person == person && c.Role == role && c.Agency == agency && c.State == RoleChangeState.Waiting).ToListAsync(ct);
        if (waiting.Any(c => c.ExpiresAt > act.At))
        {
            return RoleRefusals.WaitingAlready;
        }

        var entered = await given.EnterAsync(book, files, act, (await walk.RootAsync(ct))!.Value, "บทบาทในหลักเมือง", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        waiting.ForEach(c => c.Expire(act));
        if (waiting.Count > 0)
        {
            await db.CommitAsync(act, ct);
        }

        var change = make(letter, reason);
        db.RoleChanges.Add(change);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? RoleRefusals.WaitingAlready;
        }

        return change.Id;
    }
}
