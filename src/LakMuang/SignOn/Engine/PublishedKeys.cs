using System.Collections.Concurrent;
using System.Security.Cryptography;
using LakMuang.Protocol.Jose;
using Microsoft.Extensions.Logging;

namespace LakMuang.SignOn.Engine;

/// <summary>
/// The keys that clients publish (jwks_uri), remembered for a short while. A key that is not among them makes us look again, so a client changes its keys
/// without a break; an address that does not answer is asked seldom, and what stood there counts for an hour.
/// </summary>
public sealed class PublishedKeys(IHttpClientFactory http, TimeProvider clock, ILogger<PublishedKeys> log)
{
    public const string HttpClientName = "published-keys";

    private const int Most = 1_000;

    // Whoever sends made-up key names makes us ask no more often than this in a minute.
    private const int MostReads = 6;

    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _stale = TimeSpan.FromHours(1);

    private static readonly IReadOnlyDictionary<string, AsymmetricAlgorithm> _none = new Dictionary<string, AsymmetricAlgorithm>();

    private readonly ConcurrentDictionary<Uri, Place> _places = new();

    /// <returns>The keys at the address by <c>kid</c>; none when there are none to be had.</returns>
    /// <param name="kid">The key that is looked for, or null.</param>
    public async ValueTask<IReadOnlyDictionary<string, AsymmetricAlgorithm>> AtAsync(Uri address, string? kid, CancellationToken ct)
    {
        if (_places.Count >= Most)
        {
            _places.Clear();
        }

        var place = _places.GetOrAdd(address, _ => new());
        if (!place.Serves(kid, clock.GetUtcNow()))
        {
            await place.Turn.WaitAsync(ct);
            try
            {
                if (!place.Serves(kid, clock.GetUtcNow()))
                {
                    place.Count(clock.GetUtcNow());
                    place.Known = await ReadAsync(address, ct) ?? place.Known;
                }
            }
            finally
            {
                place.Turn.Release();
            }
        }

        return clock.GetUtcNow() - place.Known.ReadAt < _stale ? place.Known.Keys : _none;
    }

    private async Task<Known?> ReadAsync(Uri address, CancellationToken ct)
    {
        using var caller = http.CreateClient(HttpClientName);
        try
        {
            if (JwkSet.ReadPublished(await caller.GetByteArrayAsync(address, ct)) is { } keys)
            {
                return new(keys, clock.GetUtcNow());
            }

            log.LogWarning("What {Host} publishes at its jwks_uri is no JWK Set", address.Host);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning("The jwks_uri of {Host} could not be read: {Reason}", address.Host, e.GetType().Name);
        }

        return null;
    }

    private sealed record Known(IReadOnlyDictionary<string, AsymmetricAlgorithm> Keys, DateTimeOffset ReadAt);

    private sealed class Place
    {
        private DateTimeOffset _since;
        private volatile int _reads;
        private volatile Known _known = new(_none, DateTimeOffset.MinValue);

        /// <summary>One asks, the others wait for the answer.</summary>
        public SemaphoreSlim Turn { get; } = new(1);

        public Known Known
        {
            get => _known;
            set => _known = value;
        }

        /// <summary>Whether what is known must do: it holds the key and is young, or the address was asked too often.</summary>
        public bool Serves(string? kid, DateTimeOffset now)
        {
            var known = _known;
            return (now - known.ReadAt < _fresh && (kid is null || known.Keys.ContainsKey(kid)))
                || (_reads >= MostReads && now - _since < TimeSpan.FromMinutes(1));
        }

        public void Count(DateTimeOffset now) => (_since, _reads) = now - _since < TimeSpan.FromMinutes(1) ? (_since, _reads + 1) : (now, 1);
    }
}
