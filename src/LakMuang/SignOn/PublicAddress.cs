using System.Net;
using System.Net.Sockets;

namespace LakMuang.SignOn;

/// <summary>Connects to public addresses alone, decided after the name was looked up: a registered name cannot lead inside (SSRF).</summary>
internal static class PublicAddress
{
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = found.FirstOrDefault(IsPublic) ?? throw new HttpRequestException("The address is not a public one.");
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

    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (Inner(address) is { } inner)
        {
            return IsPublic(inner);
        }

        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast)
        {
            return false;
        }

        return address.AddressFamily is not AddressFamily.InterNetwork || address.GetAddressBytes() switch
        {
            [0 or 10 or 127 or >= 224, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 168, ..] => false,
            [192, 0, 0 or 2, ..] => false,
            [198, 18 or 19, ..] => false,
            _ => true,
        };
    }

    /// <summary>The IPv4 address that an IPv6 address leads to by translation or tunnel, or null.</summary>
    /// <remarks>::/96 holds "::" as well, which means this machine when it is connected to.</remarks>
    private static IPAddress? Inner(IPAddress address) => address.AddressFamily is not AddressFamily.InterNetworkV6 ? null : address.GetAddressBytes() switch
    {
        // IPv4-compatible, RFC 4291 section 2.5.5.1.
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. var last] => new(last),
        // NAT64, RFC 6052 section 2.1; its local form, RFC 8215, leads inside by its nature.
        [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. var last] => new(last),
        [0x00, 0x64, 0xff, 0x9b, ..] => IPAddress.Any,
        // 6to4, RFC 3056, and Teredo, RFC 4380: deprecated, and neither is needed.
        [0x20, 0x02, ..] or [0x20, 0x01, 0, 0, ..] => IPAddress.Any,
        _ => null,
    };
}
