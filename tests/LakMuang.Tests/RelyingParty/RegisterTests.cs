using System.Net;
using LakMuang.Samples.ElectionCentre;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Executives, council members and the register in the Election Data Centre.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    private const string Town = "05360199";

    private SampleUnderTest _centre = null!;

    public async ValueTask InitializeAsync() => _centre = await SampleUnderTest.StartAsync(ElectionSystem.Build);

    public ValueTask DisposeAsync() => _centre.DisposeAsync();

    [Theory]
    [InlineData("2025-03-30", "2029-03-29")]
    [InlineData("2028-02-29", "2032-02-28")]
    [InlineData("2096-02-29", "2100-02-28")]
    [InlineData("2027-03-01", "2031-02-28")]
    public void A_term_is_four_years(string from, string last) => Assert.Equal(Day(last), Terms.Full(Day(from)));

    [Fact]
    public void Whoever_the_mayor_appointed_goes_with_the_mayor()
    {
        var mayor = new Official(Guid.CreateVersion7(), Office.Mayor, "นายก", null, Day("2025-03-30"), Day("2026-05-31"), EndedBy.Resigned);
        var deputy = new Official(Guid.CreateVersion7(), Office.Deputy, "รองนายก", null, Day("2025-04-21"));
        var later = deputy with { From = Day("2026-06-15") };

        Assert.Equal(Day("2026-05-31"), Terms.LastDay(deputy, [mayor, deputy]));
        Assert.Null(Terms.LastDay(later, [mayor, later]));
    }

    [Fact]
    public async Task A_recorder_enters_a_member_and_the_end_of_the_term_is_computed()
    {
        var recorder = await _centre.EnterAsync("วิภา", Town, "election-recorder");

        var page = (await recorder.PostAsync($"/lao/{Town}/people?handler=Write", Typed("Member", "นายใหม่ ตัวอย่าง", "๑ เม.ย. ๒๕๖๘", "0"))).Text;

        Assert.Contains("นายใหม่ ตัวอย่าง", page, StringComparison.Ordinal);
        Assert.Contains("31 มี.ค. 2572", page, StringComparison.Ordinal);
        Assert.Contains("<dd>3</dd>", page, StringComparison.Ordinal);
        Assert.Contains("บันทึกสมาชิกสภา นายใหม่ ตัวอย่าง ตามประกาศที่ ๗/๒๕๖๘", page, StringComparison.Ordinal);
        Assert.Contains("ประกาศที่ ๗/๒๕๖๘ ลงวันที่ 30 มี.ค. 2568", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Letter", "")]
    [InlineData("LetterDate", "")]
    [InlineData("LetterDate", "1/1/2700")]
    public async Task Nobody_comes_into_office_without_an_announcement_or_order_of_a_day_that_has_come(string field, string typed)
    {
        var recorder = await _centre.EnterAsync("วิภา", Town, "election-recorder");

        var page = (await recorder.PostAsync(
            $"/lao/{Town}/people?handler=Write", [.. Typed("Member", "นายใหม่ ตัวอย่าง", "1/4/2568", "0").Where(f => f.Item1 != $"Form.{field}"), ($"Form.{field}", typed)])).Text;

        Assert.Contains($"id=\"{field}-error\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"นายใหม่ ตัวอย่าง\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("นายใหม่", await recorder.SeeAsync($"/lao/{Town}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_never_two_mayors_and_a_second_recorder_overwrites_nothing()
    {
        var recorder = await _centre.EnterAsync("วิภา", Town, "election-recorder");
        var two = await recorder.PostAsync($"/lao/{Town}/people?handler=Write", Typed("Mayor", "นายซ้อน", "1/1/2569", "0"));
        Assert.Contains("ซ้อนกับผู้ดำรงตำแหน่งเดียวกัน", two.Text, StringComparison.Ordinal);

        var mayor = "01930000-0000-7000-8000-000000000001";
        var outside = await recorder.PostAsync($"/lao/{Town}/people/{mayor}?handler=End", ("version", "0"), ("on", "1/1/2575"), ("why", "Resigned"));
        Assert.Contains("on-error", outside.Text, StringComparison.Ordinal);
        var ended = await recorder.PostAsync($"/lao/{Town}/people/{mayor}?handler=End", ("version", "0"), ("on", "31/5/2568"), ("why", "Resigned"));
        Assert.Contains("ลาออก", ended.Text, StringComparison.Ordinal);
        Assert.Contains("พ้นตามนายก", ended.Text, StringComparison.Ordinal);
        Assert.Contains("วันนี้ไม่มีนายก", ended.Text, StringComparison.Ordinal);

        var late = await recorder.PostAsync($"/lao/{Town}/people?handler=Write", Typed("Mayor", "นายใหม่", "1/8/2568", "0"));
        Assert.Contains("มีผู้อื่นบันทึก", late.Text, StringComparison.Ordinal);
        var next = await recorder.PostAsync($"/lao/{Town}/people?handler=Write", Typed("Mayor", "นายใหม่", "1/8/2568", "1"));
        Assert.Contains("31 ก.ค. 2572", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_keeps_what_it_was_before()
    {
        var recorder = await _centre.EnterAsync("วิภา", Town, "election-recorder");

        var page = (await recorder.PostAsync(
            $"/lao/{Town}/register",
            ("version", "0"), ("Form.Name", "เทศบาลเมืองดอนตัวอย่าง"), ("Form.Type", "เทศบาลเมือง"), ("Form.Province", "ชัยภูมิ"), ("Form.District", "เมืองชัยภูมิ"), ("Form.Area", "๔๒.๗๕"))).Text;

        Assert.Contains("<h1>เทศบาลเมืองดอนตัวอย่าง</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>42.75</dd>", page, StringComparison.Ordinal);
        Assert.Contains("แก้ไขทะเบียน: เทศบาลตำบลดอนตัวอย่าง เทศบาลตำบล", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("06361099", "05360199", HttpStatusCode.NotFound)]
    [InlineData("3601", "05360199", HttpStatusCode.OK)]
    [InlineData("3601", "06361099", HttpStatusCode.NotFound)]
    [InlineData("3600", "06361099", HttpStatusCode.OK)]
    [InlineData("3000", "06361099", HttpStatusCode.NotFound)]
    [InlineData("0000", "06361099", HttpStatusCode.OK)]
    public async Task A_register_is_read_by_its_agency_and_the_offices_above(string agency, string code, HttpStatusCode status)
    {
        var reader = await _centre.EnterAsync("ผู้อ่าน", agency, "election-viewer", "election-recorder");

        using var answer = await reader.GetAsync($"/lao/{code}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PostAsync($"/lao/{code}/people?handler=Write", Typed("Member", "นายก", "1/1/2569", "0"))).Status);
    }

    [Fact]
    public async Task An_office_lists_those_below_it_and_a_viewer_writes_nothing()
    {
        var district = await _centre.EnterAsync("ท้องถิ่นอำเภอ", "3610", "election-viewer");
        var list = await district.SeeAsync("/lao");
        Assert.Contains("องค์การบริหารส่วนตำบลหนองตัวอย่าง", list, StringComparison.Ordinal);
        Assert.DoesNotContain("ดอนตัวอย่าง", list, StringComparison.Ordinal);

        var viewer = await _centre.EnterAsync("ผู้ดู", Town, "election-viewer");
        Assert.DoesNotContain($"/lao/{Town}/people", await viewer.SeeAsync("/lao"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"/lao/{Town}/people?handler=Write", Typed("Member", "นาย", "1/1/2569", "0"))).Status);
    }

    private static (string, string)[] Typed(string office, string name, string from, string version) =>
    [
        ("Form.Office", office), ("Form.Name", name), ("Form.Seat", ""), ("Form.From", from), ("Form.Letter", "ประกาศที่ ๗/๒๕๖๘"), ("Form.LetterDate", "30/3/2568"), ("version", version),
    ];

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);
}
