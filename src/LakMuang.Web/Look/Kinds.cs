namespace LakMuang.Web.Look;

/// <summary>The four moods of notes and tags, and the picture that goes with each: colour never speaks alone.</summary>
internal static class Kinds
{
    /// <param name="kind"><c>ok</c>, <c>w</c> (warning), <c>b</c> (bad, act now) or <c>i</c> (information).</param>
    /// <returns>A name of <see cref="Icons"/>, or null for a kind without one.</returns>
    public static string? IconOf(string kind) => kind switch
    {
        "ok" => "check",
        "w" or "b" => "warning",
        "i" => "info",
        _ => null,
    };
}
