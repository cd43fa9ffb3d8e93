using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Token;

/// <summary>A client acts for itself (RFC 6749 section 4.4). Nothing is stored.</summary>
internal sealed class ClientCredentialsGrant(IssueTokens tokens, ProtocolOptions options)
{
    // These speak about a person, and there is none here.
    private static readonly string[] _ofPeople = ["openid", "profile", "email", "phone", "offline_access", "agency", "groups", "pid"];

    /// <param name="key">Thumbprint of the DPoP key that was shown, or null.</param>
    public ProtocolResponse Run(Client client, Parameters parameters, string? key)
    {
        if (client.IsPublic)
        {
            return ProtocolResponse.Error(400, new("unauthorized_client", "A public client cannot act for itself."));
        }

        var asked = parameters["scope"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked?.FirstOrDefault(scope => _ofPeople.Contains(scope) || !client.Scopes.Contains(scope)) is not null)
        {
            return ProtocolResponse.Error(400, new("invalid_scope", "The client may not ask for one of these scopes."));
        }

        if (parameters.Resources.Count > 1 || parameters.Resources.Any(r => !client.Resources.Contains(r)))
        {
            return ProtocolResponse.Error(400, new("invalid_target", "The client may not ask for this resource."));
        }

        if (parameters["authorization_details"] is not null)
        {
            return ProtocolResponse.Error(400, new("invalid_authorization_details", "authorization_details need a person who approves them."));
        }

        var scopes = asked ?? [.. client.Scopes.Except(_ofPeople)];
        var audience = parameters.Resources is [var resource, ..] ? resource : null;
        return new TokenAnswer(tokens.AccessToken(client, new(client.Id, null, key), scopes, audience, null), key, scopes).Write(options);
    }
}
