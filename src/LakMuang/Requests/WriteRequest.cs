using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <param name="Beneficiary">Who is to have the rights: oneself, or a colleague.</param>
/// <param name="Basis">A letter of the register that assigns the duty, or null.</param>
/// <param name="Order">One that is not in the register, in words, or empty.</param>
public sealed record RequestForm(
    AgencyId Agency, PersonId Beneficiary, string System, RequestKind? Kind, IReadOnlyCollection<string> Groups, string? Why, LetterId? Basis,
    string? Order, DateOnly? Until);

/// <summary>A request that was kept, as it stands now.</summary>
public sealed record WrittenRequest(Guid Id, int Version);

/// <summary>Writes a request and keeps it as a draft, or changes one that has not been decided (L5-2). What is missing is asked for when it is sent.</summary>
public sealed class WriteRequest(LakMuangDb db, RequestRules rules)
{
    /// <param name="id">Of the draft, or null to begin one.</param>
    /// <param name="version">What the form was made of; of no matter for a new one.</param>
    /// <returns>The draft, and the version by which it is sent.</returns>
    public async Task<Result<WrittenRequest>> RunAsync(Act act, Guid? id, int version, RequestForm form, CancellationToken ct)
    {
        if (await rules.MayAskAsync(act.Person, form.Agency, form.Beneficiary, ct) is { } refusal)
        {
            return refusal;
        }

        if (!(await TakeAsync(act, id, version, form, ct)).Ok(out var request, out var missing))
        {
            return missing;
        }

        if (!await rules.AreOpenAsync(form.Groups, form.System, form.Agency, ct))
        {
            return Refusals.GroupsUnknown;
        }

        if (form.Basis is { } basis && !await rules.MayCarryAsync(basis, form.Beneficiary, form.Agency, ct))
        {
            return Refusals.BasisDead;
        }

        if (TypedName.Clean(form.Why) is { Length: > RequestWords.Longest })
        {
            return Refusals.WhyTooLong;
        }

        if (TypedName.Clean(form.Order) is { Length: > RequestWords.LongestOrder })
        {
            return Refusals.OrderTooLong;
        }

        request.Write(form.Kind ?? RequestKind.NewUser, form.Groups.Distinct(), TypedName.Clean(form.Why), form.Basis, TypedName.Clean(form.Order), form.Until);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return Refusals.Stale;
        }

        return new WrittenRequest(request.Id, request.Version);
    }

    private async Task<Result<AccessRequest>> TakeAsync(Act act, Guid? id, int version, RequestForm form, CancellationToken ct)
    {
        if (id is not { } known)
        {
            if (!await rules.IsOpenAsync(form.System, form.Agency, ct))
            {
                return Refusals.NoSystem;
            }

            var begun = new AccessRequest
            {
                Serial = await db.NextSerialAsync(ct),
                StartedAt = act.At,
                Agency = form.Agency,
                Requester = act.Person,
                Beneficiary = form.Beneficiary,
                System = form.System,
            };
            db.Requests.Add(begun);
            return begun;
        }

        return await db.Requests.SingleOrDefaultAsync(r => r.Id == known && r.Requester == act.By, ct) is not { } found ? Refusals.None
            : !found.CanBeEdited ? Refusals.NotOpen
            : found.Version != version ? Refusals.Stale
            : found.Agency != form.Agency || found.Beneficiary != form.Beneficiary || found.System != form.System ? Refusals.None
            : found;
    }
}

/// <summary>What a request must fulfil, whoever brings it and by whatever way.</summary>
public sealed class RequestRules(Access.Contracts.IRights rights, Access.Contracts.IHandoversUnderWay handovers, IPosts posts, ILetterBook letters, IPeople people)
{
    /// <summary>Whoever holds a post asks for themselves and for colleagues there.</summary>
    internal async Task<Problem?> MayAskAsync(PersonId requester, AgencyId agency, PersonId beneficiary, CancellationToken ct) =>
        await posts.MainAsync(requester, agency, ct) is null ? Refusals.NotMember
        : requester != beneficiary && await posts.MainAsync(beneficiary, agency, ct) is null ? Refusals.NotColleague
        : null;

    internal async Task<bool> IsOpenAsync(string system, AgencyId agency, CancellationToken ct) => (await rights.GroupsAsync(agency, ct)).Any(g => g.System == system);

