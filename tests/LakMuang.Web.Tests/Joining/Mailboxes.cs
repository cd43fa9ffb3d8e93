using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Joining;

internal static class Mailboxes
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits until a mail with these words has come.</summary>
    public static Task Holds(Mailbox mailbox, string words) => Patience.For(() => $"a mail that says “{words}”", _patience, () => Task.FromResult(
        mailbox.All.FirstOrDefault(eml => Mailbox.Parts(eml).Any(part => part.Contains(words, StringComparison.Ordinal)))));
}
