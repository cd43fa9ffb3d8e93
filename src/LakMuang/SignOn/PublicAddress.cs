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
            _ => true,
        };
    }
}
