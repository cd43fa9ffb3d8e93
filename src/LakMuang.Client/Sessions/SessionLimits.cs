using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace LakMuang.Client.Sessions;

/// <summary>The absolute limit; the cookie handler's sliding expiry knows only the idle one.</summary>
internal static class SessionLimits
{
    private const string Began = "lakmuang.began";

    public static void Begin(AuthenticationProperties session, DateTimeOffset now) =>
        session.Items[Began] = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public static bool Over(AuthenticationProperties session, TimeSpan limit, DateTimeOffset now) =>
        BeganAt(session) is not { } began || now - began >= limit;

    public static DateTimeOffset? BeganAt(AuthenticationProperties session) =>
        session.Items.TryGetValue(Began, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
