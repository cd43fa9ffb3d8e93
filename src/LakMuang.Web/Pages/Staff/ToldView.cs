using LakMuang.Kernel;
using LakMuang.SignOn;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Which systems have confirmed that somebody is out, as it stands in this moment: fresh with every look, with script or without (B-3).</summary>
/// <param name="RepeatAt">Where the form goes that has those told again that have not confirmed.</param>
/// <param name="None">What stands there when no system had to be told.</param>
public sealed record ToldView(IReadOnlyList<ToldSystem> Told, IReadOnlyDictionary<string, Text> Systems, string RepeatAt, Text Title, Text? Why, Text None)
{
    private const int ASecond = 1000;

    /// <summary>How often a page without script asks again, in seconds.</summary>
    public const int Every = 3;

    public int Missing => Told.Count(t => t.Took is null);

    /// <summary>Whether anything may still change by itself.</summary>
    public bool IsMoving => Told.Any(t => t.Took is null && !t.GivenUp);

    /// <summary>From the click to the last confirmation; null while one is missing.</summary>
    public TimeSpan? All => Told.Count > 0 && Missing == 0 ? Told.Max(t => t.Took) : null;

    public Text NameOf(ToldSystem told) => told.System is { } code && Systems.TryGetValue(code, out var text) ? text : new(told.Client, told.Client);

    /// <summary>Milliseconds below a second, then seconds, then minutes.</summary>
    public static Text TimeOf(TimeSpan took) =>
        took.TotalMilliseconds < ASecond ? ToldWords.Milliseconds.With((int)Math.Max(1, took.TotalMilliseconds))
        : took.TotalMinutes < 1 ? ToldWords.Seconds.With(took.TotalSeconds.ToString("0.0", null))
        : ToldWords.Minutes.With((int)took.TotalMinutes);
}

internal static class ToldWords
{
    public static readonly Text Milliseconds = new("{0} มิลลิวินาที", "{0} ms");
    public static readonly Text Seconds = new("{0} วินาที", "{0} s");
    public static readonly Text Minutes = new("{0} นาที", "{0} min");
    public static readonly Text Confirmed = new("ยืนยันใน {0}", "Confirmed after {1}");
    public static readonly Text AllTook = new("จากที่กดถึงระบบสุดท้ายยืนยัน {0}", "From the click to the last confirmation: {1}");
    public static readonly Text StillTelling = new("กำลังแจ้ง ครั้งที่ {0} ผ่านไป {1}", "Being told, try {0}; {2} so far");
    public static readonly Text Again = new("แจ้งระบบที่ยังไม่ยืนยันอีกครั้ง", "Tell those again that have not confirmed");
    public static readonly Text SaidAgain = new("กำลังแจ้งอีกครั้ง", "They are being told again.");
    public static readonly Text SeeHere = new("ดูว่าระบบใดยืนยันแล้ว", "Which systems have confirmed");
}
