namespace LakMuang.Sandbox.ThaId;

internal static class TokenEndpoint
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(5);

    public static async Task<IResult> Answer(HttpRequest request, RegisteredClients clients, SwitchBoard board, Issued issued, TokenAnswer answer, TimeProvider clock)
    {
        if (!request.HasFormContentType)
        {
            return ThaIdEndpoints.Error(400, "invalid_request", "a form is required");
        }

        var form = await request.ReadFormAsync();
        var switches = board.Now;
        if (switches.Nonsense)
        {
            return Results.Text("<html><body>It works!</body></html>", "text/html");
        }

        if (ClientAuthentication.Of(request, form, clients, switches) is not { } client)
        {
            return ThaIdEndpoints.Error(401, "invalid_client", "client authentication failed");
        }

        if (string.IsNullOrEmpty(form["grant_type"]))
        {
            return ThaIdEndpoints.Error(400, "invalid_request", "grant_type is required");
        }

        if (form["grant_type"] != "authorization_code")
        {
            return ThaIdEndpoints.Error(400, "unsupported_grant_type", "grant_type must be authorization_code");
        }

        // The code is spent by looking at it: whoever comes second finds nothing.
        if (!issued.Codes.TryRemove(form["code"].ToString(), out var consent)
            || consent.Journey.Client.ClientId != client.ClientId
            || consent.At + CodeLifetime < clock.GetUtcNow())
        {
            return ThaIdEndpoints.Error(400, "invalid_request", "code is invalid");
        }

        if (form["redirect_uri"] != consent.Journey.RedirectUri)
        {
            return ThaIdEndpoints.Error(400, "invalid_request", "redirect_uri does not match");
        }

        return Results.Json(answer.For(consent, request.Root(), switches));
    }
}
