using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Joining;

/// <summary>Somebody without an account who registers, step by step, as a person would.</summary>
internal sealed class Newcomer : IDisposable
{
    private static int _numbers = 7_000_000;

    private readonly LakMuangServer _server;

    public Newcomer(LakMuangServer server, CitizenId? citizenId = null)
    {
        _server = server;
        var digits = $"99{Interlocked.Increment(ref _numbers):D10}";
        CitizenId = citizenId ?? CitizenId.OrNull(digits + CitizenId.CheckDigit(digits))!.Value;
        Email = $"n{CitizenId.Digits[..12]}@tests.example";
        Browser = server.NewBrowser();
    }

    public CitizenId CitizenId { get; }

    public string Email { get; }

    public TestBrowser Browser { get; set; }

    public Mailbox Mail => new(_server.MailFolder, Email);

    public Task<TestPage> Prove(string to = "/register") => new ThaIdJourney(_server).Prove(Browser, CitizenId.Digits, to);

    public async Task<TestPage> Begin()
    {
        await Prove();
        return await Browser.Submit(Browser.Page.Forms.Single(f => f.Action == "/register"), null);
    }

    /// <summary>Fills in all steps and leaves the check page open.</summary>
    public async Task<TestPage> Fill(string agencyCode, string group = "info-viewer")
    {
        await Begin();
        await Browser.Submit(null, ("Email", Email), ("Mobile", "081 234 5678"));
        await Browser.Submit(null, ("Code", await Mail.Code()));
        await Browser.Get($"/register/agency?agency={agencyCode}");
        await Browser.Submit(null, ("Position", "นักวิชาการเงินและบัญชีปฏิบัติการ"), ("Unit", "กองคลัง"));
        await Browser.Submit(null, ("Groups", group));
        return await Browser.Attach("Files", "คำสั่ง.pdf", Samples.Pdf);
    }

    public async Task<TestPage> Register(string agencyCode, string group = "info-viewer")
    {
        await Fill(agencyCode, group);
        await Browser.Get("/register/check");
        return await Browser.Submit(Browser.Page.Forms[0], null);
    }

    public void Dispose() => Browser.Dispose();
}
