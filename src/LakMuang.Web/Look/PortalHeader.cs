using LakMuang.Kernel;

namespace LakMuang.Web.Look;

/// <summary>What the portal's frame shows of the person and the session. One per request; whoever knows the session fills it.</summary>
/// <remarks>While <see cref="Person"/> is null the frame shows no account menu and no tabs, and asks for nothing.</remarks>
public sealed class PortalHeader
{
    /// <summary>Name as shown, without title, or null when nobody is signed in.</summary>
    public string? Person { get; set; }

    /// <summary>When the session of the break-glass account ends; null for everybody else's.</summary>
    public DateTimeOffset? BreakGlassUntil { get; set; }

    /// <summary>The agency for which the person acts.</summary>
    public Text? Agency { get; set; }

    /// <summary>District and province of the agency.</summary>
    public Text? Place { get; set; }

    /// <summary>The tabs, in order.</summary>
    public IReadOnlyList<PortalTab> Tabs { get; set; } = [];

    /// <summary>Those of the tabs that lead to work for agencies or for the service. Empty for whoever administers nothing.</summary>
    public IReadOnlyList<PortalTab> Work { get; set; } = [];

    /// <summary>The places of one agency's work, in order; they take the place of the tabs. Empty elsewhere.</summary>
    public IReadOnlyList<PortalTab> Side { get; set; } = [];

    /// <summary>What the places beside the page have in common, as a heading.</summary>
    public Text? SideTitle { get; set; }

    /// <summary>What administrators must know on every page, or null.</summary>
    public Text? Warning { get; set; }

    /// <summary>Time until the session ends if nothing happens, or null for no warning.</summary>
    public TimeSpan? SessionLeft { get; set; }

    /// <summary>Where the sign-out form is sent (POST).</summary>
    public string SignOutPath { get; set; } = "/sign-out";

    /// <summary>Where "keep working" is sent (POST, antiforgery token in the form). It answers <c>{"seconds": n}</c>: the time left from then.</summary>
    public string KeepAlivePath { get; set; } = "/session/keep";

    /// <summary>The first consonant of a Thai name: a vowel such as เ that is written before it stands for nobody.</summary>
    public static string InitialOf(string person) => person.FirstOrDefault(c => char.IsLetter(c) && c is not (>= 'เ' and <= 'ไ'), '?').ToString();
}

/// <summary>One tab of the portal.</summary>
/// <param name="Count">Things that wait there; none are shown for zero.</param>
public sealed record PortalTab(string Path, string Icon, Text Label, int Count = 0)
{
    /// <summary>Whether a page belongs under this tab.</summary>
    public bool Leads(PathString page) => IsAlone ? page == Path : page.StartsWithSegments(Path);

    /// <summary>Whether pages below its address belong elsewhere.</summary>
    public bool IsAlone { get; init; } = Path == "/";
}
