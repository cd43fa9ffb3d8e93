using LakMuang.Protocol.Dpop;

namespace LakMuang.Protocol.UserInfo;

/// <summary>WWW-Authenticate of a resource: how to come again (RFC 6750 section 3, RFC 9449 section 7.1).</summary>
internal static class Challenges
{
    private const string Header = "WWW-Authenticate";
    private const string Bearer = "Bearer realm=\"LakMuang\"";

    private static readonly string _dpop = $"DPoP realm=\"LakMuang\", algs=\"{string.Join(' ', DpopProofs.Signatures)}\"";

    /// <summary>For somebody who shows no token: both schemes, and no error.</summary>
    public static ProtocolResponse Ask() => ProtocolResponse.Json(401, _ => { }).With(Header, Bearer).With(Header, _dpop);

    /// <param name="isBound">Whether the token is a DPoP token, or was shown as one.</param>
    public static ProtocolResponse Refuse(int status, ProtocolError error, bool isBound) => ProtocolResponse.Error(status, error)
        .With(Header, $"{(isBound ? _dpop : Bearer)}, error=\"{error.Code}\", error_description=\"{error.Description}\"");
}
