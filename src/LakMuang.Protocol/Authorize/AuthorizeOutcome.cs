namespace LakMuang.Protocol.Authorize;

/// <summary>What the web layer does next.</summary>
public abstract record AuthorizeOutcome
{
    private AuthorizeOutcome()
    {
    }

    /// <summary>Client or redirect_uri is not trusted: show it here, never redirect.</summary>
    public sealed record ErrorPage(ProtocolError Error) : AuthorizeOutcome;

    public sealed record ErrorToClient(ClientResponse Response) : AuthorizeOutcome;

    /// <summary>It was posted, perhaps by another site, and then cookies stay away (SameSite): the browser shall ask again by GET.</summary>
    /// <param name="Resume">Query of the request to come again with.</param>
    public sealed record ComeAgain(string Resume) : AuthorizeOutcome;

    /// <param name="Resume">Query of the authorize request to return to; carries the sealed marker that stops loops.</param>
    public sealed record SignInNeeded(SignInReason Reason, int MinimumLevel, string Resume) : AuthorizeOutcome;

    /// <param name="Resume">As above; the choice is added to it as <see cref="InternalParameters.Agency"/>.</param>
    public sealed record AgencyChoiceNeeded(string ClientId, IReadOnlyList<string> Agencies, string Resume) : AuthorizeOutcome;

    public sealed record NotEntitled(string ClientId, ClientResponse IfTheyGoBack) : AuthorizeOutcome;

    public sealed record Issue(ClientResponse Response) : AuthorizeOutcome;
}

public enum SignInReason
{
    None,
    Reauthenticate,
    HigherLevel,
}

/// <summary>Parameters for a trusted redirect_uri, by redirect or, when <paramref name="FormPost"/>, by a form.</summary>
public sealed record ClientResponse(string RedirectUri, bool FormPost, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>The redirect URI with the parameters in its query, which it may have already.</summary>
    public string AsAddress()
    {
        var query = string.Join('&', Parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        return RedirectUri + (RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
    }
}
