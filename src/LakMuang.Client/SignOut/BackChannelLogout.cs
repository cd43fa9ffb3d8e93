using LakMuang.Client.Discovery;
using LakMuang.Client.Sessions;
using LakMuang.Client.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignOut;

/// <summary>LakMuang says that a session is over (OpenID Connect Back-Channel Logout 1.0, sections 2.5 to 2.8).</summary>
internal sealed class BackChannelLogout(
    SignedBy signed, Endings endings, SeenTokens seen, IOptions<LakMuangOptions> options, TimeProvider clock, ILogger<BackChannelLogout> log)
{
    public async Task<IResult> RunAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return await FaultAsync(http) is { } fault ? Refuse(fault) : Results.Ok();
        }
        catch (ProviderUnreachable e)
        {
            // Not the token's fault: LakMuang should try again.
            log.LogWarning("Logout could not be checked: {Why}", e.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<string?> FaultAsync(HttpContext http)
    {
        if (await TokenAsync(http.Request) is not { } token)
        {
            return "There is no logout_token that can be read.";
        }

        if (!token.MayBe("logout+jwt"))
        {
            return "The logout_token is a token of another kind.";
        }

        if (await signed.FaultAsync(token, http.RequestAborted) is { } forged)
        {
            return forged;
        }

        if (LogoutTokenChecks.Run(token.Payload, options.Value, clock.GetUtcNow()) is { } fault)
        {
            return fault;
        }

        if (!await seen.FirstTimeAsync(token.Payload.Text("jti")!, http.RequestAborted))
        {
            return "The logout_token was used before.";
        }

        await endings.EndAsync(token.Payload.Text("sid"), token.Payload.Text("sub"), http.RequestAborted);
        log.LogInformation("LakMuang ended a session.");
        return null;
    }

    private static async Task<Jwt?> TokenAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && (await request.ReadFormAsync())["logout_token"] is [{ } compact]
                ? Jwt.TryParse(compact)
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private IResult Refuse(string fault)
    {
        log.LogWarning("A logout_token was refused: {Why}", fault);
        return Results.Json(new { error = "invalid_request", error_description = fault }, statusCode: StatusCodes.Status400BadRequest);
    }
}
