using Microsoft.AspNetCore.Builder;

namespace LakMuang.Tests.RelyingParty;

/// <summary>A sample system on a port of its own, with the fake provider, for several people one after another.</summary>
internal sealed class SampleUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly List<Guest> _guests = [];

    private SampleUnderTest(FakeProvider provider, string folder, Func<string[], WebApplication> build)
    {
        (Provider, _folder) = (provider, folder);
        _app = build(
        [
            "--Urls", "http://127.0.0.1:0", "--DataFolder", folder, "--LakMuang:Authority", provider.Issuer,
            "--LakMuang:ClientId", "info", "--LakMuang:ClientSecret", "a+secret", "--Logging:LogLevel:Default", "None",
        ]);
    }

    public FakeProvider Provider { get; }

    public string Address => _app.Urls.First();

    public static async Task<SampleUnderTest> StartAsync(Func<string[], WebApplication> build)
    {
        var sample = new SampleUnderTest(await FakeProvider.StartAsync(), Directory.CreateTempSubdirectory("sample-test-").FullName, build);
        await sample._app.StartAsync();
        return sample;
    }

    /// <summary>Somebody signs in, for one agency and with these groups, each under a letter until 30 September 2570.</summary>
    public async Task<Guest> EnterAsync(string name, string agency, params string[] groups)
    {
        var guest = new Guest(this, name, agency, groups);
        _guests.Add(guest);
        await guest.SeeAsync("/duties");
        return guest;
    }

    public async ValueTask DisposeAsync()
    {
        _guests.ForEach(g => g.Dispose());
        await _app.DisposeAsync();
        await Provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
