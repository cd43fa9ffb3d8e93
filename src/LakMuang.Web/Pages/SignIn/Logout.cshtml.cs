using LakMuang.Accounts;
using LakMuang.Kernel;
using LakMuang.Protocol;
using LakMuang.Protocol.Logout;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Protocol;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.SignIn;

/// <summary>A system asks to sign the person out everywhere (RP-Initiated Logout 1.0). Without a hint of ours the person decides.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class LogoutModel(
    LogoutEndpoint endpoint, RequestedLogout requested, SignOut signOut, DescribeTarget describe, IAntiforgery antiforgery, ActOfRequest act) : PageModel
{
    public ProtocolError? Error { get; private set; }

    public Text? Asking { get; private set; }

    public string? ClientId { get; private set; }

    public string? RedirectUri { get; private set; }

    public string? State { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => RunAsync(isConfirmed: false, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RunAsync(isConfirmed: false, ct);

    /// <summary>Our own form, answered by the person: here a form token is asked for (logout CSRF).</summary>
    public async Task<IActionResult> OnPostConfirmedAsync(CancellationToken ct) =>
        await antiforgery.IsRequestValidAsync(HttpContext) ? await RunAsync(isConfirmed: true, ct) : await RunAsync(isConfirmed: false, ct);

    private async Task<IActionResult> RunAsync(bool isConfirmed, CancellationToken ct)
    {
        var outcome = await HttpContext.ForEngineAsync(formOnly: true) is { } request
            ? await endpoint.RunAsync(request)
            : new LogoutOutcome.ErrorPage(ProtocolError.InvalidRequest("The body is not a form."));
        switch (outcome)
        {
            case LogoutOutcome.LogOut logout when HttpContext.Session() is null
                || await requested.ParentOfAsync(logout.Sid, HttpContext.Session(), ct) == HttpContext.Session()!.Id:
                return await LeaveAsync(logout.RedirectUri, ct);
            case LogoutOutcome.LogOut logout:
                return await AskAsync(null, logout.RedirectUri, ct);
            case LogoutOutcome.ConfirmLogout confirm when isConfirmed || HttpContext.Session() is null:
                return await LeaveAsync(confirm.RedirectUri, ct);
            case LogoutOutcome.ConfirmLogout confirm:
                return await AskAsync(confirm.ClientId, confirm.RedirectUri, ct);
            default:
                Error = ((LogoutOutcome.ErrorPage)outcome).Error;
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
        }
    }

    private async Task<IActionResult> LeaveAsync(string? redirectUri, CancellationToken ct)
    {
        if (HttpContext.Session() is { } session)
        {
            await signOut.RunAsync(act.Now(), session.Id, ct);
        }

        SessionCookie.Delete(HttpContext);
        return redirectUri is null ? Redirect("/signed-out") : Redirect(redirectUri);
    }

    private async Task<IActionResult> AskAsync(string? clientId, string? redirectUri, CancellationToken ct)
    {
        var parameters = HttpContext.Request.HasFormContentType
            ? (await HttpContext.Request.ReadFormAsync(ct)).ToDictionary(p => p.Key, p => p.Value)
            : HttpContext.Request.Query.ToDictionary(p => p.Key, p => p.Value);
        (ClientId, State) = (clientId, parameters.GetValueOrDefault("state"));
        RedirectUri = clientId is null || redirectUri is null ? null : parameters.GetValueOrDefault("post_logout_redirect_uri").ToString();
        Asking = clientId is null ? null : await describe.NameOfAsync(clientId, ct);
        if (redirectUri is not null)
        {
            HttpContext.AllowFormTarget(new(redirectUri));
        }

        return Page();
    }
}
