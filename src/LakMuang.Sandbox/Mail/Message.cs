using System.Text;
using System.Text.RegularExpressions;

namespace LakMuang.Sandbox.Mail;

/// <summary>One message decoded (RFC 5322, 2045–2047), as far as our own mail needs it.</summary>
internal sealed partial record Message(string To, string Subject, string Date, string Text, string Html)
{
    /// <param name="raw">The file's bytes as Latin-1 characters.</param>
    public static Message Parse(string raw)
    {
        var (head, _) = Split(raw);
        var parts = Leaves(raw).ToList();
        return new(Header(head, "To"), Header(head, "Subject"), Header(head, "Date"),
            parts.FirstOrDefault(part => part.Type == "text/plain").Body ?? "",
            parts.FirstOrDefault(part => part.Type == "text/html").Body ?? "");
    }

    private static IEnumerable<(string Type, string Body)> Leaves(string part, int depth = 0)
    {
        var (head, body) = Split(part);
        var type = Header(head, "Content-Type");
        if (Boundary().Match(type) is { Success: true } found && depth < 5)
        {
            return body.Split("--" + found.Groups[1].Value).Skip(1).Where(inner => !inner.StartsWith("--", StringComparison.Ordinal))
                .SelectMany(inner => Leaves(inner.TrimStart('\r', '\n'), depth + 1));
        }

        var kind = type.Split(';')[0].Trim();
        return [(kind.Length == 0 ? "text/plain" : kind.ToLowerInvariant(), Decode(body, Header(head, "Content-Transfer-Encoding")))];
    }

    private static (string Head, string Body) Split(string part)
    {
        var text = part.Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (text, "") : (Fold().Replace(text[..end], " "), text[(end + 2)..]);
    }

    private static string Header(string head, string name) =>
        head.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line
            ? Words().Replace(Between().Replace(Utf8(line[(name.Length + 1)..].Trim()), "?=$1"), word => word.Groups[1].Value is "B" or "b"
                ? Decode(word.Groups[2].Value, "base64")
                : Decode(word.Groups[2].Value.Replace('_', ' '), "quoted-printable"))
            : "";

    private static string Decode(string body, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => Utf8(Hex().Replace(body.Replace("=\n", "", StringComparison.Ordinal), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString())),
        _ => Utf8(body),
    };

    private static string Base64(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body.Trim(), bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : body;
    }

    private static string Utf8(string latin) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(latin));

    [GeneratedRegex("boundary=\"?([^\";]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"\?=\s+(=\?)")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Hex();
}
