namespace LakMuang.Sandbox.ThaId;

internal static class AuthorizeEndpoint
{
    /// <summary>302 to the QR page, or a JSON error here: the provider strands the person rather than redirect.</summary>
    public static IResult Answer(HttpRequest request, RegisteredClients clients, SwitchBoard switches, Journeys journeys)
    {
        var query = request.Query;
        foreach (var name in new[] { "response_type", "client_id", "redirect_uri", "scope", "state" })
        {
            if (string.IsNullOrWhiteSpace(query[name]))
            {
                return ThaIdEndpoints.Error(400, "invalid_request", $"{name} is required");
            }
        }

        if (query["response_type"] != "code")
        {
            return ThaIdEndpoints.Error(400, "unsupported_response_type", "response_type must be code");
        }

        if (clients.Find(query["client_id"]) is not { } client)
        {
            return ThaIdEndpoints.Error(401, "invalid_client", "unknown client_id");
        }

        if (!client.RedirectUris.Contains(query["redirect_uri"].ToString(), StringComparer.Ordinal))
        {
            return ThaIdEndpoints.Error(400, "invalid_request", "redirect_uri does not match");
        }

        var scopes = query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.FirstOrDefault(scope => !client.MayAsk(scope) || (scope == "pid" && switches.Now.PidRefused)) is { } refused)
        {
            return ThaIdEndpoints.Error(400, "invalid_scope", $"scope {refused} is not allowed for this client");
        }

        var journey = journeys.Start(new(
            client, query["redirect_uri"].ToString(), string.Join(' ', scopes), query["state"].ToString(), query["nonce"], journeys.Until));
        return Results.Redirect($"/thaid/qr/{journey.Id}");
    }
}
