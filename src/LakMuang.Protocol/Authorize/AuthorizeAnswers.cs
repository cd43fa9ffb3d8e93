namespace LakMuang.Protocol.Authorize;

/// <summary>What goes back to the client: with its state, and saying who sends it (RFC 9207).</summary>
internal static class AuthorizeAnswers
{
    public static ClientResponse Answer(this AuthorizeRequest request, List<KeyValuePair<string, string>> parameters, string issuer)
    {
        if (request.State is { } state)
        {
            parameters.Add(new("state", state));
        }

        parameters.Add(new("iss", issuer));
        return new(request.RedirectUri, request.Parameters["response_mode"] is "form_post", parameters);
    }

    public static AuthorizeOutcome.ErrorToClient Refuse(this AuthorizeRequest request, ProtocolError error, string issuer) =>
        new(request.Answer([new("error", error.Code), new("error_description", error.Description)], issuer));
}
