using LakMuang.Samples.CorporateOnline;
using LakMuang.Samples.ELaas;
using LakMuang.Samples.ElectionCentre;
using LakMuang.Samples.Info;
using Microsoft.AspNetCore.Builder;

namespace LakMuang.Tests.RelyingParty;

/// <summary>An open page learns at once that its session is over, in every sample system.</summary>
public sealed class GoodbyeTests
{
    private static readonly Dictionary<string, Func<string[], WebApplication>> _systems = new()
    {
        ["info-viewer"] = InfoSystem.Build,
        ["election-viewer"] = ElectionSystem.Build,
        ["elaas-reader"] = ELaasSystem.Build,
        ["ktb-maker"] = CorporateSystem.Build,
    };

    [Theory]
    [InlineData("info-viewer")]
    [InlineData("election-viewer")]
    [InlineData("elaas-reader")]
    [InlineData("ktb-maker")]
    public async Task A_waiting_page_hears_of_its_own_end_and_others_go_on(string group)
    {
        await using var sample = await SampleUnderTest.StartAsync(_systems[group]);
        var leaver = await sample.EnterAsync("ผู้พ้นหน้าที่", "05360199", group);
        var stayer = await sample.EnterAsync("เพื่อนร่วมงาน", "05360199", group);
        Assert.Contains("src=\"/session.js\"", await leaver.SeeAsync("/duties"), StringComparison.Ordinal);
        var waiting = leaver.SeeAsync("/session");
        var others = stayer.SeeAsync("/session");

        // Told more than once, since the first word may overtake the questions on their way.
        while (!waiting.IsCompleted || !others.IsCompleted)
        {
            await leaver.LoseSessionAsync();
        }

        Assert.Equal("on", await others);
        Assert.Equal("over", await leaver.SeeAsync("/session"));
        Assert.Contains("ผู้ใช้งาน", await stayer.SeeAsync("/duties"), StringComparison.Ordinal);
    }
}
