using System.Globalization;
using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Systems;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;

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

/// <summary>Linked systems, their groups and their answers to sign-outs, for operators.</summary>
internal static class SystemOperations
{
    private static readonly QueryParameter _client = new("client", new("รหัสไคลเอนต์", "A client id"), "info-web");
    private static readonly QueryParameter _words = new("words", new("ส่วนของรหัสไคลเอนต์หรือชื่อระบบ", "Part of a client id or a system's name"), "info");

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
}
