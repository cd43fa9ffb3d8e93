using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>A refresh token for new ones (RFC 6749 section 6), rotated at every use (RFC 9700 section 4.14).</summary>
internal sealed class RefreshGrant(IGrants grants, ISeal seal, IssueTokens tokens, ProtocolOptions options)
{
    /// <param name="key">Thumbprint of the DPoP key that was shown, or null.</param>
    public async ValueTask<ProtocolResponse> RunAsync(Client client, Parameters parameters, string? key, CancellationToken ct)
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

        if (FirstError(client, parameters, grant, key) is { } error)
        {
            return ProtocolResponse.Error(400, error);
        }

        // FAPI 2.0 section 5.3.2.1: tokens that are bound to a client's key gain nothing by rotation, and a lost answer costs the session.
        var shown = RefreshToken.Hash(presented);
        var successor = client.FollowsFapi ? null : token.SealAfter(seal, shown);
        var rotated = await grants.RotateAsync(
            new(
                grant, token.Family, shown, successor is null ? null : RefreshToken.Hash(successor),
                client.IsPublic && grant.KeyThumbprint is null ? TimeSpan.Zero : options.RefreshGrace)
            { TellsActing = ClaimScopes.TellActing(scopes) },
            ct);
        if (rotated.Outcome is not RotationOutcome.Rotated)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidGrant(rotated.Outcome switch
            {
                RotationOutcome.Reused => "The refresh token was used before; its whole family has been revoked.",
                RotationOutcome.NotEntitled => "The person has no right in this system any more.",
                _ => "The refresh token is unknown, has expired or was revoked.",
            }));
        }

        var accessToken = tokens.AccessToken(client, new(grant.Subject, token.Sid, key), scopes, grant.Resource, grant);
        return new TokenAnswer(accessToken, key, scopes)
        {
            IdToken = tokens.IdToken(client, grant.Subject, token.Sid, null, accessToken, grant, rotated.Acting),
            RefreshToken = successor,
            Details = grant.Details,
        }.Write(options);
    }

    private static ProtocolError? FirstError(Client client, Parameters parameters, AuthorizedGrant grant, string? key) =>
        grant.KeyThumbprint is { } bound && bound != key ? ProtocolError.InvalidGrant("The refresh token is bound to another DPoP key.")
        : parameters.Resources.Any(asked => asked != grant.Resource) ? new("invalid_target", "The refresh token was not issued for this resource.")
        : AskedDetails.Error(parameters, client, grant);

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
