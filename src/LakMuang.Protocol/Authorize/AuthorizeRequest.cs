using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Details;

namespace LakMuang.Protocol.Authorize;

/// <summary>An authorization request whose client and redirect URI are trusted: from here on errors may travel back to the client.</summary>
internal sealed record AuthorizeRequest(Client Client, string RedirectUri, Parameters Parameters)
{
    /// <summary>Whether it came, or comes just now, by PAR (RFC 9126).</summary>
    public bool IsPushed { get; init; }

    /// <summary>The reference under which it was pushed or kept; null for one that came with the browser.</summary>
    public string? RequestUri { get; init; }

    public string? State => Parameters["state"];

    public IReadOnlyList<string> Prompts => Words("prompt");

    public IReadOnlyList<string> Scopes => Words("scope");

    public bool IsSilent => Prompts.Contains("none");

    /// <summary>Seconds, or null where none is given. The check table has made sure that it is a number.</summary>
    public int? MaxAge => Parameters["max_age"] is { } text ? int.Parse(text, null) : null;

    /// <summary>Null when the parameter is out of form.</summary>
    public ClaimsRequest? Claims => field ??= ClaimsRequest.Parse(Parameters["claims"]);

    /// <summary>authorization_details in RFC 8785 form. The check table has made sure of them.</summary>
    public string? Details => Parameters["authorization_details"] is { } text ? AuthorizationDetails.Read(text, Client).Canonical : null;

    /// <summary>The first level that is one of ours in acr_values, or in the claims parameter when that is no more than a wish; or 0.</summary>
    public int WishedLevel =>
        Words("acr_values").Select(Levels.Of).FirstOrDefault(level => level is not null)
        ?? (Claims is { IsLevelEssential: false } claims ? claims.Levels.FirstOrDefault(level => level is not null) : null) ?? 0;

    /// <summary>The lowest level that fulfils what the client cannot do without, or 0 where it names nothing; null when none can be reached.</summary>
    /// <remarks>Levels are steps: a higher one than the named fulfils it as well, and acr tells the one that was reached.</remarks>
    public int? EssentialLevel(int highest) =>
        Claims is { IsLevelEssential: true, Levels: { Count: > 0 } levels } ? levels.Where(level => level <= highest).Min() : 0;

    private string[] Words(string name) => Parameters[name]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
