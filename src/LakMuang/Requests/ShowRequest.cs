using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>A person of a request with the post they hold in its agency today.</summary>
/// <param name="Position">Empty where they hold none any more.</param>
public sealed record RequestPerson(PersonId Person, PersonName? Name, string Position, string Unit, DateOnly? Until);

/// <param name="Desk">Who can decide now, with their names; empty for one that is decided.</param>
/// <param name="MayDecide">Whether the reader can.</param>
/// <param name="Held">Codes of the groups that the beneficiary holds in the system today.</param>
/// <param name="Choices">The groups that the decider may give.</param>
/// <param name="MayAttach">Whether the reader may add a document: whom it concerns, whoever decides or has decided, who signs the paper last, and the agency's administrators.</param>
public sealed record RequestView(
    AccessRequest Request, AgencyFacts Agency, RequestPerson Requester, RequestPerson Beneficiary, AgencyFacts? Office, IReadOnlyList<RequestPerson> Desk,
    RequestPerson? DecidedBy, bool IsRequester, bool MayDecide, bool MayCancel, IReadOnlySet<string> Held, IReadOnlyList<GroupFacts> Choices, LetterFacts? Basis, LetterFacts? Decision,
    IReadOnlyList<RequestDocument> Files, bool MayAttach)
{
    /// <summary>Of the choices of whoever decides, those that a rule about duties keeps from the beneficiary today: by code, with the reason.</summary>
    public IReadOnlyDictionary<string, Text> Against { get; init; } = new Dictionary<string, Text>();
}

public sealed record RequestDocument(FileFacts Facts, bool IsSignedForm, DateTimeOffset AddedAt);

/// <summary>A request as the people see it whom it concerns: who asked, whom it is for, who decides, and who reads the agency's people.</summary>
public sealed class ShowRequest(
    LakMuangDb db, Deciders deciders, IAuthority authority, IPeople people, IPosts posts, IAgencyFacts agencies, IRights rights, ILetters letters, CancelUser cancel, IFiles files, DutiesOfRequest duties)
{
    public async Task<Result<RequestView>> RunAsync(Act act, Guid id, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        if (await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request)
        {
            return Refusals.None;
        }

        var concerned = request.Requester == act.By || (request.Beneficiary == act.By && request.State is not RequestState.Draft);

        // Who had it open while it was withdrawn, or decided by another, reads that, and not that it is nowhere.
        var decides = request.SubmittedAt is not null && !await deciders.IsOwnAsync(request, act.Person, ct) && await deciders.MayDecideAsync(request, act.Person, today, ct);
        var mayDecide = decides && request.State is RequestState.Submitted;
        if (!concerned && !decides && (request.State is RequestState.Draft || !await MayReadAsync(act, request, ct)))
        {
            return Refusals.None;
        }

        var desk = request.State is RequestState.Submitted ? await deciders.PresentAsync(request, today, ct) : null;
        var names = await people.TraitsOfAsync(
            [.. new PersonId?[] { request.Requester, request.Beneficiary, request.DecidedBy }.OfType<PersonId>().Concat(desk?.People ?? []).Distinct()], ct);
        var places = await agencies.OfAsync([.. new[] { request.Agency, desk?.Station.Office ?? request.Agency }.Distinct()], ct);
        var facts = await letters.OfAsync([.. new[] { request.Basis, request.Letter }.OfType<LetterId>()], ct);
        var groups = (await rights.GroupsAsync(request.Agency, ct))
            .Where(g => g.System == request.System && ((g.Kind is GroupKind.Head) == (request.Kind is RequestKind.HeadOfUnit) || request.Kind is RequestKind.Cancel)).ToList();
        var standing = new List<RequestPerson>();
        foreach (var person in desk?.People ?? [])
        {
            standing.Add(await PersonAsync(person, desk!.Station.Office, names, ct));
        }

        return new RequestView(
            request, places[request.Agency], await PersonAsync(request.Requester, request.Agency, names, ct),
            await PersonAsync(request.Beneficiary, request.Agency, names, ct), desk is null ? null : places.GetValueOrDefault(desk.Station.Office), standing,
            request.DecidedBy is { } by ? await PersonAsync(by, request.At, names, ct) : null, request.Requester == act.By, mayDecide, await MayCancelAsync(act, request, ct),
            await HeldAsync(request, ct), mayDecide ? [.. groups.Where(g => g.Decider == request.Decider)] : groups,
            request.Basis is { } basis ? facts.GetValueOrDefault(basis) : null, request.Letter is { } letter ? facts.GetValueOrDefault(letter) : null,
            await DocumentsAsync(id, ct), concerned || mayDecide || request.DecidedBy == act.By || await IsKeeperAsync(act, request, ct))
        {
            Against = mayDecide ? await duties.MarksAsync(request, groups.Where(g => g.Decider == request.Decider).Select(g => g.Code), today, ct) : new Dictionary<string, Text>(),
        };
    }

    private async Task<IReadOnlyList<RequestDocument>> DocumentsAsync(Guid id, CancellationToken ct)
    {
        var kept = await db.RequestFiles.AsNoTracking().Where(f => f.Request == id).OrderBy(f => f.AddedAt).ToListAsync(ct);
        var facts = await files.OfAsync([.. kept.Select(f => f.File)], ct);
        return [.. kept.Where(f => facts.ContainsKey(f.File)).Select(f => new RequestDocument(facts[f.File], f.IsSignedForm, f.AddedAt))];
    }

    private async Task<bool> MayCancelAsync(Act act, AccessRequest request, CancellationToken ct) =>
        request is { State: RequestState.Approved, Kind: not (RequestKind.Cancel or RequestKind.LostAccess) }
        && (await cancel.LookAsync(act, request.Agency, request.Beneficiary, request.System, ct)).Ok(out _, out _);

    private async Task<bool> MayReadAsync(Act act, AccessRequest request, CancellationToken ct) =>
        request.DecidedBy == act.By || await authority.JudgeAsync(act, AgencyTask.ReadPeople, request.Agency, ct) is AgencyAccess.Allowed;

    private async Task<bool> IsKeeperAsync(Act act, AccessRequest request, CancellationToken ct) =>
        await authority.JudgeAsync(act, AgencyTask.ManagePeople, request.Agency, ct) is AgencyAccess.Allowed;

    private async Task<RequestPerson> PersonAsync(PersonId person, AgencyId agency, IReadOnlyDictionary<PersonId, PersonTraits> names, CancellationToken ct)
    {
        var post = await posts.MainAsync(person, agency, ct);
        return new(person, names.GetValueOrDefault(person)?.Name, post?.Position ?? "", post?.Unit ?? "", post?.Until);
    }

    private async Task<IReadOnlySet<string>> HeldAsync(AccessRequest request, CancellationToken ct) =>
        (await rights.OfPersonAsync(request.Beneficiary, request.Agency, ct))
            .Where(r => r.System == request.System && r.State is RightState.InForce or RightState.Scheduled).Select(r => r.Group).ToHashSet();
}
