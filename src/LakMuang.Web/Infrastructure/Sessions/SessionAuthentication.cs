using System.Security.Claims;
using System.Text.Encodings.Web;
using LakMuang.Accounts;
using LakMuang.Accounts.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>Signs a request in by its session cookie. Whoever is not signed in is led to the sign-in page and back.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, FindSession find)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Context) is not { Length: > 0 and <= 128 } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await find.RunAsync(token, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(session);
        var identity = new ClaimsIdentity([new("sub", session.Person.Value.ToString())], SchemeName, "sub", "role");
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect($"{Request.PathBase}/sign-in?to={ReturnTo}{(SessionCookie.Read(Context) is null ? "" : "&ended=1")}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<AddressOfToday>() is { Path: var path })
        {
            Response.Redirect(Request.PathBase + path + Request.QueryString);
            return Task.CompletedTask;
        }

        if (Context.Features.Get<LevelAskedFor>() is not { Level: var level })
        {
            return base.HandleForbiddenAsync(properties);
        }

        Response.Redirect($"{Request.PathBase}/sign-in?to={ReturnTo}&why=more&level={level}");
        return Task.CompletedTask;
    }

    private string ReturnTo => Uri.EscapeDataString(
        HttpMethods.IsGet(Request.Method) ? Request.PathBase + Request.Path + Request.QueryString
        : IsFormOfPage ? Request.PathBase + Request.Path + QueryString.Create(Request.Query.Where(p => !IsHandler(p.Key)))
        : "/");

    // A form cannot be sent again after the sign-in, but its page can be shown: what belongs to the sending is left out.
    private bool IsFormOfPage => Context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods
        .Any(method => HttpMethods.IsGet(method.HttpMethod)) is true;

    private static bool IsHandler(string parameter) => parameter.Equals("handler", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The page belongs to this person, who must prove more surely who they are first.</summary>
internal sealed record LevelAskedFor(int Level);

/// <summary>The page has another address by now: that of an agency with a new code, or of its successor.</summary>
internal sealed record AddressOfToday(string Path);

internal static class SessionOfRequest
{
    /// <summary>The living session of this request, or null.</summary>
    public static LivingSession? Session(this HttpContext context) => context.Features.Get<LivingSession>();

    /// <summary>Whoever is refused now is led to the address that the page has today.</summary>
    public static void LeadTo(this HttpContext context, string path) => context.Features.Set(new AddressOfToday(path));

    /// <summary>Whoever is refused now is led to a stronger sign-in and back.</summary>
    public static void AskForLevel(this HttpContext context, int level) => context.Features.Set(new LevelAskedFor(level));
}
