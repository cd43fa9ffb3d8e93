using System.Net;
using System.Net.Sockets;

namespace LakMuang.TestKit;

/// <summary>Ports below those that the system hands out by itself: nothing can take one between the look and the use.</summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Count = 12_000;

    // Each test program begins elsewhere, as several run side by side.
    private static int _last = (int)(Environment.ProcessId * 7_919L % Count);

    public static int Next()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _last) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken by another program.
            }
        }
    }
}
