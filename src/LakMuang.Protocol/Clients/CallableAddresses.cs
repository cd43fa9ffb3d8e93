using System.Net;

namespace LakMuang.Protocol.Clients;

/// <summary>Which machines a registration may make this server call: public ones, so that no registered address leads inside (SSRF).</summary>
/// <param name="AllowLoopback">In development every address may be called, and this machine without HTTPS.</param>
/// <param name="Inside">Networks of the deployment's own where linked systems live; everything else that is not public stays closed.</param>
public sealed record CallableAddresses(bool AllowLoopback, IReadOnlyList<IPNetwork> Inside)
{
    // What no linked system can live in: this host, private and shared networks, link-local (cloud metadata), tests, benchmarks,
    // multicast, and the ways to write an IPv4 address as IPv6 (RFC 6890, 4291, 6052, 3056, 4380).
    private static readonly IPNetwork[] _closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    public static CallableAddresses PublicOnly { get; } = new(false, []);

    public bool MayCall(IPAddress address) => AllowLoopback || IsPublic(address) || Inside.Any(network => network.Contains(Plain(address)));

    /// <summary>Whether a call to it may be registered. A name is judged when it is called and looked up; an address at once.</summary>
    public bool MayCall(Uri address) => !IPAddress.TryParse(address.IdnHost, out var ip) || MayCall(ip);

    public static bool IsPublic(IPAddress address)
    {
        var plain = Plain(address);
        return !_closed.Any(network => network.Contains(plain));
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
