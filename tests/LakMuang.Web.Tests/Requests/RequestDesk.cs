using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Requests;

/// <summary>A town with a head of finance and an SSO admin, and the requests that its people make.</summary>
internal sealed class RequestDesk(LakMuangServer server, Country land)
{
    /// <summary>Decided by the head of finance.</summary>
    public const string Voucher = "elaas-voucher";

    /// <summary>Decided by the head of finance as well.</summary>
    public const string Reader = "elaas-reader";

    /// <summary>Decided by the SSO admin.</summary>
    public const string Maker = "elaas-maker";

    /// <summary>Decided by the department.</summary>
    public const string Head = "elaas-chief";

    public Country Land => land;

    public Somebody Chief { get; private set; } = null!;

    public Somebody Admin { get; private set; } = null!;

    public Somebody Clerk { get; private set; } = null!;

    public static async Task<RequestDesk> Of(LakMuangServer server, bool chief = true)
    {
        var desk = new RequestDesk(server, await Country.Of(server));
        foreach (var (code, decider) in new[] { (Voucher, "UnitHead"), (Reader, "UnitHead"), (Head, "DlaOperator") })
        {
            await server.Sql<string>(
                "INSERT INTO user_group SELECT (jsonb_populate_record(g, jsonb_build_object('code', $1::text, 'decider', $2::text))).* FROM user_group g WHERE code = 'elaas-maker' ON CONFLICT DO NOTHING",
                code, decider);
        }

        desk.Admin = await desk.Land.Person(desk.Land.Town, Office.SsoAdmin);
        desk.Clerk = await desk.Land.Person(desk.Land.Town);
        if (chief)
        {
            desk.Chief = await desk.Land.Person(desk.Land.Town, Office.HeadOfFinance, [Head]);
        }

        return desk;
    }

    public Task<Problem?> Write(Somebody who, RequestForm form) => land.Try<WriteRequest, WrittenRequest>(write => write.RunAsync(land.As(who, 1), null, 0, form, default));

    public RequestForm Form(Somebody forWhom, string[]? groups = null, RequestKind? kind = RequestKind.NewUser, string? why = "จัดทำฎีกาเบิกจ่าย", DateOnly? until = null) =>
        new(land.Town, forWhom.Id, "elaas", kind, groups ?? [Voucher], why, null, "", until);

    /// <summary>A draft, sent; its id, or what kept it from being sent.</summary>
    public async Task<(Guid Id, Problem? Problem)> Send(Somebody who, RequestForm? form = null)
    {
        var written = await land.Ask<WriteRequest, Result<WrittenRequest>>(write => write.RunAsync(land.As(who, 1), null, 0, form ?? Form(who), default));
        if (!written.Ok(out var draft, out var problem))
        {
            return (default, problem);
        }

        var sent = await land.Try<SubmitRequest, IReadOnlyList<Guid>>(submit => submit.RunAsync(land.As(who, 1), draft.Id, draft.Version, default));
        return (draft.Id, sent);
    }

    public async Task<Guid> Sent(Somebody who, RequestForm? form = null)
    {
        var (id, problem) = await Send(who, form);
        Assert.Null(problem);
        return id;
    }

    public Task<int> Version(Guid id) => server.Sql<int>("SELECT version FROM access_request WHERE id = $1", id);

    public Task<string?> State(Guid id) => server.Sql<string>("SELECT state FROM access_request WHERE id = $1", id);

    public async Task<Problem?> Approve(Somebody who, Guid id, string[]? groups = null, DateOnly? until = null, int level = 3, int? version = null)
    {
        var seen = version ?? await Version(id);
        return await land.Try<ApproveRequest, Guid>(approve => approve.RunAsync(land.As(who, level), id, seen, new(groups ?? [Voucher], until, ""), default));
    }

    public async Task<Problem?> Refuse(Somebody who, Guid id, string? why = "หน้าที่นี้มีผู้ปฏิบัติแล้ว")
    {
        var seen = await Version(id);
        return await land.Try<TurnDownRequest, Guid>(turn => turn.RefuseAsync(land.As(who), id, seen, why, default));
    }

    public async Task<Problem?> Return(Somebody who, Guid id, string? why = "ระบุคำสั่งที่มอบหมาย")
    {
        var seen = await Version(id);
        return await land.Try<TurnDownRequest, Guid>(turn => turn.ReturnAsync(land.As(who), id, seen, why, default));
    }

    public Task<long> Rights(Somebody holder, string group = Voucher) => server.Sql<long>(
        "SELECT count(*) FROM access_grant WHERE holder = $1 AND user_group = $2 AND state = 'Active'", holder.Id.Value, group);

    public async Task<(string? Turn, Guid At)> Where(Guid id) =>
        (await server.Sql<string>("SELECT turn FROM access_request WHERE id = $1", id), await server.Sql<Guid>("SELECT at_office FROM access_request WHERE id = $1", id));

    public Task Climb() => land.Ask<ClimbRequests, bool>(climb => climb.RunAsync(land.Job(), default));

    public Task Reroute() => land.Ask<RerouteRequests, bool>(reroute => reroute.RunAsync(land.Job(), default));

    /// <summary>As if the days for an answer had gone by.</summary>
    public Task Late(Guid id) => server.Sql<string>("UPDATE access_request SET answer_by = answer_by - 30 WHERE id = $1", id);
}
