using System.Collections.Frozen;

namespace LakMuang.Web.Look;

/// <summary>Our line set: one path each, on a grid of 24 by 24.</summary>
internal static class Icons
{
    public static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["arrow"] = "M5 12h13M13 6.5 18.5 12 13 17.5",
        ["ballot"] = "M5 11h14v9.5H5zM8 11l3-7 6 2.5L15 11M9 15.5h6",
        ["bell"] = "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4",
        ["building"] = "M4 20.5V9l8-5 8 5v11.5M4 20.5h16M8 20.5V12M12 20.5V12M16 20.5V12",
        ["calendar"] = "M4 6h16v14H4zM4 10h16M8.5 3.5V8M15.5 3.5V8",
        ["chart"] = "M4 4v16h16M8 16v-4M12 16V8M16 16v-6",
        ["check"] = "M5 12.5l4.5 4.5L19 7.5",
        ["clock"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.2l3.5 2",
        ["coins"] = "M12 10c4.4 0 8-1.3 8-3s-3.6-3-8-3-8 1.3-8 3 3.6 3 8 3zM4 7v10c0 1.7 3.6 3 8 3s8-1.3 8-3V7M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3",
        ["cross"] = "M6 6l12 12M18 6L6 18",
        ["document"] = "M7 3.5h7l4 4V20a.5.5 0 0 1-.5.5h-10A.5.5 0 0 1 7 20zM14 3.5V8h4M9.5 12h6M9.5 15.5h6",
        ["download"] = "M12 4v11M7.5 11 12 15.5 16.5 11M4.5 16v4h15v-4",
        ["edit"] = "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5",
        ["exit"] = "M14 4.5H5v15h9M10 12h10.5M17 8l4 4-4 4",
        ["eye"] = "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
        ["help"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.3 9.6c.2-1.7 1.3-2.5 2.8-2.5 1.6 0 2.8 1 2.8 2.4 0 2-2.8 2.2-2.8 4.3M12 17v.1",
        ["home"] = "M4 11.5 12 4.5l8 7V20h-5.5v-5.5h-5V20H4z",
        ["id-card"] = "M3 5.5h18v13H3zM8.3 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.3 16c.3-1.7 1.4-2.6 3-2.6s2.7.9 3 2.6M14 9.5h4.5M14 13h4.5",
        ["info"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.1",
        ["key"] = "M8 19a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM11.3 11.3 20 3M16.5 6.5 19 9",
        ["language"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c2.7 2.6 4 5.6 4 9s-1.3 6.4-4 9c-2.7-2.6-4-5.6-4-9s1.3-6.4 4-9z",
        ["list"] = "M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.5M4 12h.5M4 18h.5",
        ["lock"] = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        ["mail"] = "M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5",
        ["people"] = "M9 11.2a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM2.5 20c.3-3.9 2.9-6.2 6.5-6.2s6.2 2.3 6.5 6.2M16 4.7a3.3 3.3 0 0 1 0 6.1M18 14.4c2.1.8 3.3 2.8 3.5 5.6",
        ["person"] = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.5-4 3.5-6.3 7.5-6.3s7 2.3 7.5 6.3",
        ["phone"] = "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2",
        ["print"] = "M7 8V3.5h10V8M7 17H4V9h16v8h-3M7 14h10v6.5H7z",
        ["qr"] = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM17.5 17.5H20V20h-2.5zM20 14v1M14 20h1",
        ["refresh"] = "M20 5v5h-5M4 19v-5h5M5.2 9.5A7.5 7.5 0 0 1 19.5 10M18.8 14.5A7.5 7.5 0 0 1 4.5 14",
        ["search"] = "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16.2 16.2 21 21",
        ["shield"] = "M12 3.2 5 6v5.5c0 4.6 2.9 7.8 7 9.3 4.1-1.5 7-4.7 7-9.3V6zM9 12l2.2 2.2L15.3 10",
        ["system"] = "M4 4.5h16v6H4zM4 13.5h16v6H4zM7.5 7.5h.1M7.5 16.5h.1M11 7.5h6M11 16.5h6",
        ["transfer"] = "M4 8h15M15.5 4.5 19 8l-3.5 3.5M20 16H5M8.5 12.5 5 16l3.5 3.5",
        ["upload"] = "M12 16V5M7.5 9 12 4.5 16.5 9M4.5 15.5V20h15v-4.5",
        ["warning"] = "M12 4 2.8 20h18.4zM12 10v5M12 17.6v.1",
    }.ToFrozenDictionary();

    /// <summary>The picture as HTML. It is hidden from screen readers, so a word always stands beside it.</summary>
    /// <exception cref="ArgumentException">No picture has this name: a slip of the page's author.</exception>
    public static string Svg(string name) => Paths.TryGetValue(name, out var path)
        ? $"""<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg>"""
        : throw new ArgumentException($"There is no icon named '{name}'.", nameof(name));
}
