using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>The whole citizen ID is shown for a reason, once, on record; and to nobody else (PDPA).</summary>
public sealed class UnmaskingTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_in_the_one_answer_with_its_reason_on_record_and_in_no_log_address_or_cache()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var place = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/number";
        var whole = Whole(officer.CitizenId);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, place);
        Assert.DoesNotContain(whole, desk.Page.Html, StringComparison.Ordinal);
        var form = desk.Page.Forms.First(f => f.Fields.ContainsKey("Words"));

        var shown = await desk.Submit(form, null, ("Because", "CompareWithDocument"), ("Words", "เทียบกับบัตรที่นำมาแสดง"));

        Assert.Contains(whole, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.CitizenId.Digits, shown.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain(whole, (await desk.Get(place)).Html, StringComparison.Ordinal);
        Assert.Equal("เทียบกับบัตรที่นำมาแสดง", await server.Sql<string>("SELECT words FROM unmasking WHERE person = $1 AND by_person = $2", officer.Id.Value, admin.Id.Value));
        Assert.Equal("CompareWithDocument", await server.Sql<string>("SELECT because FROM audit_entry WHERE what = 'CitizenIdUnmasked' AND subject = $1", officer.Id.Value));
        Assert.DoesNotContain(server.Log, line => line.Contains(officer.CitizenId.Digits, StringComparison.Ordinal) || line.Contains(whole, StringComparison.Ordinal));
        using var answer = await desk.Http.GetAsync(new Uri(place, UriKind.Relative), Ct);
        Assert.Contains("no-store", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "เหตุผลที่ยาวพอ", "unmask.reason")]
    [InlineData((ReasonToUnmask)99, "เหตุผลที่ยาวพอ", "unmask.reason")]
    [InlineData(ReasonToUnmask.Other, "", "staff.reason")]
    [InlineData(ReasonToUnmask.Other, "\u200B\u200B\u200B\u200B\u200B\u200B", "staff.reason")]
    public async Task Without_a_reason_nobody_sees_it(ReasonToUnmask? because, string words, string code)
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        Assert.Equal(code, (await Unmask(land, admin, officer, because, words))?.Code);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM unmasking WHERE person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Neither_a_mailed_code_nor_another_agency_nor_a_reader_opens_it()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        Assert.Equal("agency.stronger-sign-in", (await Unmask(land, admin, officer, level: 2))?.Code);
        Assert.Equal("staff.not-here", (await Unmask(land, admin, await land.Person(land.Neighbour)))?.Code);
        Assert.Equal("agency.not-yours", (await Unmask(land, await land.Person(land.Neighbour, Office.SsoAdmin), officer))?.Code);
        Assert.Equal("agency.not-yours", (await Unmask(land, await land.Person(land.Root, roles: ["auditor"]), officer))?.Code);
        Assert.Null(await Unmask(land, await land.Person(land.Province, roles: ["overseer"]), officer));
    }

    [Fact]
    public async Task Whoever_copies_a_register_is_stopped()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(await Unmask(land, admin, officer));
        }

        Assert.Equal("unmask.too-many", (await Unmask(land, admin, officer))?.Code);
        Assert.Equal(50, await server.Sql<long>("SELECT count(*) FROM unmasking WHERE person = $1", officer.Id.Value));
    }

    private static string Whole(CitizenId id) => $"{id.Digits[0]}-{id.Digits[1..5]}-{id.Digits[5..10]}-{id.Digits[10..12]}-{id.Digits[12]}";

    private static Task<Problem?> Unmask(
        Country land, Somebody by, Somebody whom, ReasonToUnmask? because = ReasonToUnmask.SameName, string words = "มีผู้ชื่อซ้ำกันสองคน", int level = 3) =>
        land.Try<UnmaskCitizenId, CitizenId>(use => use.RunAsync(land.As(by, level), land.Town, whom.Id, because, words, Ct));
}
