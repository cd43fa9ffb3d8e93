using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An overseer on a bad day: finds the agency, sees what is wrong, helps, and leaves a trace that the agency sees (L2-1, B-4).</summary>
public sealed class OverseerTests(RunningHouse house) : Journey(house)
{
    private const string Town = "/agencies/05360199";
    private const string Admin = "9900000000049";
    private const string District = "9900000000189";
    private const string Operator = "9900000000197";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task The_district_finds_an_agency_looks_at_somebody_there_and_the_agency_sees_it(View view)
    {
        var office = await ArriveHome(view, District);
        await office.GoTo("/agencies/3601/overview");
        await office.See("ที่ควรช่วยก่อน", "Where to help first");
        await office.Inspect("overview-district");
        await office.Page.Locator($"a[href='{Town}']").First.ClickAsync();
        await office.See("งานของหน่วยงานวันนี้", "work today");
        await office.Open($"{Town}/people");
        await office.Page.Locator($"a[href^='{Town}/people/0']").First.ClickAsync();
        await office.See("ประวัติ", "History");

        var desk = await ArriveHome(view, Admin);
        await desk.Open($"{Town}/history");
        await desk.Inspect("agency-history");
        await desk.Page.Locator($"a[href='{Town}/history?by=above']").ClickAsync();
        await desk.See("ดูข้อมูลบุคคล", "Person looked at");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishPhone)]
    public async Task The_department_sees_the_country_by_province_and_goes_down_to_one(View view)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/agencies/0000/overview");
        await desk.See("รายจังหวัด: มีผู้ดูแล (%)", "By province: with an admin (%)");
        await desk.Inspect("overview-country");
        await SeeWholeTables(desk);
        await desk.Page.Locator("svg.tm a[href='/agencies/3600/overview']").ClickAsync();
        await desk.See("ภาพรวมจังหวัด", "The province at a glance");
        await desk.Inspect("overview-province");
        await SeeWholeTables(desk);
        await desk.Open("/agencies/3604/below");
        await desk.See("เรียงตามความเร่งด่วน", "most pressing");
        await SeeWholeTables(desk);
    }

    /// <summary>A table that can be moved aside cuts its last numbers in two: 32 reads as 3.</summary>
    private static async Task SeeWholeTables(Visitor desk) =>
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.tw')].filter(t => t.scrollWidth > t.clientWidth).length"));
}
