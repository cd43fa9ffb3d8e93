using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Joining;

internal static class Mailboxes
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits until a mail with these words has come.</summary>
    public static async Task Holds(Mailbox mailbox, string words)
    {
        using var limit = new CancellationTokenSource(_patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!mailbox.All.Any(eml => Mailbox.Parts(eml).Any(part => part.Contains(words, StringComparison.Ordinal))))
        {
            Assert.False(limit.IsCancellationRequested, $"No mail says “{words}”.");
            await tick.WaitForNextTickAsync();
        }
    }
}
