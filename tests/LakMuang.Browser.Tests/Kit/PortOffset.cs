using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>How far this house lives from the usual ports, so that it fits beside one that runs already.</summary>
internal static class PortOffset
{
    private static readonly int[] _usual = [5080, 5081, 5090, 5091, 5092, 5093, 5094];

    public static int Free()
    {
        while (true)
        {
            // Below the ports that the system hands out by itself, and below FreePort's: none is taken between the look and the use.
            var offset = RandomNumberGenerator.GetInt32(2_000, 14_000);
            if (_usual.All(port => IsFree(port + offset)))
            {
                return offset;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
