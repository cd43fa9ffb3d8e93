using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Pushed;

namespace LakMuang.Protocol.Authorize;

/// <summary>The way back to an authorization request after a detour, marked so that prompt=login and max_age do not ask twice.</summary>
internal sealed class ResumeQuery(PushedRequestStore pushed, ISeal seal, TimeProvider clock)
{
    private const string Purpose = "authorize-after";
    private const string StartedPurpose = "pushed-started";

    // In characters. It is escaped once more on its way through sign-in, and proxies cut off addresses from 8,000 on.
    private const int Longest = 2_000;

    // Whoever dawdles longer is asked again.
    private static readonly TimeSpan _markerLife = TimeSpan.FromHours(1);

    // A login_hint may be a citizen ID, and is of no use once somebody signs in: it gets into no address of ours.
    private const string Hint = "login_hint";

    /// <param name="http">The request as it came.</param>
    /// <param name="request">The same, understood.</param>
    /// <param name="after">The instant after which the person must have signed in, or null where that does not matter.</param>
    /// <returns>A query of <see cref="Longest"/> characters and a few markers at most: what is longer waits in the store.</returns>
    public async ValueTask<string> OfAsync(ProtocolRequest http, AuthorizeRequest request, DateTimeOffset? after = null)
    {
        var query = Text(http.Parameters.Where(p => p.Key != Hint && !InternalParameters.Includes(p.Key)));
        var reference = request.RequestUri ?? (query.Length > Longest ? await pushed.KeepAsync(request.Client.Id, [.. Asked(http)], http.Cancel) : null);
        if (reference is not null)
        {
            // What stands beside a request_uri is ignored anyway.
            query = Text([new("client_id", request.Client.Id), new("request_uri", reference)]);
        }

        List<KeyValuePair<string, string>> own =
            [.. http.Parameters.Where(p => p.Key == InternalParameters.Agency || (p.Key == InternalParameters.After && after is null))];
        if (after is { } instant)
        {
            own.Add(new(InternalParameters.After, seal.Close(Purpose, Marker(Identity(http, request, reference), instant))));
        }

        if (reference is not null && PushedRequestStore.IsPushed(reference))
        {
            // A reload of an old page goes on with the marker that it has.
            own.Add(new(InternalParameters.Started, Started(http) ?? seal.Close(StartedPurpose, Marker(reference, clock.GetUtcNow()))));
        }

        return own.Count == 0 ? query : $"{query}&{Text(own)}";
    }

    /// <summary>Whether the browser first came with this request_uri in time, and not too long ago.</summary>
    public bool HasStarted(ProtocolRequest http, string requestUri) => InstantOf(StartedPurpose, Started(http), requestUri) is not null;

    /// <summary>The instant of the marker, or null for none, a forged one, another request's, or one that is too old.</summary>
    public DateTimeOffset? AfterOf(ProtocolRequest http, AuthorizeRequest request) =>
        InstantOf(Purpose, request.Parameters[InternalParameters.After], Identity(http, request, request.RequestUri));

    // A marker serves the one request that it was made for: else one sign-in would answer for another that must ask anew.
    private static string Identity(ProtocolRequest http, AuthorizeRequest request, string? reference) => reference is null
        ? Text(Asked(http).OrderBy(p => p.Key, StringComparer.Ordinal))
        : Text([new("client_id", request.Client.Id), new("request_uri", reference)]);

    // Without what is ignored.
    private static IEnumerable<KeyValuePair<string, string>> Asked(ProtocolRequest http) => http.Parameters.Where(p =>
        p.Key != Hint && !InternalParameters.Includes(p.Key) && ParameterTable.Authorize.Find(p.Key) is not null);

    private static string? Started(ProtocolRequest http) =>
        http.Parameters.Where(p => p.Key == InternalParameters.Started).Select(p => p.Value).FirstOrDefault();

    private static string Text(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));

    private DateTimeOffset? InstantOf(string purpose, string? sealedMarker, string of)
    {
        if (sealedMarker is null || seal.Open(purpose, sealedMarker) is not { Length: 40 } marker)
        {
            return null;
        }

        var instant = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(marker));
        return marker.AsSpan().SequenceEqual(Marker(of, instant)) && clock.GetUtcNow() - instant < _markerLife ? instant : null;
    }

    private static byte[] Marker(string of, DateTimeOffset instant)
    {
        var marker = new byte[40];
        BinaryPrimitives.WriteInt64BigEndian(marker, instant.ToUnixTimeMilliseconds());
        SHA256.HashData(Encoding.UTF8.GetBytes(of), marker.AsSpan(8));
        return marker;
    }
}
