using LakMuang.Access.Contracts;
using LakMuang.Joining.Invitations;
using LakMuang.Kernel;

namespace LakMuang.Web.Api.Resources;

/// <param name="CitizenId">13 digits; sealed, and never told again.</param>
internal sealed record InvitationInput(string CitizenId, string GivenName, string FamilyName, string Position, string Email, string? Title = null, string? Unit = null);

/// <param name="Email">Masked.</param>
internal sealed record InvitationItem(Guid Id, Words Name, string Position, string Email, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt, bool IsOver);

/// <summary>Invitations that nobody has answered yet.</summary>
internal static class InvitationOperations
{
    private const string Many = "/agencies/{agency}/invitations";

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listInvitations", Many, ApiScopes.Invite, new("คำเชิญที่รอคำตอบ", "Invitations that wait"), ListAsync) with { Task = AgencyTask.Invite },
        Operation.Post("invitePerson", Many, ApiScopes.Invite, new("เชิญบุคคล รหัสส่งไปทางอีเมล", "Invites somebody; the code goes by e-mail"),
            new InvitationInput("9900000000014", "สมหญิง", "ตัวอย่าง", "นักวิชาการเงินและบัญชี", "somying@example.go.th", "นาง", "กองคลัง"), InviteAsync)
            with { Task = AgencyTask.Invite },
        Operation.Post("withdrawInvitation", Many + "/{invitation}/withdrawal", ApiScopes.Invite, new("ยกเลิกคำเชิญ", "Takes an invitation back"), WithdrawAsync)
            with { Task = AgencyTask.Invite },
    ];

    private static async Task<Result<Listed<InvitationItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListInvitations>().NextAsync(call.Act, call.Agency.Id, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, i => new InvitationItem(i.Id, Words.Of(i.Name.Full), i.Position, i.MaskedEmail, i.InvitedAt, i.ExpiresAt, i.IsOver), i => [i.Id])
            : problem;
    }

    private static async Task<Result<Made>> InviteAsync(ApiCall call, InvitationInput i) => SuspensionOperations.Said(await call.Use<InvitePerson>().RunAsync(
        call.Act, call.Agency.Id, new(i.CitizenId, i.Title, i.GivenName, i.FamilyName, i.Position, i.Unit, i.Email), call.Ct));

    private static async Task<Result<Done>> WithdrawAsync(ApiCall call) => RegistrationOperations.Said(
        await call.Use<InvitePerson>().WithdrawAsync(call.Act, call.Agency.Id, call.Id("invitation"), call.Ct));
}
