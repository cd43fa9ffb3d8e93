using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>A code for tokens (RFC 6749 section 4.1.3), once.</summary>
internal sealed class CodeGrant(
    IGrants grants, ISeal seal, IssueTokens tokens, ProtocolOptions options, TimeProvider clock)
{
    /// <param name="key">Thumbprint of the DPoP key that was shown, or null.</param>
    public async ValueTask<ProtocolResponse> RunAsync(Client client, Parameters parameters, string? key, CancellationToken ct)
    {
        if (parameters["code"] is not { } text)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidRequest("code is missing."));
        }

        var code = AuthorizationCode.Open(seal, text);
        if (FirstError(client, code, parameters, key) is { } error)
        {
            return ProtocolResponse.Error(400, error);
        }

        // RFC 9449 section 5: a public client's refresh token is as good as its key; a confidential client proves itself anyway.
        var grant = code!.Grant with { KeyThumbprint = client.IsPublic ? key : null };
        var family = Guid.CreateVersion7();
        var sid = Guid.CreateVersion7().ToString("N");
        var refreshToken = grant.Scopes.Contains("offline_access") && client.GrantTypes.Contains("refresh_token")
            ? new RefreshToken(family, sid, grant).Seal(seal)
            : null;
        var redeemed = await grants.RedeemAsync(
            new(code.Jti, code.Expires, sid, code.SessionId, grant, family, refreshToken is null ? null : RefreshToken.Hash(refreshToken))
            { TellsActing = ClaimScopes.TellActing(grant.Scopes) },
            ct);
        if (redeemed.Outcome is not Redeemed.Redeemed)
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidGrant(redeemed.Outcome switch
            {
                Redeemed.AlreadySpent => "The code was used before; what came of it has been revoked.",
                Redeemed.SessionEnded => "The person's session has ended.",
                _ => "The person has no right in this system any more.",
            }));
        }

        var accessToken = tokens.AccessToken(client, new(grant.Subject, sid, key), grant.Scopes, grant.Resource, grant);
        return new TokenAnswer(accessToken, key, grant.Scopes)
        {
            IdToken = tokens.IdToken(client, grant.Subject, sid, code.Nonce, accessToken, grant, redeemed.Acting),
            RefreshToken = refreshToken,
            Details = grant.Details,
        }.Write(options);
    }

    private ProtocolError? FirstError(Client client, AuthorizationCode? code, Parameters parameters, string? key) =>
        code is null || code.Expires <= clock.GetUtcNow() ? ProtocolError.InvalidGrant("The code is unknown or has expired.")
        : code.Grant.ClientId != client.Id ? ProtocolError.InvalidGrant("The code belongs to another client.")
        : parameters["redirect_uri"] != code.RedirectUri ? ProtocolError.InvalidGrant("redirect_uri is not the one of the authorization request.")
        : !PkceCheck.Verifies(code.Challenge, parameters["code_verifier"]) ? ProtocolError.InvalidGrant("code_verifier does not match.")
        : parameters.Resources.Any(asked => asked != code.Grant.Resource) ? new("invalid_target", "The code was not issued for this resource.")
        : code.Grant.KeyThumbprint is { } bound && bound != key ? ProtocolError.InvalidGrant("The code is bound to another DPoP key.")
        : AskedDetails.Error(parameters, client, code.Grant);
}
