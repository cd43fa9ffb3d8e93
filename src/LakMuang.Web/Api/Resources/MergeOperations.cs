using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Merging;

namespace LakMuang.Web.Api.Resources;

/// <param name="CitizenId">Masked, or null.</param>
/// <param name="IsSameNumber">Whether both records give the same citizen ID.</param>
internal sealed record AlikeItem(Guid Person, Words Name, string? CitizenId, bool IsProved, bool IsSameNumber, IReadOnlyList<AgencyItem> Agencies);

internal sealed record AlikeList(IReadOnlyList<AlikeItem> Records);

/// <param name="Agency">Code.</param>
internal sealed record HeldHere(Guid Id, string Agency, Words What, DateOnly From, DateOnly? Until);

internal sealed record RecordItem(
    Guid Person, Words Name, string? CitizenId, bool IsProved, AccountState? Account, int Sessions, IReadOnlyList<HeldHere> Posts, IReadOnlyList<HeldHere> Rights)
{
    public static RecordItem Of(RecordSide r) => new(
        r.Person.Value, Words.Of(r.Traits.Name.Full), r.CitizenId, r.Traits.IsProved, r.Account, r.Sessions,
        [.. r.Posts.Select(p => new HeldHere(p.Post.Appointment, p.Agency.Code, new(p.Post.Position, p.Post.Position), p.Post.From, p.Post.Until))],
        [.. r.Rights.Select(g => new HeldHere(g.Right.Grant, g.Agency.Code, Words.Of(g.Right.GroupName), g.Right.From, g.Right.Until))]);
}

/// <param name="Kept">The record that lives on: the one whose number is proved.</param>
/// <param name="SamePosts">Ids of posts of the other record that become one with posts of this.</param>
/// <param name="NeedsLetter">Whether a letter must say that they are one person.</param>
/// <param name="StaysSuspended">One of the accounts is suspended: then the one that lives on is.</param>
internal sealed record PairItem(RecordItem Kept, RecordItem Gone, IReadOnlyList<Guid> SamePosts, IReadOnlyList<Guid> SameRights, bool NeedsLetter, bool StaysSuspended);

internal sealed record MergerInput(string Reason, LetterInput? Letter = null);

internal sealed record MergedInto(Guid Person);

/// <summary>Two records of one human being become one (B-1): somebody above both looks at them, and agrees to what was shown.</summary>
internal static class MergeOperations
{
    private const string Alike = "/agencies/{agency}/people/{person}/alike";
    private const string Pair = Alike + "/{other}";

    public static readonly IReadOnlyList<Operation> All =
    [
        .. new[]
        {
            Operation.Get("listAlike", Alike, ApiScopes.PeopleMerge, new("ระเบียนที่อาจเป็นคนเดียวกัน", "Records that may be the same person"), AlikeAsync),
            Operation.Get("comparePair", Pair, ApiScopes.PeopleMerge, new("เปรียบเทียบสองระเบียนก่อนรวม", "Two records, and what a merger would do"), PairAsync) with { HasVersion = true },
            Operation.Post("mergeRecords", Pair + "/merger", ApiScopes.PeopleMerge, new("รวมระเบียนตามที่เปรียบเทียบไว้", "Merges them as they were shown"),
                new MergerInput("เปลี่ยนชื่อตัวหลังสมรส เป็นบุคคลเดียวกัน", LetterInput.Sample with { Subject = "รวมระเบียนบุคคล" }), MergeAsync) with { NeedsVersion = true },
        }.Select(operation => operation with { Task = AgencyTask.MergePeople, TakesPerson = true }),
    ];

    private static async Task<Result<AlikeList>> AlikeAsync(ApiCall call) =>
        (await call.Use<ShowMerge>().AlikeAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var found, out var problem)
            ? new AlikeList([.. found.Select(r => new AlikeItem(
                r.Person.Value, Words.Of(r.Traits.Name.Full), r.CitizenId, r.Traits.IsProved, r.IsSameNumber, [.. r.Agencies.Select(AgencyItem.Of)]))])
            : problem;

    private static async Task<Result<PairItem>> PairAsync(ApiCall call)
    {
        var found = await call.Use<ShowMerge>().PairAsync(call.Act, call.Agency.Id, call.Person, new(call.Id("other")), call.Ct);
        if (!found.Ok(out var pair, out var problem))
        {
            return problem;
        }

        call.Version = pair.Seen;
        return new PairItem(RecordItem.Of(pair.Kept), RecordItem.Of(pair.Gone), [.. pair.SamePosts], [.. pair.SameRights], !pair.IsSameNumber, pair.SuspensionWins);
    }

    private static async Task<Result<MergedInto>> MergeAsync(ApiCall call, MergerInput i)
    {
        var done = await call.Use<MergeRecords>().RunAsync(
            call.Act, call.Agency.Id, call.Person, new(call.Id("other")), new(i.Reason, i.Letter?.Given, call.Seen), call.Ct);
        return done.Ok(out var kept, out var problem) ? new MergedInto(kept.Value) : problem;
    }
}
