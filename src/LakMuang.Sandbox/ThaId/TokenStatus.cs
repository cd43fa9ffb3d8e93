namespace LakMuang.Sandbox.ThaId;

internal static class TokenStatus
{
    public static async Task<IResult> Introspect(HttpRequest request, RegisteredClients clients, SwitchBoard board, Issued issued, TimeProvider clock)
    {
        var (token, refusal) = await TokenOf(request, clients, board.Now);
        if (refusal is not null)
        {
            return refusal;
        }

        return issued.Tokens.TryGetValue(token, out var known) && known.Expires > clock.GetUtcNow()
            ? Results.Json(new { active = true, sub = TokenAnswer.Subject(known.Consent, board.Now), scope = known.Consent.Journey.Scope })
            : Results.Json(new { active = false });
    }

    public static async Task<IResult> Revoke(HttpRequest request, RegisteredClients clients, SwitchBoard board, Issued issued)
    {
        var (token, refusal) = await TokenOf(request, clients, board.Now);
        if (refusal is not null)
        {
            return refusal;
        }

        issued.Tokens.TryRemove(token, out _);
        return Results.Json(new { status = "OK", message = "revoked" });
    }

    /// <summary>The manual writes "Bearer x"; one official sample sends x alone. Both are taken.</summary>
    private static async Task<(string Token, IResult? Refusal)> TokenOf(HttpRequest request, RegisteredClients clients, Switches switches)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        if (ClientAuthentication.Of(request, form, clients, switches) is null)
        {
            return ("", ThaIdEndpoints.Error(401, "invalid_client", "client authentication failed"));
        }

        var token = form["token"].ToString();
        if (token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            token = token[7..];
        }

        return token.Length > 0 ? (token, null) : ("", ThaIdEndpoints.Error(400, "invalid_request", "token is required"));
    }
}
