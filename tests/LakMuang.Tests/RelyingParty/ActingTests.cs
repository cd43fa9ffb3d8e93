using System.Text.Json.Nodes;
using LakMuang.Samples.ELaas;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Whoever acts for the head of finance is shown as such in e-LAAS, with the letter and the last day (L5-8).</summary>
public sealed class ActingTests : IAsyncLifetime
{
    private const string Town = "05360199";

    private SampleUnderTest _elaas = null!;

    public async ValueTask InitializeAsync() => _elaas = await SampleUnderTest.StartAsync(ELaasSystem.Build);

    public ValueTask DisposeAsync() => _elaas.DisposeAsync();

    [Theory]
    [InlineData("acting", "รักษาราชการแทน ผู้อำนวยการกองคลัง ถึงวันที่ 30 ก.ย. 2570 ตาม คำสั่ง ที่ 55/2569")]
    [InlineData("acting_in_post", "รักษาการในตำแหน่ง ผู้อำนวยการกองคลัง ถึงวันที่ 30 ก.ย. 2570 ตาม คำสั่ง ที่ 55/2569")]
    [InlineData("signing_for", "ปฏิบัติราชการแทน ผู้อำนวยการกองคลัง ถึงวันที่ 30 ก.ย. 2570 ตาม คำสั่ง ที่ 55/2569")]
    public async Task Each_way_to_act_has_its_own_words_with_the_letter_and_the_last_day(string kind, string line)
    {
        _elaas.Provider.UserInfo["acting"] = new JsonObject { ["kind"] = kind, ["name"] = "ผู้อำนวยการกองคลัง", ["letter"] = "คำสั่ง ที่ 55/2569", ["until"] = "2027-09-30" };

        var acting = await _elaas.EnterAsync("นภา", Town, "elaas-head");

        Assert.Contains(line, await acting.SeeAsync("/users"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_last_day_none_is_shown_and_whoever_holds_a_post_of_their_own_acts_for_nobody()
    {
        _elaas.Provider.UserInfo["acting"] = new JsonObject { ["kind"] = "acting", ["name"] = "ผู้อำนวยการกองคลัง", ["letter"] = "คำสั่ง ที่ 55/2569" };
        var acting = await _elaas.EnterAsync("นภา", Town, "elaas-head");
        Assert.Contains("รักษาราชการแทน ผู้อำนวยการกองคลัง ตาม คำสั่ง ที่ 55/2569", await acting.SeeAsync("/users"), StringComparison.Ordinal);

        _elaas.Provider.UserInfo.Remove("acting");
        var head = await _elaas.EnterAsync("อรุณี", Town, "elaas-head");
        Assert.DoesNotContain("class=\"acting\"", await head.SeeAsync("/users"), StringComparison.Ordinal);
    }
}
