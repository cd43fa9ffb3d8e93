using System.Globalization;

namespace LakMuang.Web.Look;

/// <summary>One tab, and from which width of the window it stands in the bar.</summary>
/// <param name="From">Index into <see cref="FittingTabs.Widths"/>; 0 for always, <see cref="FittingTabs.Never"/> for one that no width has room for.</param>
public sealed record FittingTab(PortalTab Tab, bool IsCurrent, int From);

/// <summary>Which tabs stand in the bar and which lie under "More", for every width of the window: nothing is ever scrolled out of sight, and the tab of this page always stands.</summary>
/// <remarks>The server cannot measure, and pages work without script. So the width of each label is estimated, a little too wide; where that is wrong (larger letters), the bar wraps.</remarks>
public sealed class FittingTabs
{
    /// <summary>Has no class that shows it.</summary>
    public const int Never = 9;

    /// <summary>Widths of the window from which the style sheet shows more, in CSS pixels.</summary>
    public static readonly IReadOnlyList<int> Widths = [0, 480, 640, 800, 1024, 1280];

    private const int Narrowest = 320;
    private const int Widest = 1240;
    private const int Margins = 48 + 17;
    private const int Around = 68;
    private const int More = 104;
    private const int Count = 40;

    private FittingTabs(IReadOnlyList<FittingTab> all, int allFrom) => (All, AllFrom) = (all, allFrom);

    /// <summary>In their order.</summary>
    public IReadOnlyList<FittingTab> All { get; }

    /// <summary>From which width nothing lies under "More".</summary>
    public int AllFrom { get; }

    public static FittingTabs Of(IReadOnlyList<PortalTab> tabs, PathString page)
    {
        var current = Enumerable.Range(0, tabs.Count).Where(t => tabs[t].Leads(page)).OrderByDescending(t => tabs[t].Path.Length).Cast<int?>().FirstOrDefault();
        var ordered = Enumerable.Range(0, tabs.Count).OrderBy(t => t != current).ToList();
        var from = Enumerable.Repeat(Never, tabs.Count).ToArray();
        var allFrom = Never;
        for (var at = Widths.Count - 1; at >= 0; at--)
        {
            var room = Math.Min(Math.Max(Widths[at], Narrowest), Widest) - Margins;
            if (tabs.Sum(Wide) <= room)
            {
                allFrom = at;
                Array.Fill(from, at);
                continue;
            }

            room -= More;
            foreach (var tab in ordered)
            {
                room -= Wide(tabs[tab]);
                if (room < 0 && tab != current)
                {
                    break;
                }

                from[tab] = at;
            }
        }

        return new([.. tabs.Select((tab, t) => new FittingTab(tab, t == current, from[t]))], allFrom);
    }

    private static int Wide(PortalTab tab) => Around + (tab.Count > 0 ? Count : 0) + tab.Label.ToString().Sum(Letter);

    // Thai vowels and tone marks above and below a letter take no room of their own.
    private static int Letter(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? 0 : letter is >= 'ก' and <= '๛' ? 10 : 9;
}
