using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>A refresh token for new ones (RFC 6749 section 6), rotated at every use (RFC 9700 section 4.14).</summary>
internal sealed class RefreshGrant(IGrants grants, ISeal seal, IssueTokens tokens, ProtocolOptions options)
{
    public async ValueTask<ProtocolResponse> RunAsync(Client client, Parameters parameters, CancellationToken ct)
    {
        if (parameters["refresh_token"] is not { } presented)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidRequest("refresh_token is missing."));
        }

        if (RefreshToken.Open(seal, presented) is not { } token || token.Grant.ClientId != client.Id)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidGrant("The refresh token is unknown, has expired or was revoked."));
        }

        // A scope that was taken from the client since is gone from what was granted. All this is known before
        // the token is spent, so a slip of the client does not cost the person's session.
        var grant = token.Grant;
        if (Narrowed([.. grant.Scopes.Where(client.Scopes.Contains)], parameters["scope"]) is not { } scopes)
        {
            return ProtocolResponse.Error(400, new("invalid_scope", "scope goes beyond what was granted."));
        }

        var successor = token.Seal(seal);
        var outcome = await grants.RotateAsync(
            new(grant, token.Family, RefreshToken.Hash(presented), RefreshToken.Hash(successor), client.IsPublic ? TimeSpan.Zero : options.RefreshGrace), ct);
        if (outcome is not RotationOutcome.Rotated)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidGrant(outcome switch
            {
                RotationOutcome.Reused => "The refresh token was used before; its whole family has been revoked.",
                RotationOutcome.NotEntitled => "The person has no right in this system any more.",
                _ => "The refresh token is unknown, has expired or was revoked.",
            }));
        }

        var accessToken = tokens.AccessToken(client, grant.Subject, token.Sid, scopes, grant.Resource, grant);
        return TokenAnswer.Of(
            accessToken, tokens.IdToken(client, grant.Subject, token.Sid, null, accessToken, grant), successor, scopes, options);
    }

    private static IReadOnlyList<string>? Narrowed(IReadOnlyList<string> granted, string? asked)
    {
        if (asked is null)
        {
            return granted;
        }

        var wished = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return wished.All(granted.Contains) ? wished : null;
    }
}
