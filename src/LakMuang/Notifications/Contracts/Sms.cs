using LakMuang.Kernel;

namespace LakMuang.Notifications.Contracts;

/// <summary>A short message to one mobile number. It never holds a link that signs anybody in.</summary>
/// <param name="To">E.164, such as +66812345678 (<see cref="TypedMobile.International"/>).</param>
/// <param name="Until">After this it says nothing any more and is not sent: a code that has expired. Null for what stays true.</param>
public sealed record Sms(string To, string Text, DateTimeOffset? Until = null)
{
    /// <summary>Each part is paid for.</summary>
    public const int MostParts = 3;

    /// <summary>What a gateway that knows it sends once, however often it is asked.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>How many parts a text costs (3GPP TS 23.038): with a single Thai letter 70 characters are one part, and 67 each of several.</summary>
public static class SmsLength
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    // Each goes with an escape before it.
    private const string Extended = "\f^{}\\[~]|€";

    public static int PartsOf(string text)
    {
        if (!text.All(c => Basic.Contains(c, StringComparison.Ordinal) || Extended.Contains(c, StringComparison.Ordinal)))
        {
            return Parts(text.Length, 70, 67);
        }

        return Parts(text.Length + text.Count(c => Extended.Contains(c, StringComparison.Ordinal)), 160, 153);
    }

    private static int Parts(int units, int one, int each) => units <= one ? 1 : (units + each - 1) / each;
}
