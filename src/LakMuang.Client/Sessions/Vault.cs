using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Sessions;

/// <summary>What sessions keep on the server: in <see cref="IDistributedCache"/>, encrypted, since a cache may be a machine of its own.</summary>
/// <remarks>The cache of ASP.NET Core lives in the process's memory; register another (Redis, SQL Server) for several processes.</remarks>
internal sealed class Vault(IDistributedCache cache, IDataProtectionProvider protection, IOptions<LakMuangOptions> options)
{
    private readonly IDataProtector _protector = protection.CreateProtector("LakMuang.Client.Vault");

    /// <param name="life">From now; reading does not lengthen it.</param>
    public Task PutAsync(string name, byte[] value, TimeSpan life, CancellationToken ct = default) => cache.SetAsync(
        Key(name), _protector.Protect(value), new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = life }, ct);

    /// <summary>The value, or null where there is none that these keys can open.</summary>
    public async Task<byte[]?> GetAsync(string name, CancellationToken ct = default)
    {
        try
        {
            return await cache.GetAsync(Key(name), ct) is { } found ? _protector.Unprotect(found) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public Task DropAsync(string name, CancellationToken ct = default) => cache.RemoveAsync(Key(name), ct);

    /// <summary>The cookie's name tells apart the systems that share one cache.</summary>
    private string Key(string name) => $"lakmuang:{options.Value.CookieName}:{name}";
}
