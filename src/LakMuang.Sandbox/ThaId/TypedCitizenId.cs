namespace LakMuang.Sandbox.ThaId;

internal static class TypedCitizenId
{
    /// <summary>ASCII digits of what was typed; Thai digits, spaces and dashes are accepted.</summary>
    public static string Clean(string? typed) =>
        string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-').Select(c => c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : c));

    /// <summary>Thirteen digits whose last is (11 − Σ Nᵢ·(14−i) mod 11) mod 10.</summary>
    public static bool IsValid(string id) =>
        id.Length == 13 && id.All(char.IsAsciiDigit)
        && (11 - Enumerable.Range(0, 12).Sum(i => (id[i] - '0') * (13 - i)) % 11) % 10 == id[12] - '0';
}
