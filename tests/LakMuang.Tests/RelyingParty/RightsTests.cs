using LakMuang.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Tests.RelyingParty;

/// <summary>The package asks LakMuang in the system's own name who holds its groups.</summary>
public sealed class RightsTests
{
    private const string Town = "05360199";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_portions_are_read_with_one_token_bound_to_a_key_where_the_client_proves_keys(bool dpop)
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Tokens.DPoP = dpop;
        await using var services = Of(provider, dpop);
        foreach (var name in (string[])["ก", "ข", "ค", "ง", "จ"])
        {
            provider.Rights.Give(name, Town, "info-viewer", name == "จ" ? "suspended" : "in_force");
        }

        var rights = services.GetRequiredService<LakMuangRights>();
        var found = await rights.OfAgencyAsync(Town, Ct);
        var again = await rights.OfAgencyAsync(Town, Ct);

        Assert.Equal(["ก", "ข", "ค", "ง", "จ"], found!.Select(r => r.Name));
        Assert.Equal(found, again);
        Assert.Equal(new("sub of ก", "ก", Town, "info-viewer", "คำสั่งที่ 2/info-viewer", new(2026, 10, 1), new(2027, 9, 30), true), found![0]);
        Assert.False(found[4].IsInForce);
        Assert.Equal(1, provider.Tokens.OwnTokens);
    }

    [Fact]
    public async Task Silence_and_refusals_are_no_list_and_not_an_empty_one()
    {
        var provider = await FakeProvider.StartAsync();
        await using var services = Of(provider, false);
        var rights = services.GetRequiredService<LakMuangRights>();
        Assert.Null(await rights.OfAgencyAsync(Town, Ct));

        provider.Rights.Give("ก", "06361099", "info-viewer");
        Assert.Empty((await rights.OfAgencyAsync(Town, Ct))!);

        // Keys where bearer tokens are taken for bound ones: the list refuses them.
        provider.Tokens.DPoP = true;
        Assert.Null(await rights.OfAgencyAsync(Town, Ct));

        await provider.DisposeAsync();
        Assert.Null(await rights.OfAgencyAsync(Town, Ct));
    }

    private static ServiceProvider Of(FakeProvider provider, bool dpop)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["LakMuang:Authority"] = provider.Issuer,
            ["LakMuang:ClientId"] = "info",
            ["LakMuang:ClientSecret"] = "a+secret",
            ["LakMuang:UseDPoP"] = $"{dpop}",
        }).Build();
        return new ServiceCollection().AddLogging().AddLakMuang(settings).BuildServiceProvider();
    }
}
