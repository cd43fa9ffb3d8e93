using LakMuang.Kernel;

namespace LakMuang.Web.Pages.ActivationLetters;

/// <summary>Several lines for paper: each cleaned, none of them empty.</summary>
internal static class TypedLines
{
    private const int Most = 4;

    public static string Clean(string? typed) =>
        string.Join('\n', (typed ?? "").Split('\n').Select(TypedName.Clean).Where(line => line != "").Take(Most));
}
