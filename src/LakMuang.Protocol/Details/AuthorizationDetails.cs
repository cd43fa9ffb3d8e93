using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;

namespace LakMuang.Protocol.Details;

/// <summary>The authorization_details parameter (RFC 9396): an array of objects, of types that the client is registered for.</summary>
internal static class AuthorizationDetails
{
    /// <summary>The types that there are.</summary>
    public static readonly IReadOnlyList<string> Types = [PaymentApproval.Type];

    // They travel in codes, in addresses therefore, and in access tokens.
    private const int MostBytes = 2_048;

    /// <returns>The RFC 8785 form, or what is wrong; both null when nothing was asked for.</returns>
    public static (string? Canonical, ProtocolError? Error) Read(string? text, Client client)
    {
        if (text is null)
        {
            return (null, null);
        }

        if (CleanJson.Unambiguous(text) is not { ValueKind: JsonValueKind.Array } details || details.GetArrayLength() == 0)
        {
            return (null, Invalid("authorization_details must be a JSON array of objects."));
        }

        foreach (var detail in details.EnumerateArray())
        {
            if (Fault(detail, client) is { } fault)
            {
                return (null, Invalid(fault));
            }
        }

        var canonical = CanonicalJson.Of(details);
        return Encoding.UTF8.GetByteCount(canonical) > MostBytes ? (null, Invalid("authorization_details is too long.")) : (canonical, null);
    }

    private static string? Fault(JsonElement detail, Client client) => JwtText.Of(detail, "type") switch
    {
        PaymentApproval.Type when client.DetailTypes.Contains(PaymentApproval.Type) => PaymentApproval.Fault(detail),
        PaymentApproval.Type => "The client is not registered for this type.",
        _ => "The type is missing or unknown.",
    };

    private static ProtocolError Invalid(string description) => new("invalid_authorization_details", description);
}
