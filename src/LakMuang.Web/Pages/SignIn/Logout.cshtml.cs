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
    // In characters. Proxies cut off addresses from 8,000 on.
    private const int LongestQuery = 4_000;

    private bool _isOurForm;

    public ProtocolError? Error { get; private set; }

    /// <summary>The request, for a form of ours that sends it again; null where it need not be.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Again { get; private set; }

    public Text? Asking { get; private set; }

    public string? ClientId { get; private set; }

    public string? RedirectUri { get; private set; }

    public string? State { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => RunAsync(isConfirmed: false, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RunAsync(isConfirmed: false, ct);

    /// <summary>Our own form, answered by the person: here a form token is asked for (logout CSRF).</summary>
    public async Task<IActionResult> OnPostConfirmedAsync(CancellationToken ct) =>
        await RunAsync(isConfirmed: _isOurForm = await antiforgery.IsRequestValidAsync(HttpContext), ct);

    /// <summary>A request that came from our own page (<see cref="Again"/>). It decides no more than the first, so nothing proves that it did.</summary>
    public Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        _isOurForm = true;
        return RunAsync(isConfirmed: false, ct);
    }

    private async Task<IActionResult> RunAsync(bool isConfirmed, CancellationToken ct)
    {
        var request = await HttpContext.ForEngineAsync(formOnly: true);
        var outcome = request is not null
            ? await endpoint.RunAsync(request)
            : new LogoutOutcome.ErrorPage(ProtocolError.InvalidRequest("The body is not a form."));
        switch (outcome)
        {
            case LogoutOutcome.LogOut or LogoutOutcome.ConfirmLogout when MayHideSession:
                return ComeAgain(request!, outcome);
            case LogoutOutcome.LogOut logout when HttpContext.Session() is null
                || await requested.ParentOfAsync(logout.Sid, HttpContext.Session(), ct) == HttpContext.Session()!.Id:
                return await LeaveAsync(logout.RedirectUri, ct);
            case LogoutOutcome.LogOut logout:
                return await AskAsync(logout.ClientId, logout.RedirectUri, ct);
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

    // Cookies stay away from what other sites post (SameSite): whether somebody is signed in shows only when the browser comes again from here.
    private bool MayHideSession => HttpMethods.IsPost(Request.Method) && !_isOurForm && SessionCookie.Read(HttpContext) is null;

    private IActionResult ComeAgain(ProtocolRequest request, LogoutOutcome outcome)
    {
        // A hint may say who the person is, and nothing here needs it.
        List<KeyValuePair<string, string>> kept =
            [.. request.Parameters.Where(p => p.Key != "logout_hint" && ParameterTable.Logout.Rows.Any(row => row.Name == p.Key))];
        var query = QueryString.Create(kept!).Value!;
        if (query.Length > LongestQuery)
        {
            Again = kept;
            AllowAnswer((outcome as LogoutOutcome.LogOut)?.RedirectUri ?? (outcome as LogoutOutcome.ConfirmLogout)?.RedirectUri);
            return Page();
        }

        Response.Headers.Location = "/oauth2/logout" + query;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> LeaveAsync(string? redirectUri, CancellationToken ct)
    {
        if (HttpContext.Session() is { } session)
        {
            await signOut.RunAsync(act.Now(), session.Id, ct);
            SessionCookie.Delete(HttpContext);
        }

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
        AllowAnswer(redirectUri);
        return Page();
    }

    private void AllowAnswer(string? redirectUri)
    {
        if (redirectUri is not null)
        {
            HttpContext.AllowFormTarget(new(redirectUri));
        }
    }
}
