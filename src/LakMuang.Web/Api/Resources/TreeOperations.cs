using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;

namespace LakMuang.Web.Api.Resources;

/// <param name="Agency">Code; left out of an addition.</param>
/// <param name="Into">Code of the successor, or of whoever receives the people.</param>
/// <param name="Parent">Code; for an addition and a move.</param>
/// <param name="Code">For an addition, and a change of type that brings a new code.</param>
/// <param name="On">The day from which it counts, in Bangkok.</param>
/// <param name="Letter">The announcement.</param>
internal sealed record TreeChangeInput(
    TreeChangeKind Kind, DateOnly On, LetterInput Letter, string? Agency = null, string? Into = null, string? Parent = null, string? Code = null,
    AgencyType? Type = null, string? NameTh = null, string? NameEn = null, FateOfPeople? People = null);

/// <param name="Agency">As it is now; null for an addition that has not taken effect.</param>
/// <param name="StuckBecause">Code of what stood in the way on its day; or null.</param>
/// <param name="Carried">Posts and rights that went over, once done.</param>
internal sealed record TreeChangeItem(
    Guid Id, TreeChangeKind Kind, TreeChangeState State, Words Name, AgencyItem? Agency, AgencyItem? Into, AgencyItem? Parent, string? Code, AgencyType? Type,
    FateOfPeople? People, DateOnly On, LetterShort? Letter, DateTimeOffset DraftedAt, DateTimeOffset? DecidedAt, DateTimeOffset? DoneAt,
    string? StuckBecause, int? Carried, int? Ended)
{
    public static TreeChangeItem Of(TreeChangeView v)
    {
        var c = v.Change;
        return new(
            c.Id, c.Kind, c.State, Words.Of(v.Name), Item(v.Agency), Item(v.Into), Item(v.Parent), c.NewCode, c.NewType, c.People, c.On, LetterShort.Of(v.Letter),
            c.DraftedAt, c.DecidedAt, c.DoneAt, c.StuckBecause, c.Carried, c.Ended);
    }

    private static AgencyItem? Item(AgencyFacts? agency) => agency is null ? null : AgencyItem.Of(agency);
}

/// <param name="Count">Null for all there are at that moment.</param>
internal sealed record EffectItem(Words What, TreeFate Fate, int? Count, Words? Why);

internal sealed record ObstacleItem(string Code, Words Message);

/// <param name="Effects">What it would do; empty once it is over.</param>
/// <param name="Obstacles">What stands in the way; empty where it may be agreed to.</param>
internal sealed record TreeChangePageItem(TreeChangeItem Change, IReadOnlyList<EffectItem> Effects, IReadOnlyList<ObstacleItem> Obstacles);

internal sealed record TreeChangeStands(TreeChangeState State);

/// <summary>Changes of the tree of agencies, by operators: drafted, shown with all that they do, and agreed to as they were shown (L2-1).</summary>
internal static class TreeOperations
{
    private const string Many = "/tree/changes";
    private const string One = Many + "/{change}";

    public static readonly IReadOnlyList<Operation> All =
    [
        .. new[]
        {
            Operation.List("listTreeChanges", Many, ApiScopes.Tree, new("การเปลี่ยนแปลงผังหน่วยงาน ใหม่ก่อน", "Changes of the tree, the newest first"), ListAsync)
                with { Query = [CommonQuery.Word<TreeChangeState>("state", new("สถานะ", "State"))] },
            Operation.Post("draftTreeChange", Many, ApiScopes.Tree, new("ร่างการเปลี่ยนแปลงตามประกาศ ยังไม่มีผล", "Drafts a change under its announcement; nothing happens yet"),
                new TreeChangeInput(TreeChangeKind.Rename, new(2026, 12, 1), LetterInput.Sample with { Subject = "ประกาศเปลี่ยนชื่อ" }, "05360199", NameTh: "เทศบาลตำบลตัวอย่าง", NameEn: "Tuayang"),
                DraftAsync) with { Status = StatusCodes.Status201Created },
            Operation.Get("getTreeChange", One, ApiScopes.Tree, new("การเปลี่ยนแปลงหนึ่งรายการ และผลที่จะเกิด", "One change, and all that it would do"), GetAsync) with { HasVersion = true },
            Operation.Post("agreeTreeChange", One + "/agreement", ApiScopes.Tree, new("ยืนยันตามผลที่อ่านมา", "Agrees to it as it was read"), AgreeAsync) with { NeedsVersion = true },
            Operation.Post("dropTreeChange", One + "/withdrawal", ApiScopes.Tree, new("ยกเลิกก่อนมีผล", "Drops it before it takes effect"), DropAsync),
        }.Select(operation => operation with { TakesPerson = true }),
    ];

    private static async Task<Result<Listed<TreeChangeItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<NextTreeChanges>().RunAsync(call.Act, call.Word<TreeChangeState>("state"), after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, TreeChangeItem.Of, c => [c.Change.Id]) : problem;
    }

    private static async Task<Result<Made>> DraftAsync(ApiCall call, TreeChangeInput i)
    {
        var made = await call.Use<DraftTreeChange>().RunAsync(
            call.Act, new(i.Kind, i.Agency, i.Into, i.Parent, i.Code, i.Type, i.NameTh, i.NameEn, i.People, i.On, i.Letter.Given), call.Ct);
        call.Location = made.Ok(out var id, out _) ? $"{Many}/{id}" : null;
        return SuspensionOperations.Said(made);
    }

    private static async Task<Result<TreeChangePageItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowTreeChange>().RunAsync(call.Act, call.Id("change"), call.Ct)).Ok(out var page, out var problem))
        {
            return problem;
        }

        call.Version = page.Preview?.Digest ?? $"{page.View.Change.State}".ToLowerInvariant();
        return new TreeChangePageItem(
            TreeChangeItem.Of(page.View),
            [.. page.Preview?.Effects.Select(e => new EffectItem(Words.Of(e.What), e.Fate, e.Count, e.Why is { } why ? Words.Of(why) : null)) ?? []],
            [.. page.Preview?.Obstacles.Select(o => new ObstacleItem(o.Code, Words.Of(o.Message))) ?? []]);
    }

    private static async Task<Result<TreeChangeStands>> AgreeAsync(ApiCall call)
    {
        var done = await call.Use<DecideTreeChange>().AgreeAsync(call.Act, call.Id("change"), call.Seen, call.Ct);
        return done.Ok(out var state, out var problem) ? new TreeChangeStands(state) : problem;
    }

    private static async Task<Result<Made>> DropAsync(ApiCall call) => SuspensionOperations.Said(
        await call.Use<DecideTreeChange>().DropAsync(call.Act, call.Id("change"), call.Ct));
}
