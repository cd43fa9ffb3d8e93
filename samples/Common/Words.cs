using System.Globalization;

namespace LakMuang.Samples.Common;

/// <summary>A sentence in both languages; prints itself in the reader's.</summary>
public sealed record Words(string Th, string En)
{
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public override string ToString() => English ? En : Th;
}
