using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Authorize;

/// <summary>RFC 9700 section 4.1.3: exact match; RFC 8252 section 7.3: a native app's loopback port is free.</summary>
public static class RedirectUriCheck
{
    public static bool IsRegistered(Client client, string asked)
    {
        foreach (var registered in client.RedirectUris)
        {
            if (string.Equals(registered, asked, StringComparison.Ordinal))
            {
                return true;
            }
            if (client.IsNative && DiffersInPortOnly(registered, asked))
            {
                return true;
            }
        }
        return false;
    }

    // Compares the text around the port, never a parsed form: parsing would forgive case, "..", and encodings.
    private static bool DiffersInPortOnly(string registered, string asked)
    {
        foreach (var origin in (ReadOnlySpan<string>)["http://127.0.0.1", "http://[::1]"])
        {
            if (PathAfter(origin, registered) is { } path && PathAfter(origin, asked) is { } askedPath)
            {
                return string.Equals(path, askedPath, StringComparison.Ordinal);
            }
        }
        return false;
    }

    private static string? PathAfter(string origin, string uri)
    {
        if (!uri.StartsWith(origin, StringComparison.Ordinal))
        {
            return null;
        }
        var rest = uri.AsSpan(origin.Length);
        if (rest is [':', ..])
        {
            var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits < 0)
            {
                digits = rest.Length - 1;
            }
            if (!ushort.TryParse(rest.Slice(1, digits), out _))
            {
                return null;
            }
            rest = rest[(digits + 1)..];
        }
        return rest is [] or ['/', ..] ? rest.ToString() : null;
    }
}
