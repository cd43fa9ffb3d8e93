using System.Diagnostics;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>A short run of bench/fuzz.mjs, so that it stays alive; the long one is described in bench/README.md.</summary>
public sealed class FuzzTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const int Seed = 20_261_121;
    private const int Requests = 2_000;

    [Fact]
    public async Task Two_thousand_bent_requests_break_nothing()
    {
        var world = server.NewWorld();
        var officer = await world.Person(enforced: false, groups: "info-viewer");
        using var info = await RelyingParty.For(server, "info", postLogout: RelyingParty.RedirectUri);
        var setup = Path.Combine(server.DataFolder, "fuzz.json");
        await File.WriteAllTextAsync(setup, JsonSerializer.Serialize(new
        {
            client = info.Id,
            secret = info.Secret,
            redirect = RelyingParty.RedirectUri,
            citizenId = officer.CitizenId.Digits,
            password = officer.Password,
            initial = LakMuangServer.InitialAccessToken,
        }), TestContext.Current.CancellationToken);

        var (exit, said) = await Node(
            Path.Combine(Clone.Folder, "bench", "fuzz.mjs"), "--base", server.Address.AbsoluteUri, "--setup", setup,
            "--seed", $"{Seed}", "--requests", $"{Requests}", "--at-once", "8");

        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(exit == 0, $"seed {Seed}: {said}");
        Assert.Contains("5xx and silence: 0", said, StringComparison.Ordinal);
        Assert.Matches(@"\| all \|.*200: [0-9]{3}.*302: [0-9]{3}.*400: [0-9]{3}", said);
    }

    private static async Task<(int Exit, string Said)> Node(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
