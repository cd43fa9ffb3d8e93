using LakMuang.Sandbox.Pages;
using static LakMuang.Sandbox.Pages.Page;

namespace LakMuang.Sandbox.ThaId;

/// <summary>The page that stands for the app on the phone.</summary>
internal static class PhoneEndpoints
{
    public static void MapPhone(this RouteGroupBuilder thaid)
    {
        thaid.MapGet("/phone/{phoneId}", (string phoneId, HttpRequest request, Journeys journeys, People people) =>
            Ask(new(request), journeys, journeys.FindByPhone(phoneId), people));
        thaid.MapPost("/phone/{phoneId}", Answer);
    }

    private static async Task<IResult> Answer(
        string phoneId, HttpRequest request, Journeys journeys, People people, SwitchBoard switches, Issued issued, TimeProvider clock)
    {
        var page = new Page(request);
        var journey = journeys.FindByPhone(phoneId);
        if (journey is null || !journeys.IsOpen(journey) || !request.HasFormContentType)
        {
            return Ask(page, journeys, journey, people);
        }

        var form = await request.ReadFormAsync();
        if (form["decision"] == "deny")
        {
            Decide.Deny(journey, switches.Now);
        }
        else
        {
            var (chosen, typed) = (form["person"].ToString(), TypedCitizenId.Clean(form["citizen_id"]));
            if (typed.Length > 0 && !TypedCitizenId.IsValid(typed))
            {
                return Ask(page, journeys, journey, people, chosen, form["citizen_id"].ToString(), page.Say(
                    "เลขประจำตัวประชาชนไม่ถูกต้อง ต้องมี 13 หลักและเลขตรวจสอบ (หลักสุดท้าย) ต้องตรงกัน",
                    "This is not a valid citizen ID: it needs 13 digits, and the last (check) digit must match"));
            }

            if (people.Choose(chosen, typed) is not { } person)
            {
                return Ask(page, journeys, journey, people, error: page.Say("กรุณาเลือกบุคคลหรือพิมพ์เลข 13 หลัก", "Choose a person or type 13 digits"));
            }

            Decide.Approve(journey, form["name"] == "withheld" ? person.Nameless : person, issued, clock);
        }

        return request.Query.ContainsKey("here")
            ? Results.Redirect(journey.Target!)
            : page.Show(page.Say("เรียบร้อย", "Done"), $"<p>{page.Say("กลับไปที่หน้าจอคอมพิวเตอร์ได้เลย", "You can go back to the computer.")}</p>");
    }

    private static IResult Ask(Page page, Journeys journeys, Journey? journey, People people, string chosen = "", string typed = "", string error = "")
    {
        if (journey is null || !journeys.IsOpen(journey))
        {
            return page.NotFound();
        }

        return page.Show(page.Say("โทรศัพท์จำลอง", "Imitated phone"), $"""
            <p>{page.Say("หมายเลขอ้างอิง (ต้องตรงกับหน้าจอคอมพิวเตอร์)", "Reference number (must match the computer’s)")} <strong class="reference">{journey.Reference}</strong></p>
            <p>{page.Say("ผู้ขอข้อมูล", "Who asks")}: <strong>{E(journey.Client.ClientId)}</strong></p>
            <h2>{page.Say("ข้อมูลที่จะส่ง", "What will be sent")}</h2>
            <ul>{string.Concat(journey.Scope.Split(' ').Select(scope => $"<li lang=\"en\"><code>{E(scope)}</code></li>"))}</ul>
            {PersonForm.Html(page, people, $"/thaid/phone/{journey.PhoneId}", page.Say("ยืนยัน", "Confirm"), chosen, typed, error)}
            """, status: error.Length > 0 ? 422 : 200);
    }
}
