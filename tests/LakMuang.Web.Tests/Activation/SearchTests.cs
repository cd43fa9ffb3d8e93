using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Activation;

/// <summary>The public search for agency codes (L3-1).</summary>
public sealed class SearchTests(LakMuangServer server) : IClassFixture<LakMuangServer>, IAsyncLifetime
{
    private readonly World _world = server.NewWorld();

    private static readonly (string Code, AgencyType Type, string Name, string District)[] _offices =
    [
        ("3600", AgencyType.ProvincialOffice, "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดชัยภูมิ", ""),
        ("3610", AgencyType.DistrictOffice, "สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอภูเขียว", "3610"),
        ("06361001", AgencyType.SubdistrictAdministration, "องค์การบริหารส่วนตำบลหนองคอนไทย", "3610"),
        ("05361001", AgencyType.SubdistrictMunicipality, "เทศบาลตำบลหนองคอนไทย", "3610"),
        ("06360101", AgencyType.SubdistrictAdministration, "องค์การบริหารส่วนตำบลบ้านค่าย", "3601"),
        ("02360101", AgencyType.ProvincialAdministration, "องค์การบริหารส่วนจังหวัดชัยภูมิ", ""),
        ("04360101", AgencyType.TownMunicipality, "เทศบาลเมืองชัยภูมิ", "3601"),
    ];

    public async ValueTask InitializeAsync()
    {
        if (await server.Sql<long>("SELECT count(*) FROM agency WHERE code = '3600'") > 0)
        {
            return;
        }

        await _world.Do<LoadDirectory>(load => load.AreasAsync([("36", "ชัยภูมิ"), ("3601", "เมืองชัยภูมิ"), ("3610", "ภูเขียว")], default));
        await _world.Do<LoadDirectory>(load => load.AgenciesAsync(
            [
                .. _offices.Select(o => new NewAgency(AgencyId.New(), o.Code, o.Type, o.Name, $"Office {o.Code}", null, "36", o.District == "" ? null : o.District, null)),
                .. Enumerable.Range(0, 25).Select(i => new NewAgency(
                    AgencyId.New(), $"0699{i:D4}", AgencyType.SubdistrictAdministration, $"องค์การบริหารส่วนตำบลห้วยยาง{i}", $"Huai Yang {i}", null, "36", "3601", null)),
            ], default));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("3610", "3610")]
    [InlineData("๓๖๑๐", "3610")]
    [InlineData("06361001", "06361001")]
    [InlineData("6361001", "06361001")]
    [InlineData("อบต.หนองคอนไทย", "06361001")]
    [InlineData("อ.บ.ต. หนองคอนไทย", "06361001")]
    [InlineData("องค์กรบริหารส่วนตำบลหนองคอนไทย", "06361001")]
    [InlineData("ทต.หนองคอนไทย", "05361001")]
    [InlineData("ทต หนองคอนไท", "05361001")]
    [InlineData("อบต.หนองคอนไทน", "06361001")]
    [InlineData("อบต.บานคาย", "06360101")]
    [InlineData("อบต.บ้านคาย อ.เมืองชัยภูมิ", "06360101")]
    [InlineData("สถอ.ภูเขียว", "3610")]
    [InlineData("สถอ ภูเขยีว", "3610")]
    [InlineData("ท้องถิ่นอำเภอภูเขียว", "3610")]
    [InlineData("สถจ.ชัยภูมิ", "3600")]
    [InlineData("อบจ.ชัยภูมิ", "02360101")]
    [InlineData("ทม.ชัยภูมิ", "04360101")]
    [InlineData("หนองคอนไทยภูเขียว", "05361001")]
    public async Task What_people_type_finds_the_office_first(string typed, string code)
    {
        var found = await server.Ask<IAgencySearch, AgencyHits>(search => search.FindAsync(typed, 1, default));

        Assert.NotEmpty(found.Hits);
        Assert.Equal(code, found.Hits[0].Agency.Code);
    }

    [Fact]
    public async Task Ten_stand_on_a_page_by_an_address_that_can_be_kept_and_nobody_is_named()
    {
        var admin = await _world.Person(at: new((await server.Sql<Guid>("SELECT id FROM agency WHERE code = '06361001'"))!), office: Office.SsoAdmin);
        using var browser = server.NewBrowser();

        var first = await browser.Get("/offices?q=%E0%B8%AB%E0%B9%89%E0%B8%A7%E0%B8%A2%E0%B8%A2%E0%B8%B2%E0%B8%87");
        Assert.Contains("พบ 25 หน่วยงาน", first.Text, StringComparison.Ordinal);
        Assert.Equal(10, first.Html.Split("role=\"rowheader\"").Length - 1);
        Assert.Contains("ไม่พบผู้ลงทะเบียน", first.Text, StringComparison.Ordinal);
        var second = await browser.Get(first.Link("หน้าถัดไป"));
        Assert.Contains("หน้า 2 จาก 3", second.Text, StringComparison.Ordinal);

        var one = await browser.Get($"/offices?q={Uri.EscapeDataString("อบต.หนองคอนไทย")}");
        Assert.Contains("มีแล้ว", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ทดสอบ ระบบ", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(admin.CitizenId.Digits, one.Html, StringComparison.Ordinal);
        Assert.Contains("ไม่พบหน่วยงาน", (await browser.Get("/offices?q=zzzzqqq")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_agency_is_found_by_every_node_at_its_next_search()
    {
        await using var other = server.SecondNode();
        using var there = new TestBrowser(other.Address);
        var address = $"/offices?q={Uri.EscapeDataString("เขาน้อยใหม่")}";
        Assert.Contains("ไม่พบหน่วยงาน", (await there.Get(address)).Text, StringComparison.Ordinal);

        await _world.Do<LoadDirectory>(load => load.AgenciesAsync(
            [new(AgencyId.New(), "06369999", AgencyType.SubdistrictAdministration, "องค์การบริหารส่วนตำบลเขาน้อยใหม่", "Khao Noi", null, "36", "3601", null)], default));

        Assert.Contains("06369999", (await there.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_searches_without_end_is_asked_to_wait_for_known_and_unknown_alike()
    {
        var act = _world.Act() with { Job = null, Address = IPAddress.Parse("192.0.2.77") };
        Problem? problem = null;
        for (var i = 0; i <= 300 && problem is null; i++)
        {
            problem = (await server.Ask<FindAgencies, Result<AgencyHits>>(
                find => find.RunAsync(act, i % 2 == 0 ? "3610" : "nobody", 1, default))).Problem;
        }

        Assert.Equal("agency-search.throttled", problem?.Code);
    }

    [Fact]
    public void The_kinds_of_bad_input_find_nothing_and_break_nothing()
    {
        string?[] odd = [null, "", "   ", "\u200B\u200B", new('ก', 10_000), "'; DROP TABLE agency; --", "%_\\", "\uD800", "อ.", "จ.", "🙂"];

        Assert.All(odd, typed => Assert.NotNull(AgencyQuestion.Of(typed)));
    }
}
