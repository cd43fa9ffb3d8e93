using System.Globalization;
using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Systems;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.SignOn.Callers;
using LakMuang.Web.Api.Calls;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Resources;

internal sealed record ClientItem(string Id, string System, bool IsSelfRegistered, DateTimeOffset? DisabledAt, DateTimeOffset? OldSecretUntil);

/// <param name="Sid">Of the session in that system.</param>
internal sealed record SignOutItem(
    Guid Id, Guid Sid, string Client, string? System, Guid Person, DateTimeOffset EndedAt, int Tries, LogoutFault? LastFault, DateTimeOffset? ConfirmedAt, DateTimeOffset? GivenUpAt);

/// <param name="Owner">The agency that it belongs to, or null while nobody has said.</param>
/// <param name="Groups">That can be held today.</param>
/// <param name="Rights">That have not ended.</param>
/// <param name="RequiredLevel">The least level of sign-in, 1 to 4.</param>
/// <param name="NextState">To which a step is under way, or null.</param>
internal sealed record SystemItem(string System, Words Name, SystemState State, Words? Owner, int Groups, int Rights, int RequiredLevel, SystemState? NextState);

/// <param name="LongestMonths">How long one right may last.</param>
/// <param name="RequiredLevel">Null for that of its system.</param>
/// <param name="Serves">Types of agency in which it may be held; empty for all that the system serves.</param>
/// <param name="ValidUntil">The last day on which anybody may hold it, or null.</param>
/// <param name="Rights">That have not ended.</param>
internal sealed record GroupItem(
    string Group, string System, Words Name, Words Duties, GroupKind Kind, bool IsSensitive, Decider Decider, int LongestMonths, int? RequiredLevel, IReadOnlyList<AgencyType> Serves,
    DateOnly? ValidFrom, DateOnly? ValidUntil, int Rights)
{
    public static GroupItem Of(GroupLine l)
    {
        var g = l.Group;
        return new(
            g.Code, g.System, new(g.NameTh, g.NameEn), new(g.DutiesTh, g.DutiesEn), g.Kind, g.IsSensitive, g.Decider, g.LongestMonths, g.RequiredLevel,
            [.. g.Serves.Select(Enum.Parse<AgencyType>)], g.ValidFrom, g.ValidUntil, l.Rights);
    }
}

/// <param name="Sub">As in the caller's own id_tokens, before the first sign-in too; null for a person who asks.</param>
/// <param name="Letter">Number of the letter that it rests on.</param>
/// <param name="State">In force where a sign-in would bring the group now.</param>
internal sealed record SystemRightItem(
    Guid Right, string? Sub, Words Name, string AgencyCode, Words AgencyName, string Group, Words GroupName, string? Letter, DateOnly From, DateOnly? Until, RightState State, DateTimeOffset? EndedAt)
{
    public static SystemRightItem Of(KnownRight k)
    {
        var r = k.Right;
        return new(
            r.Grant, k.Subject, Words.Of(k.Name), k.Agency.Code, Words.Of(k.Agency.Name), r.Group, Words.Of(r.GroupName), k.Letter, r.From, r.Until, r.State, r.EndedAt);
    }
}

/// <summary>Linked systems, their groups and their answers to sign-outs, for operators; and for a system itself, who holds its groups.</summary>
internal static class SystemOperations
{
    private static readonly QueryParameter _client = new("client", new("รหัสไคลเอนต์", "A client id"), "info-web");
    private static readonly QueryParameter _words = new("words", new("ส่วนของรหัสไคลเอนต์หรือชื่อระบบ", "Part of a client id or a system's name"), "info");

