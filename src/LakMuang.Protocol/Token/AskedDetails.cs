using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Details;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>authorization_details at the token endpoint (RFC 9396 section 6): a client may repeat what was granted, and nothing else.</summary>
internal static class AskedDetails
{
    public static ProtocolError? Error(Parameters parameters, Client client, AuthorizedGrant grant)
    {
        var (asked, error) = AuthorizationDetails.Read(parameters["authorization_details"], client);
        return error ?? (asked is null || asked == grant.Details
            ? null
            : new("invalid_authorization_details", "authorization_details are not those that were granted."));
    }
}