    /// <summary>Whether all groups are of a system that is open for an agency.</summary>
    internal async Task<bool> AreOpenAsync(IReadOnlyCollection<string> groups, string system, AgencyId agency, CancellationToken ct) =>
        groups.Count == 0 || (await rights.GroupsAsync(agency, ct)).Where(g => g.System == system).Select(g => g.Code).ToHashSet().IsSupersetOf(groups);

    /// <summary>Whether a letter is one of the person's own posts or rights there: others are not theirs to name.</summary>
    internal async Task<bool> MayCarryAsync(LetterId letter, PersonId beneficiary, AgencyId agency, CancellationToken ct) =>
        (await posts.HistoryAsync(beneficiary, agency, ct)).Any(p => p.Letter == letter)
        || (await rights.OfPersonAsync(beneficiary, agency, ct)).Any(r => r.Letter == letter);

    /// <summary>Whether it can be sent as it stands.</summary>
    internal async Task<Problem?> LackAsync(AccessRequest request, DateOnly today, CancellationToken ct)
    {
        if (await MayAskAsync(request.Requester, request.Agency, request.Beneficiary, ct) is { } gone)
        {
            return gone;
        }

        if (RequestWords.Why(request.Why).Problem is { } unclear)
        {
            return unclear;
        }

        if (request.Until < today)
        {
            return Refusals.EndInPast;
        }

        if (request.Basis is { } basis && !await letters.IsLivingAsync(basis, ct))
        {
            return Refusals.BasisDead;
        }

        return request.Kind switch
        {
            RequestKind.LostAccess => await IsOpenAsync(request.System, request.Agency, ct) ? null : Refusals.NoSystem,
            RequestKind.NewUser or RequestKind.AddGroups => await LackOfGroupsAsync(request, ct),
            RequestKind.HeadOfUnit => await LackOfHeadAsync(request, ct),
            _ => Refusals.KindMissing,
        };
    }

    // One headship, and somebody who can be reached (the note below form 1).
    private async Task<Problem?> LackOfHeadAsync(AccessRequest request, CancellationToken ct)
    {
        var heads = (await rights.GroupsAsync(request.Agency, ct))
            .Where(g => g.System == request.System && g.Kind is Access.Contracts.GroupKind.Head).Select(g => g.Code).ToHashSet();
        return request.Requester != request.Beneficiary ? Refusals.OwnForm
            : request.Groups is not [var one] || !heads.Contains(one) ? Refusals.OneHeadship
            : await LackOfContactAsync(request.Beneficiary, ct) is { } lack ? lack
            : await handovers.IsPlannedAsync(request.Agency, one, ct) ? Refusals.HandoverPlanned
            : null;
    }

    /// <summary>Whether the system's operator can reach somebody: mailbox and mobile number, both proved by themselves.</summary>
    internal async Task<Problem?> LackOfContactAsync(PersonId person, CancellationToken ct) => await people.ContactOfAsync(person, ct) switch
    {
        { EmailVerified: false } => Refusals.NotReachable,
        { MobileVerified: false } => Refusals.MobileUnproved,
        _ => null,
    };

    private async Task<Problem?> LackOfGroupsAsync(AccessRequest request, CancellationToken ct)
    {
        var groups = (await rights.GroupsAsync(request.Agency, ct)).Where(g => g.System == request.System).ToList();
        if (groups.Exists(g => g.Kind is Access.Contracts.GroupKind.Head && request.Groups.Contains(g.Code)))
        {
            return Refusals.FormForHeads;
        }

        var known = groups.Select(g => g.Code).ToHashSet();
        if (known.Count == 0)
        {
            return Refusals.NoSystem;
        }

        var held = (await rights.OfPersonAsync(request.Beneficiary, request.Agency, ct))
            .Where(r => r.System == request.System && r.State is Access.Contracts.RightState.InForce or Access.Contracts.RightState.Scheduled).Select(r => r.Group).ToHashSet();
        return request.Groups.Length == 0 ? Refusals.GroupsMissing
            : !request.Groups.All(known.Contains) ? Refusals.GroupsUnknown
            : request.Groups.Any(held.Contains) ? Refusals.GroupHeld
            : request.Kind is RequestKind.AddGroups && held.Count == 0 ? Refusals.NotYetUser
            : request.Kind is RequestKind.NewUser && held.Count > 0 ? Refusals.UserAlready
            : null;
    }
}
