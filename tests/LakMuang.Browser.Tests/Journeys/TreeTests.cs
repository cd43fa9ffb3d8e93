using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An operator carries out announcements of the ministry: finds the agency, sees what would happen, agrees, and finds it under its old name afterwards.</summary>
public sealed class TreeTests(RunningHouse house) : Journey(house)
{
    private const string Operator = "9900000000197";
    private const string District = "3602";
    private const string Town = "05360199";
    private const string Neighbour = "06361099";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_merger_is_shown_with_all_it_does_and_can_be_dropped(View view)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/admin/tree");
        await desk.Inspect("tree");
        await desk.Page.Locator("#q").FillAsync(Town);
        await desk.Page.Locator("form[role=search] button").ClickAsync();
        await desk.Inspect("tree-search");
        await desk.Page.Locator($"a[href='/admin/tree/{Town}']").First.ClickAsync();
        await desk.Inspect("tree-agency");

        await desk.Page.Locator($"a[href='/admin/tree/{Town}/change/Merge']").ClickAsync();
        await desk.Page.Locator("#Into").FillAsync(Town);
        await Announce(desk, $"มท 0801/ร{(int)view}", "21/11/2570");
        await desk.See("รวมหน่วยงานเข้ากับตัวเองไม่ได้", "An agency cannot be merged into itself");
        await desk.Inspect("tree-merge-wrong");
        await desk.Page.Locator("#Into").FillAsync(Neighbour);
        await desk.Press("ตรวจผลที่จะเกิดขึ้น", "See what it does");
        await desk.See("โอนไปด้วย", "Carried over");
        await desk.Inspect("tree-preview");

        await desk.Press("ยกเลิกรายการนี้", "Drop this change");
        await desk.See("ยกเลิกแล้ว ไม่มีอะไรเปลี่ยน", "Dropped. Nothing was changed.");
        await desk.Inspect("tree-dropped");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    public async Task A_new_agency_changes_its_type_and_its_old_code_still_finds_it(View view)
    {
        var (old, next, name) = ($"0636029{(int)view}", $"0536029{(int)view}", $"องค์การบริหารส่วนตำบลทดลอง{(int)view}");
        var desk = await ArriveHome(view, Operator);
        await desk.Open($"/admin/tree/{District}/change/Add");
        await desk.Page.Locator("#Type").SelectOptionAsync("SubdistrictAdministration");
        await desk.Page.Locator("#NewCode").FillAsync(old);
        await desk.Page.Locator("#NameTh").FillAsync(name);
        await desk.Page.Locator("#NameEn").FillAsync($"Trial {(int)view} Subdistrict Administrative Organization");
        await desk.Inspect("tree-add");
        await Announce(desk, $"มท 0802/พ{(int)view}", "1/11/2569");
        await desk.Press("ยืนยันให้มีผลทันที", "Confirm: in effect at once");
        await desk.See("มีผลแล้ว", "In effect.");

        await desk.Open($"/admin/tree/{old}/change/ChangeType");
        await desk.Page.Locator("#Type").SelectOptionAsync("SubdistrictMunicipality");
        await desk.Page.Locator("#NewCode").FillAsync(next);
        await desk.Page.Locator("#NameTh").FillAsync($"เทศบาลตำบลทดลอง{(int)view}");
        await desk.Inspect("tree-type");
        await Announce(desk, $"มท 0802/ป{(int)view}", "15/11/2569");
        await desk.Press("ยืนยันให้มีผลทันที", "Confirm: in effect at once");
        await desk.See("มีผลแล้ว", "In effect.");
        await desk.Inspect("tree-done");

        await desk.Open($"/admin/tree?q={old}");
        await desk.See(next, next);
        await desk.See("ชื่อหรือรหัสเดิม", "Formerly");
        await desk.Open($"/admin/tree/{old}");
        await desk.See("ประวัติหน่วยงาน", "History of the agency");
        await desk.Inspect("tree-history");
        var visitor = await Arrive(view);
        await visitor.Open($"/offices?q={old}");
        await visitor.Page.Locator($"a[href='/offices/{next}']").First.ClickAsync();
        await visitor.See(name, $"Trial {(int)view} Subdistrict Administrative Organization");
        await visitor.Inspect("office");
        await desk.Open("/admin/tree/changes");
        await desk.Inspect("tree-changes");
    }

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishPhone)]
    public async Task Several_changes_are_looked_at_together_and_agreed_to(View view)
    {
        var desk = await ArriveHome(view, Operator);
        foreach (var (code, name) in new[] { ("06361099", "หนึ่ง"), ("02360101", "สอง") })
        {
            await desk.Open($"/admin/tree/{code}/change/Rename");
            await desk.Page.Locator("#NameTh").FillAsync($"หน่วยงานร่วม{name}{(int)view}");
            await desk.Page.Locator("#NameEn").FillAsync($"Together {name} {(int)view}");
            await Announce(desk, $"มท 0803/{code}{(int)view}", "21/11/2570");
        }

        await desk.Open("/admin/tree/changes");
        await desk.Inspect("tree-choose");
        foreach (var box in await desk.Page.Locator("input[name=change]").AllAsync())
        {
            await box.CheckAsync();
        }

        await desk.Press("ดูผลของรายการที่เลือก", "See what they do");
        await desk.SeeTitle("ยืนยันพร้อมกันหลายรายการ", "Confirm several together");
        await desk.Inspect("tree-together");
        await desk.Page.Locator("main .acts button").ClickAsync();
        await desk.See("ยืนยันแล้ว", "Confirmed");
        await desk.Inspect("tree-agreed");
        foreach (var change in await desk.Page.Locator("section[aria-labelledby=open] .task a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
        {
            await desk.Open(change);
            await desk.Press("ยกเลิกรายการนี้", "Drop this change");
        }
    }

    private static async Task Announce(Visitor desk, string number, string on)
    {
        await desk.Page.Locator("#Number").FillAsync(number);
        await desk.Page.Locator("#LetterDate").FillAsync("1/11/2569");
        await desk.Page.Locator("#On").FillAsync(on);
        await desk.Press("ตรวจผลที่จะเกิดขึ้น", "See what it does");
    }
}
