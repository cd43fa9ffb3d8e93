using System.Text;
using System.Text.RegularExpressions;

namespace LakMuang.TestKit;

/// <summary>Reads the .eml files of one address, as a mail program would.</summary>
public sealed partial class Mailbox(string folder, string address)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    public IReadOnlyList<string> All => !Directory.Exists(folder) ? [] :
    [
        .. new DirectoryInfo(folder).GetFiles("*.eml").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => File.ReadAllText(f.FullName))
            .Where(eml => eml.Contains($"To: {address}", StringComparison.OrdinalIgnoreCase)),
    ];

    /// <summary>The decoded parts of a mail: text, then HTML.</summary>
    public static IReadOnlyList<string> Parts(string eml) =>
        [.. Base64Part().Matches(eml.ReplaceLineEndings("\n")).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value.Replace("\n", "", StringComparison.Ordinal))))];

    /// <summary>Waits for the mail number <paramref name="count"/> and answers the code in it.</summary>
    public async Task<string> Code(int count = 1) => SixDigits().Match(await Text(count)).Value;

    /// <summary>Waits for the mail number <paramref name="count"/> and answers its text.</summary>
    public async Task<string> Text(int count = 1) => Parts(await Patience.For(
        () => $"mail {count} for {address} ({All.Count} of it, {Directory.GetFileSystemEntries(folder).Length} entries in the folder)",
        _patience, () => Task.FromResult(All.Skip(count - 1).FirstOrDefault())))[0];

    [GeneratedRegex("base64\n(?:[^\n]+\n)*\n((?:[A-Za-z0-9+/=]+\n)+)")]
    private static partial Regex Base64Part();

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex SixDigits();
}
