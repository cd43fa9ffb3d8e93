using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Authorize;

/// <summary>The way back to an authorization request after a detour, marked so that prompt=login and max_age do not ask twice.</summary>
internal static class ResumeQuery
{
    private const string Purpose = "authorize-after";
    private const string StartedPurpose = "pushed-started";

    // Whoever dawdles longer is asked again.
    private static readonly TimeSpan _markerLife = TimeSpan.FromHours(1);

    // A login_hint may be a citizen ID, and is of no use once somebody signs in: it gets into no address of ours.
    private const string Hint = "login_hint";

    /// <param name="after">The instant after which the person must have signed in, or null where that does not matter.</param>
    public static string Of(ProtocolRequest http, AuthorizeRequest request, ISeal seal, DateTimeOffset? after, DateTimeOffset now)
    {
        var kept = http.Parameters.Where(p => p.Key != Hint && (p.Key != InternalParameters.After || after is null)).ToList();
        if (after is { } instant)
        {
            kept.Add(new(InternalParameters.After, seal.Close(Purpose, Marker(request.Client.Id, instant))));
        }

        if (request.RequestUri is { } requestUri)
        {
            // What stands beside a request_uri is ignored anyway. A reload of an old page goes on with the marker that it has.
            kept.RemoveAll(p => p.Key is not ("client_id" or "request_uri" or InternalParameters.After or InternalParameters.Agency));
            kept.Add(new(InternalParameters.Started, Started(http) ?? seal.Close(StartedPurpose, Marker(requestUri, now))));
        }

        return string.Join('&', kept.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
    }

    /// <summary>Whether the browser first came with this request_uri in time, and not too long ago.</summary>
    public static bool HasStarted(ProtocolRequest http, string requestUri, ISeal seal, DateTimeOffset now)
    {
        if (Started(http) is not { } text || seal.Open(StartedPurpose, text) is not { Length: 40 } marker)
        {
            return false;
        }

        var instant = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(marker));
        return marker.AsSpan().SequenceEqual(Marker(requestUri, instant)) && now - instant < _markerLife;
    }

    private static string? Started(ProtocolRequest http) =>
        http.Parameters.Where(p => p.Key == InternalParameters.Started).Select(p => p.Value).FirstOrDefault();

    /// <summary>The instant of the marker, or null for none, a forged one, another client's, or one that is too old.</summary>
    public static DateTimeOffset? AfterOf(AuthorizeRequest request, ISeal seal, DateTimeOffset now)
    {
        if (request.Parameters[InternalParameters.After] is not { } text || seal.Open(Purpose, text) is not { Length: 40 } marker)
        {
            return null;
        }

        var instant = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(marker));
        return marker.AsSpan().SequenceEqual(Marker(request.Client.Id, instant)) && now - instant < _markerLife ? instant : null;
    }

    private static byte[] Marker(string of, DateTimeOffset instant)
    {
        var marker = new byte[40];
        BinaryPrimitives.WriteInt64BigEndian(marker, instant.ToUnixTimeMilliseconds());
        SHA256.HashData(Encoding.UTF8.GetBytes(of), marker.AsSpan(8));
        return marker;
    }
}