    private static readonly QueryParameter[] _rights =
    [
        new("system", new("รหัสระบบ ปกติคือระบบของไคลเอนต์", "Code of a system; that of the client unless said"), "info"),
        new("agency", new("รหัสหน่วยงาน", "Code of an agency"), "05360199"), new("group", new("รหัสกลุ่มผู้ใช้งาน", "Code of a user group"), "info-viewer"),
        new("ended_since", new("รวมสิทธิที่สิ้นสุดตั้งแต่เวลานี้", "Brings what has ended since this instant, too"), "2026-11-01T00:00:00Z", QueryKind.Instant),
    ];

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listSystems", "/systems", ApiScopes.SystemsRead, new("ระบบที่เชื่อมต่อ", "Linked systems, by code"), SystemsAsync)
            with { TakesPerson = true, Query = [CommonQuery.Word<SystemState>("state", new("สถานะ", "State"))] },
        Operation.List("listGroups", "/groups", ApiScopes.SystemsRead, new("กลุ่มผู้ใช้งานของระบบหนึ่ง", "The user groups of a system, by code"), GroupsAsync)
            with { TakesPerson = true, Query = [new("system", new("รหัสระบบ", "Code of a system"), "info") { IsNeeded = true }] },
        Operation.List("listClients", "/clients", ApiScopes.SystemsRead, new("ไคลเอนต์ของระบบที่เชื่อมต่อ", "Clients of linked systems"), ClientsAsync)
            with { TakesPerson = true, Query = [_words, CommonQuery.Word<ClientState>("state", new("สถานะ", "State"))] },
        Operation.List("listSignOuts", "/sign-outs", ApiScopes.SystemsRead, new("ผลการแจ้งออกจากระบบ ล่าสุดก่อน", "Sign-out results, the latest first"), SignOutsAsync)
            with { TakesPerson = true, Query = [_client, CommonQuery.Word<LogoutState>("state", new("สถานะ", "State"))] },
        Operation.Post("repeatSignOut", "/sign-outs/{delivery}/repetition", ApiScopes.SystemsManage, new("แจ้งระบบนั้นอีกครั้ง", "Has the system told again"), RepeatAsync)
            with { TakesPerson = true },
        Operation.List("listRightsOfSystem", "/rights", ApiScopes.RightsRead,
            new("ผู้ถือกลุ่มผู้ใช้งานของระบบตนเอง ตามลำดับที่ให้สิทธิ", "Who holds which user groups of the caller's own system, in the order in which the rights were given"), RightsAsync)
            with { Query = _rights },
    ];

    private static async Task<Result<Listed<SystemItem>>> SystemsAsync(ApiCall call)
    {
        var found = await call.Use<ListSystems>().NextAsync(call.Act, call.Word<SystemState>("state"), call.After?[0], call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(
                portion,
                s => new SystemItem(s.Code, Words.Of(s.Name), s.State, s.Owner is { } owner ? Words.Of(owner) : null, s.Groups, s.Rights, s.RequiredLevel, s.Step?.To), s => [s.Code])
            : problem;
    }

    private static async Task<Result<Listed<GroupItem>>> GroupsAsync(ApiCall call)
    {
        var found = await call.Use<ShowSystem>().NextGroupsAsync(call.Act, call.Query("system")!, call.After?[0], call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, GroupItem.Of, g => [g.Group.Code]) : problem;
    }

    private static async Task<Result<Listed<ClientItem>>> ClientsAsync(ApiCall call)
    {
        var found = await call.Use<ListClients>().NextAsync(call.Act, new(call.Query("words"), null, call.Word<ClientState>("state") ?? ClientState.All), call.After?[0], call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, c => new ClientItem(c.Id, c.System, c.IsSelfRegistered, c.DisabledAt, c.OldSecretUntil), c => [c.Id])
            : problem;
    }

    private static async Task<Result<Listed<SignOutItem>>> SignOutsAsync(ApiCall call)
    {
        (DateTimeOffset, Guid)? after = call.After is [var at, var id] ? (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Guid.Parse(id)) : null;
        var found = await call.Use<ListLogouts>().NextAsync(call.Act, new(call.Word<LogoutState>("state") ?? LogoutState.All, call.Query("client")), after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(
                portion, d => new SignOutItem(d.Id, d.Sid, d.Client, d.System, d.Person.Value, d.EndedAt, d.Tries, d.LastFault, d.ConfirmedAt, d.GivenUpAt),
                d => [$"{d.EndedAt:O}", d.Id])
            : problem;
    }

    private static async Task<Result<Made>> RepeatAsync(ApiCall call) => SuspensionOperations.Said(await call.Use<RepeatLogout>().RunAsync(call.Act, call.Id("delivery"), call.Ct));

    private static async Task<Result<Listed<SystemRightItem>>> RightsAsync(ApiCall call)
    {
        AgencyId? agency = null;
        if (call.Query("agency") is { } code)
        {
            if (await call.Use<IAgencyTree>().FindAsync(code, call.Ct) is not { } found)
            {
                return ApiProblems.BadQuery("agency");
            }

            agency = found.Id;
        }

        var system = call.Query("system") ?? await call.Use<RightReaders>().SystemOfAsync(call.Act, call.Ct);
        DateTimeOffset? since = call.Query("ended_since") is { } text && ReadQuery.TryInstant(text, out var instant) ? instant : null;
        var after = call.After is [var last] ? Guid.Parse(last) : (Guid?)null;
        var rights = await call.Use<ListRightsOfSystem>().NextAsync(call.Act, new(system ?? "", agency, call.Query("group"), since), after, call.Limit, call.Ct);
        return rights.Ok(out var portion, out var problem) ? call.Listed(portion, SystemRightItem.Of, k => [k.Right.Grant]) : problem;
    }
}
