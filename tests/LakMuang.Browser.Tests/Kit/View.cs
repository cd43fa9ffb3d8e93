namespace LakMuang.Browser.Tests.Kit;

/// <summary>A language and a screen.</summary>
public enum View
{
    ThaiWide,
    ThaiPhone,
    EnglishWide,
    EnglishPhone,
}

public static class Views
{
    public static TheoryData<View> All => [.. Enum.GetValues<View>()];

    /// <summary>Where only the words and the width could differ, two views see both.</summary>
    public static TheoryData<View> Two => [View.ThaiWide, View.EnglishPhone];

    internal static bool IsThai(this View view) => view is View.ThaiWide or View.ThaiPhone;

    internal static (int Width, int Height) Size(this View view) => view is View.ThaiWide or View.EnglishWide ? (1366, 768) : (390, 844);

    internal static string Folder(this View view) => $"{(view.IsThai() ? "th" : "en")}-{view.Size().Width}x{view.Size().Height}";
}
