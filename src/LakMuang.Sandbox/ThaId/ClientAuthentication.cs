using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Sandbox.ThaId;

internal static class ClientAuthentication
{
    /// <summary>The client named by the Basic header, or by the form where the switch allows it; else null.</summary>
    public static RegisteredClient? Of(HttpRequest request, IFormCollection form, RegisteredClients clients, Switches switches)
    {
        var (id, secret) = Basic(request.Headers.Authorization.ToString())
            ?? (switches.PostAllowed ? (form["client_id"].ToString(), form["client_secret"].ToString()) : ("", ""));
        return clients.Find(id) is { } client && Same(client.ClientSecret, secret) ? client : null;
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static (string, string)? Basic(string header)
    {
        var bytes = new byte[header.Length];
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(header[6..].Trim(), bytes, out var count))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2);
        return pair.Length == 2 ? (pair[0], pair[1]) : null;
    }
}
