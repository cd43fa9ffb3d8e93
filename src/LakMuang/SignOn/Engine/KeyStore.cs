using System.Security.Cryptography;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.SignOn.Engine;

/// <summary>The signing keys in memory, parsed. <see cref="RefreshMemory"/> reads them again before a request when anything has changed.</summary>
public sealed class KeyStore(IServiceScopeFactory scopes, MasterKey master, TimeProvider clock) : ISigningKeys
{
    /// <summary>How long a key stays published after it stopped signing.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(13);

    /// <summary>How long before its first signature a key is published, at the least.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    private volatile Loaded _loaded = new([], []);

    public IReadOnlyList<ProtocolKey> Published => _loaded.Keys;

    public ProtocolKey? Current(string algorithm)
    {
        var now = clock.GetUtcNow();
        var (keys, from) = (_loaded.Keys, _loaded.SignsFrom);
        ProtocolKey? current = null;
        for (var i = 0; i < keys.Count; i++)
        {
            // Sorted by the instant from which they sign.
            if (keys[i].Algorithm == algorithm && from[i] <= now)
            {
                current = keys[i];
            }
        }

        return current;
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        var records = await db.SigningKeys.AsNoTracking().Where(k => k.WithdrawnAt == null).OrderBy(k => k.SignsFrom).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var published = records.Where(k => !records.Any(younger =>
            younger.Alg == k.Alg && younger.SignsFrom > k.SignsFrom && younger.SignsFrom + Overlap < now)).ToList();
        var known = _loaded.Keys.ToDictionary(k => k.Kid);
        _loaded = new([.. published.Select(k => known.GetValueOrDefault(k.Kid) ?? Open(k))], [.. published.Select(k => k.SignsFrom)]);
    }

    /// <summary>A new key for one algorithm, wrapped for the database.</summary>
    internal static SigningKeyRecord Make(string algorithm, MasterKey master, DateTimeOffset now, DateTimeOffset signsFrom)
    {
        using AsymmetricAlgorithm key = algorithm == "ES256" ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(2048);
        var kid = JwkSet.Thumbprint(key);
        return new()
        {
            Kid = kid,
            Alg = algorithm,
            Wrapped = master.Wrap(key.ExportPkcs8PrivateKey(), SigningKeyRecord.PurposeOf(kid)),
            MadeAt = now,
            SignsFrom = signsFrom,
        };
    }

    private ProtocolKey Open(SigningKeyRecord record)
    {
        AsymmetricAlgorithm key = record.Alg == "ES256" ? ECDsa.Create() : RSA.Create();
        key.ImportPkcs8PrivateKey(master.Unwrap(record.Wrapped, SigningKeyRecord.PurposeOf(record.Kid)), out _);
        return new(record.Kid, record.Alg, key);
    }

    private sealed record Loaded(IReadOnlyList<ProtocolKey> Keys, IReadOnlyList<DateTimeOffset> SignsFrom);
}
