using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Registration;

/// <summary>The provider changes its keys while clients go on (OpenID Connect Core 10.1.1).</summary>
public sealed class RotateKeysTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    [Module("oidcc-server-rotate-keys")]
    public async Task A_new_key_signs_and_the_old_one_stays_published()
    {
        using var visit = await Visit.BeginAsync(server);
        var provider = visit.Party.Provider;
        var before = await visit.TokensAsync();
        var old = await KeysAsync(provider);

        await server.NewWorld().Do<RotateKeys>(rotate => rotate.RunAsync(Act.OfJob("test", provider.Now), TestContext.Current.CancellationToken));
        await server.PassAsync(TimeSpan.FromMinutes(2));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        Tokens after;
        do
        {
            await tick.WaitForNextTickAsync(limit.Token);
            after = await visit.TokensAsync();
        }
        while (after.Id.Header.GetProperty("kid").GetString() == before.Id.Header.GetProperty("kid").GetString());

        var now = await KeysAsync(provider);
        Assert.Subset(now, old);
        Assert.Contains(after.Id.Header.GetProperty("kid").GetString(), now);
        SignedText.Verify(before.IdText, await provider.KeysAsync());
    }

    private static async Task<HashSet<string?>> KeysAsync(Provider provider) =>
        [.. (await provider.KeysAsync()).GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString())];
}
