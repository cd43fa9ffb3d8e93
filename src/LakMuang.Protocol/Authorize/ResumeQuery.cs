using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Authorize;

/// <summary>The way back to an authorization request after a detour, marked so that prompt=login and max_age do not ask twice.</summary>
internal static class ResumeQuery
{
    private const string Purpose = "authorize-after";

    // Whoever dawdles longer is asked again.
    private static readonly TimeSpan _markerLife = TimeSpan.FromHours(1);

    /// <param name="after">The instant after which the person must have signed in, or null where that does not matter.</param>
    public static string Of(ProtocolRequest request, string clientId, ISeal seal, DateTimeOffset? after)
    {
        var kept = request.Parameters.Where(p => p.Key != InternalParameters.After || after is null).ToList();
        if (after is { } instant)
        {
            kept.Add(new(InternalParameters.After, seal.Close(Purpose, Marker(clientId, instant))));
        }

        return string.Join('&', kept.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
    }

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

    private static byte[] Marker(string clientId, DateTimeOffset instant)
    {
        var marker = new byte[40];
        BinaryPrimitives.WriteInt64BigEndian(marker, instant.ToUnixTimeMilliseconds());
        SHA256.HashData(Encoding.UTF8.GetBytes(clientId), marker.AsSpan(8));
        return marker;
    }
}
