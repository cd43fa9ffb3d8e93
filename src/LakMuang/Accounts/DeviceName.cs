namespace LakMuang.Accounts;

/// <summary>What a person calls their device: "Chrome, Windows". Versions and builds would only confuse.</summary>
internal static class DeviceName
{
    private static readonly (string Mark, string Name)[] _browsers =
    [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Line/", "LINE"),
        ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] _systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
        ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) =>
        string.Join(", ", new[] { First(_browsers, userAgent), First(_systems, userAgent) }.OfType<string>());

    private static string? First((string Mark, string Name)[] known, string? userAgent) => known
        .Where(k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) is true)
        .Select(k => k.Name)
        .FirstOrDefault();
}
