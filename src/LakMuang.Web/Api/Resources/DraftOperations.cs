using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Api.Problems;
using Following = LakMuang.Circulars.Following;

namespace LakMuang.Web.Api.Resources;

/// <summary>Writing circulars, seeing to whom they would go, and sending them, once (L2-8). Always people.</summary>
internal static class DraftOperations
{
    private const string Many = "/agencies/{agency}/circular-drafts";
    private const string One = Many + "/{circular}";

    private static readonly DraftInput _example = new(
        "ซักซ้อมการใช้งานระบบ", "ขอให้ตรวจสอบรายชื่อผู้ใช้งานให้เป็นปัจจุบัน", "ชย 0023.3/ว 118", new(2026, 11, 20), new(2026, 12, 15),
        new([AgencyType.SubdistrictMunicipality], [], [], IncludesLater: true));

    public static readonly IReadOnlyList<Operation> All =
    [
        .. new[]
        {
            Operation.List("listDrafts", Many, ApiScopes.CircularsSend, new("ร่างหนังสือเวียน", "Drafts of circulars"), ListAsync),
            Operation.Post("writeDraft", Many, ApiScopes.CircularsSend, new("ร่างหนังสือเวียน ยังไม่ส่ง", "Writes a draft; nothing is sent"), _example, WriteAsync)
                with { Status = StatusCodes.Status201Created },
            Operation.Post("writeFollowing", Many + "/following", ApiScopes.CircularsSend, new("ร่างฉบับที่แก้ไข ยกเลิก หรือส่งต่อ", "Drafts one that corrects, withdraws or passes on another"),
                new FollowingInput(Guid.Parse("018f2f5e-0000-7000-8000-000000000001"), Following.Corrects, _example), FollowAsync) with { Status = StatusCodes.Status201Created },
            Operation.Get("getDraft", One, ApiScopes.CircularsSend, new("ร่าง และผู้ที่จะได้รับ", "A draft, and to whom it would go"), GetAsync) with { HasVersion = true },
            Operation.List("listRecipients", One + "/agencies", ApiScopes.CircularsSend, new("หน่วยงานที่จะได้รับ", "The agencies that would get it"), RecipientsAsync),
            Operation.Post("changeDraft", One, ApiScopes.CircularsSend, new("แก้ไขร่าง", "Changes a draft"), _example, ChangeAsync) with { NeedsVersion = true },
            Operation.Post("sendCircular", One + "/sending", ApiScopes.CircularsSend, new("ส่งตามร่างที่อ่านมา", "Sends it as it was read"), SendAsync) with { NeedsVersion = true },
            Operation.Post("discardDraft", One + "/discarding", ApiScopes.CircularsSend, new("ทิ้งร่าง", "Throws a draft away"), DiscardAsync),
        }.Select(operation => operation with { Task = AgencyTask.SendCirculars, TakesPerson = true }),
    ];

    private static async Task<Result<Listed<SentItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListSent>().DraftsAsync(call.Act, call.Agency.Id, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, SentItem.Of, c => [c.Id]) : problem;
    }

    private static async Task<Result<Made>> WriteAsync(ApiCall call, DraftInput i) => call.Made(await SaveAsync(call, null, 0, i, null), id => $"circular-drafts/{id}");

    private static async Task<Result<Made>> FollowAsync(ApiCall call, FollowingInput i) =>
        call.Made(await SaveAsync(call, null, 0, i.Draft, (i.Follows, i.As)), id => $"circular-drafts/{id}");

    private static async Task<Result<Made>> ChangeAsync(ApiCall call, DraftInput i) =>
        SuspensionOperations.Said(await SaveAsync(call, call.Id("circular"), RegistrationOperations.VersionOf(call), i, null));

    private static async Task<Result<Guid>> SaveAsync(ApiCall call, Guid? id, int version, DraftInput i, (Guid, Following)? follows)
    {
        var audience = i.Audience ?? new([], [], []);
        var under = new List<Guid>();
        foreach (var code in audience.Under)
        {
            if (await call.Use<IAgencyTree>().FindAsync(code, call.Ct) is not { } office)
            {
                return ApiProblems.BadMember("audience.under");
            }

            under.Add(office.Id.Value);
        }

        // Blank codes would come to none at all, which means everybody below.
        if (audience.Agencies.Any(string.IsNullOrWhiteSpace))
        {
            return ApiProblems.BadMember("audience.agencies");
        }

        var to = new AudienceForm(
            [.. audience.Types.Select(t => $"{t}")], [.. under], string.Join(' ', audience.Agencies), audience.WithoutAdmin, audience.IncludesLater);
        return await call.Use<WriteCircular>().RunAsync(
            call.Act, call.Agency.Id, id, new(version, i.Subject, i.Body, i.Number, i.IssuedOn, i.DueOn, to, null), follows, call.Ct);
    }

    private static async Task<Result<DraftItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<PreviewCircular>().RunAsync(call.Act, call.Agency.Id, call.Id("circular"), 1, call.Ct)).Ok(out var seen, out var problem))
        {
            return Gone(problem);
        }

        var d = seen.View.Draft;
        var offices = await call.Use<IAgencyFacts>().OfAsync([.. d.Under.Select(id => new AgencyId(id))], call.Ct);
        call.Version = $"v{d.Version}";
        return new DraftItem(
            d.Id, d.Subject, d.Body, d.Number, d.IssuedOn, d.DueOn,
            new([.. d.Types.Select(Enum.Parse<AgencyType>)], [.. offices.Values.Select(a => a.Code).Order(StringComparer.Ordinal)], seen.View.Codes, d.WithoutAdmin, d.IncludesLater),
            seen.Total, [.. seen.ByType.OrderBy(t => t.Key).Select(t => new TypeCount(t.Key, t.Value))],
            [.. seen.Missing.Select(m => new ObstacleItem(m.Code, Words.Of(m.Message)))]);
    }

    private static async Task<Result<Listed<AgencyItem>>> RecipientsAsync(ApiCall call)
    {
        var found = await call.Use<PreviewCircular>().NextAsync(call.Act, call.Agency.Id, call.Id("circular"), call.After?[0], call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, AgencyItem.Of, a => [a.Code]) : Gone(problem);
    }

    // What was sent is a draft no more: read it among those that were sent.
    private static Problem Gone(Problem problem) => problem.Code == "circular.sent" ? ApiProblems.NotHere : problem;

    private static async Task<Result<SentTo>> SendAsync(ApiCall call) => CircularOperations.Said(
        await call.Use<SendCircular>().RunAsync(call.Act, call.Agency.Id, call.Id("circular"), RegistrationOperations.VersionOf(call), call.Ct));

    private static async Task<Result<Made>> DiscardAsync(ApiCall call) => SuspensionOperations.Said(
        await call.Use<WriteCircular>().DiscardAsync(call.Act, call.Agency.Id, call.Id("circular"), call.Ct));
}
