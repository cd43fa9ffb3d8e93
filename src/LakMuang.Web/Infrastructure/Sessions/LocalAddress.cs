namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>Where a page may send the browser next: a path of ours, never another host (open redirect).</summary>
internal static class LocalAddress
{
    private const int MostCharacters = 8_000;

    public static string OrHome(string? address) => IsLocal(address) ? address! : "/";

    /// <summary>"/path?query" passes. "//host", "/\host", "https:" and anything that no Location header may hold do not.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..]
        && address.Length <= MostCharacters
        && !address.Any(c => !char.IsAscii(c) || char.IsControl(c) || c is '\\');
}
