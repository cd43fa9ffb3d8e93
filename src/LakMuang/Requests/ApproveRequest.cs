using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Requests;

/// <param name="Groups">Those that are given: of those asked for, or others of the same system on which the same decides.</param>
/// <param name="Until">The last day, or null for as long as group and post allow.</param>
public sealed record RequestApproval(IReadOnlyCollection<string> Groups, DateOnly? Until, string? Opinion);

/// <summary>Approves a request: the rights come to be in the same commit, under the decision itself (L5-2, B-1).</summary>
public sealed class ApproveRequest(DecisionOnRequest decision, IRights rights, IHeadships headships, IHandoversUnderWay handovers, PostForRequest posts, IAccounts accounts, IPeople people, ILetterBook letters, RequestPost post)
{
    public async Task<Result<Guid>> RunAsync(Act act, Guid id, int version, RequestApproval approval, CancellationToken ct)
    {
        if (!(await decision.TakeAsync(act, id, version, ct)).Ok(out var request, out var problem))
        {
            return problem;
        }

        if (!RequestWords.Opinion(approval.Opinion, isNeeded: false).Ok(out var opinion, out var unclear))
        {
            return unclear;
        }

        var today = ThaiDate.Day(act.At);
        if (approval.Until < today)
        {
            return Refusals.EndInPast;
        }

        if (await posts.FindAsync(request, [.. approval.Groups.Distinct()], ct) is not { } held)
        {
            return Refusals.BeneficiaryGone;
        }

        if (await accounts.StateOfAsync(request.Beneficiary, ct) is not AccountState.Active)
        {
            return Refusals.NoAccount;
        }

        if (request.Kind is RequestKind.HeadOfUnit && await LackOfHeadAsync(request, approval, ct) is { } lack)
        {
            return lack;
        }

        if (request.Basis is { } basis && !await letters.IsLivingAsync(basis, ct))
        {
            return Refusals.BasisDead;
        }

        var entered = await letters.EnterAsync(act, new(request.Agency, LetterKind.DecidedRequest, request.Number, today, SubjectOf(request), null), ct);
        if (!entered.Ok(out var letter, out var taken))
        {
            return taken;
        }

        var authorised = act with { Authority = letter, Agency = request.Agency };
        var given = request.Kind is RequestKind.LostAccess ? [] : approval.Groups.Distinct().ToArray();
        if (await GiveAsync(authorised, request, given, held, letter, approval.Until ?? request.Until, ct) is { } refused)
        {
            return refused;
        }

        request.Approve(authorised, given, opinion, letter);
        await post.TellAsync(authorised, request, ct);
        return await decision.CommitAsync(authorised, request, ct);
    }

    // What the letter asks before somebody heads a unit: the mayor's signature, and a person who can be reached.
    private async Task<Problem?> LackOfHeadAsync(AccessRequest request, RequestApproval approval, CancellationToken ct) =>
        !await decision.HasSignedFormAsync(request.Id, ct) ? Refusals.SignedFormMissing
        : await people.ContactOfAsync(request.Beneficiary, ct) is not { MobileVerified: true } ? Refusals.MobileNotProved
        : await PlannedAsync(request, approval, ct) ? Refusals.HandoverPlanned
        : null;

    // One that was planned after the form was sent, in the same moment.
    private async Task<bool> PlannedAsync(AccessRequest request, RequestApproval approval, CancellationToken ct)
    {
        foreach (var group in approval.Groups.Distinct())
        {
            if (await handovers.IsPlannedAsync(request.Agency, group, ct))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Problem?> GiveAsync(
        Act act, AccessRequest request, string[] groups, Holding held, LetterId letter, DateOnly? until, CancellationToken ct)
    {
        if (request.Kind is RequestKind.LostAccess)
        {
            return null;
        }

        if (groups.Length == 0)
        {
            return Refusals.GroupsMissing;
        }

        var open = (await rights.GroupsAsync(request.Agency, ct))
            .Where(g => g.System == request.System && g.Decider == request.Decider && (g.Kind is GroupKind.Head) == (request.Kind is RequestKind.HeadOfUnit)).Select(g => g.Code).ToHashSet();
        if (!groups.All(open.Contains) || (request.Kind is RequestKind.HeadOfUnit && groups.Length > 1))
        {
            return Refusals.GroupsUnknown;
        }

        var last = held.Until is { } end && (until is null || end < until) ? end : until;
        foreach (var group in groups)
        {
            var right = new NewRight(request.Beneficiary, request.Agency, group, held.Appointment, letter, ThaiDate.Day(act.At), last);
            if ((request.Kind is RequestKind.HeadOfUnit ? await TakeOverAsync(act, request, right, ct) : (await rights.GiveAsync(act, right, ct)).Problem) is { } problem)
            {
                return problem with { Field = problem.Field is "Until" ? "Until" : "Groups" };
            }
        }

        return null;
    }

    // By form 1 the head of before goes in the same commit as the new one comes (invariant 4), and whoever acted until a new head was named has done so.
    private async Task<Problem?> TakeOverAsync(Act act, AccessRequest request, NewRight right, CancellationToken ct)
    {
        if (!(await headships.TakeOverAsync(act, right, ct)).Ok(out var taken, out var problem))
        {
            return problem;
        }

        await handovers.FinishAsync(act, right.Agency, right.Group, ct);
        await post.TellReplacedAsync(act, request, taken.Ended, ct);
        return null;
    }

    private static string SubjectOf(AccessRequest request) => request.Kind is RequestKind.LostAccess ? "คำขอกรณีเข้าใช้งานไม่ได้" : "คำขอเป็นผู้ใช้งานระบบ";
}
