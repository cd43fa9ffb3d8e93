using System.Net;
using System.Net.Sockets;
using LakMuang.Protocol.Clients;

namespace LakMuang.SignOn;

/// <summary>Connects to addresses that may be called alone, decided after the name was looked up: what a name leads to can change after it was registered.</summary>
internal sealed class GuardedConnection(CallableAddresses addresses)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = Array.FindAll(found, addresses.MayCall);
        if (open.Length == 0)
        {
            throw new HttpRequestException("The address may not be called.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
