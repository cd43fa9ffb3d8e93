using System.Text.RegularExpressions;

namespace LakMuang.Sandbox.Mail;

/// <summary>The folder where LakMuang drops mail as .eml files.</summary>
internal sealed partial class Mailbox(string folder)
{
    /// <summary>Newest first; at most 200.</summary>
    public IReadOnlyList<(string Id, Message Message)> List(string? to) =>
        !Directory.Exists(folder) ? [] :
        [.. new DirectoryInfo(folder).EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name, StringComparer.Ordinal)
            .Select(file => (Id: Path.GetFileNameWithoutExtension(file.Name), Message: Read(file.FullName)))
            .Where(mail => mail.Message is not null && (string.IsNullOrEmpty(to) || mail.Message.To.Contains(to, StringComparison.OrdinalIgnoreCase)))
            .Take(200).Select(mail => (mail.Id, mail.Message!))];

    /// <summary>Null for a name that is not a plain file name of this folder.</summary>
    public Message? Find(string id) => PlainName().IsMatch(id) ? Read(Path.Combine(folder, id + ".eml")) : null;

    private static Message? Read(string path)
    {
        try
        {
            return Message.Parse(File.ReadAllText(path, System.Text.Encoding.Latin1));
        }
        catch (IOException)
        {
            return null; // still being written, or gone since it was listed
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9_.\-]{0,150}\z")]
    private static partial Regex PlainName();
}
