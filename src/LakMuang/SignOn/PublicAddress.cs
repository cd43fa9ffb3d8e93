using System.Net;
using System.Net.Sockets;

namespace LakMuang.SignOn;

/// <summary>Connects to public addresses alone, decided after the name was looked up: a registered name cannot lead inside (SSRF).</summary>
/// <param name="inside">Networks of the deployment's own where linked systems live; everything else that is not public stays closed.</param>
internal sealed class PublicAddress(IReadOnlyList<IPNetwork> inside)
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

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = found.FirstOrDefault(MayBeAsked) ?? throw new HttpRequestException("The address is not a public one.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(open, context.DnsEndPoint.Port), ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal bool MayBeAsked(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IsPublic(plain) || inside.Any(network => network.Contains(plain));
    }

    internal static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !_closed.Any(network => network.Contains(plain));
    }
}
