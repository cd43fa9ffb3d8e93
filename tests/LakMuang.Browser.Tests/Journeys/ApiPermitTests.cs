using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A DLA operator registers a program for the API, permits it under a letter, and takes the permit back.</summary>
public sealed class ApiPermitTests(RunningHouse house) : Journey(house)
{
    private const string Operator = "9900000000197";

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    public async Task A_program_is_permitted_and_the_permit_taken_back(View view)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/admin/new-client?System=info");
        await desk.Page.Locator("#RedirectUris").FillAsync("http://localhost:9/cb");
        await desk.Page.Locator("input[name=GrantTypes][value=client_credentials]").CheckAsync();
        await desk.Page.Locator("#OtherScopes").FillAsync("people.read people.manage");
        await desk.Page.Locator("main .acts button").First.ClickAsync();
        var id = await desk.Page.Locator("#client-id").InputValueAsync();

        await desk.Open($"/admin/clients/{id}/api");
        await desk.See("ยังไม่มีการอนุญาต", "There is none");
        await Fill(desk, view);
        await desk.Press("อนุญาตให้ใช้ API", "Permit the API");
        await desk.See("ยังไม่ได้ลงทะเบียนขอบเขต", "is not registered for these scopes");
        await desk.Inspect("admin-client-api-refused");

        await desk.Open($"/admin/clients/{id}/edit");
        await desk.Page.Locator("#Resources").FillAsync($"{House.LakMuang.AbsoluteUri.TrimEnd('/')}/api");
        await desk.Page.Locator("main .acts button").First.ClickAsync();
        await desk.Open($"/admin/clients/{id}/api");
        await Fill(desk, view);
        await desk.Press("อนุญาตให้ใช้ API", "Permit the API");
        await desk.See("อนุญาตแล้ว", "Permitted.");
        await desk.Inspect("admin-client-api");

        await desk.Press("ยกเลิกทันที", "End it now");
        await desk.See("การเรียกครั้งถัดไปใช้ไม่ได้", "The next call is refused");
    }

    private static async Task Fill(Visitor desk, View view)
    {
        await desk.Page.Locator("input[name=PermitScopes][value='people.read']").CheckAsync();
        await desk.Page.Locator("#PermitAgency").FillAsync("3601");
        await desk.Page.Locator("#PermitLetter").FillAsync($"มท 0808.5/API {(int)view}");
        await desk.Page.Locator("#PermitLetterDate").FillAsync("1 พ.ย. 2569");
        await desk.Page.Locator("#PermitUntil").FillAsync("30 ก.ย. 2570");
    }
}
