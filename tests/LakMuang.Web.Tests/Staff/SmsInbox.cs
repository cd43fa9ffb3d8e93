using System.Text.Json;
using System.Text.RegularExpressions;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Staff;

/// <summary>What the sandbox's gateway has taken, read as a telephone would show it.</summary>
internal sealed partial class SmsInbox(LakMuangServer server)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <param name="mobile">Ten digits.</param>
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<string>> To(string mobile)
    {
        using var http = new HttpClient { BaseAddress = server.SandboxAddress };
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri($"/sms/messages.json?to={Uri.EscapeDataString(TypedMobile.International(mobile))}", UriKind.Relative)));
        return [.. json.RootElement.EnumerateArray().Select(m => m.GetProperty("text").GetString()!)];
    }

    /// <summary>Waits for the message number <paramref name="count"/> and answers its text.</summary>
    public Task<string> Text(string mobile, int count = 1) => Patience.For(() => $"message {count} for {mobile}", _patience, async () => (await To(mobile)).SkipLast(count - 1).LastOrDefault());

    public async Task<string> Code(string mobile, int count = 1) => SixDigits().Match(await Text(mobile, count)).Value;

    /// <summary>What the gateway does from now on: none, error500 or hang.</summary>
    public async Task Switch(string fault)
    {
        using var http = new HttpClient { BaseAddress = server.SandboxAddress };
        using var body = new StringContent($"{{\"fault\":\"{fault}\"}}", System.Text.Encoding.UTF8, "application/json");
        (await http.PostAsync(new Uri("/sms/switches", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex SixDigits();
}
