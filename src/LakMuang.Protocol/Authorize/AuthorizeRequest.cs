using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Authorize;

/// <summary>An authorization request whose client and redirect URI are trusted: from here on errors may travel back to the client.</summary>
internal sealed record AuthorizeRequest(Client Client, string RedirectUri, Parameters Parameters)
{
    public string? State => Parameters["state"];

    public IReadOnlyList<string> Prompts => Words("prompt");

    public IReadOnlyList<string> Scopes => Words("scope");

    public bool IsSilent => Prompts.Contains("none");

    /// <summary>Seconds, or null where none is given. The check table has made sure that it is a number.</summary>
    public int? MaxAge => Parameters["max_age"] is { } text ? int.Parse(text, null) : null;

    /// <summary>The first level named in acr_values that is one of ours, or 0.</summary>
    public int WishedLevel => Words("acr_values").Select(Levels.Of).FirstOrDefault(level => level is not null) ?? 0;

    private string[] Words(string name) => Parameters[name]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
