using System.Collections.Concurrent;

namespace LakMuang.Client.DPoP;

/// <summary>The latest DPoP nonce of each server (RFC 9449 section 8.2: a new one replaces the old).</summary>
internal sealed class Nonces
{
    private readonly ConcurrentDictionary<string, string> _latest = new();

    public string? Of(Uri address) => _latest.GetValueOrDefault(address.GetLeftPart(UriPartial.Authority));

    /// <returns>True when the nonce is another than the one known.</returns>
    public bool Keep(Uri address, string? nonce)
    {
        if (nonce is null or { Length: > 512 } || Of(address) == nonce)
        {
            return false;
        }

        _latest[address.GetLeftPart(UriPartial.Authority)] = nonce;
        return true;
    }
}
