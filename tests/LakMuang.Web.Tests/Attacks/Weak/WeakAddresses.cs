using System.Net;
using System.Text.RegularExpressions;

namespace LakMuang.Web.Tests.Attacks.Weak;

/// <summary>Checks of addresses as they are often written, and are wrong. The attacks are shown to work on these first.</summary>
internal static class WeakAddresses
{
    /// <summary>The beginning counts, and case and encoding are forgiven.</summary>
    public static bool IsRegistered(string registered, string asked)
    {
        var origin = new Uri(registered).GetLeftPart(UriPartial.Authority);
        return Uri.UnescapeDataString(asked).StartsWith(origin, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A star stands for anything.</summary>
    public static bool MatchesWildcard(string registered, string asked) =>
        Regex.IsMatch(asked, $"^{Regex.Escape(registered).Replace("\\*", ".*", StringComparison.Ordinal)}$");

    /// <summary>Whatever does not begin with a scheme and a host seems to be our own.</summary>
    public static bool IsLocal(string to) => !to.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !to.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A list of forbidden words, asked before the name is looked up.</summary>
    public static bool IsOutside(string host) =>
        host is not ("localhost" or "127.0.0.1" or "::1") && !host.StartsWith("10.", StringComparison.Ordinal) && !host.StartsWith("192.168.", StringComparison.Ordinal);

    /// <summary>Links are made from the host that the request names.</summary>
    public static string LinkFor(HttpRequestMessage request, string path) => $"http://{request.Headers.Host}{path}";

    /// <summary>A mail header, joined as text.</summary>
    public static string MailHeader(string to) => $"To: {to}\r\nSubject: code\r\n";

    public static bool IsInside(IPAddress address) => IPAddress.IsLoopback(address);
}
