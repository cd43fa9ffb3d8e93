using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;

namespace LakMuang.Web.Api.Resources;

internal sealed record ClientItem(string Id, string System, bool IsSelfRegistered, DateTimeOffset? DisabledAt, DateTimeOffset? OldSecretUntil);

/// <param name="Sid">Of the session in that system.</param>
internal sealed record SignOutItem(
    Guid Id, Guid Sid, string Client, string? System, Guid Person, DateTimeOffset EndedAt, int Tries, LogoutFault? LastFault, DateTimeOffset? ConfirmedAt, DateTimeOffset? GivenUpAt);

/// <summary>Linked systems and their answers to sign-outs, for operators.</summary>
internal static class SystemOperations
{
    private static readonly QueryParameter _client = new("client", new("รหัสไคลเอนต์", "A client id"), "info-web");
    private static readonly QueryParameter _words = new("words", new("ส่วนของรหัสไคลเอนต์หรือชื่อระบบ", "Part of a client id or a system's name"), "info");

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listClients", "/clients", ApiScopes.SystemsRead, new("ไคลเอนต์ของระบบที่เชื่อมต่อ", "Clients of linked systems"), ClientsAsync)
            with { TakesPerson = true, Query = [_words, CommonQuery.Word<ClientState>("state", new("สถานะ", "State"))] },
        Operation.List("listSignOuts", "/sign-outs", ApiScopes.SystemsRead, new("ผลการแจ้งออกจากระบบ ล่าสุดก่อน", "Sign-out results, the latest first"), SignOutsAsync)
            with { TakesPerson = true, Query = [_client, CommonQuery.Word<LogoutState>("state", new("สถานะ", "State"))] },
        Operation.Post("repeatSignOut", "/sign-outs/{delivery}/repetition", ApiScopes.SystemsManage, new("แจ้งระบบนั้นอีกครั้ง", "Has the system told again"), RepeatAsync)
            with { TakesPerson = true },
    ];

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
