using LakMuang.Sandbox.Pages;
using static LakMuang.Sandbox.Pages.Page;

namespace LakMuang.Sandbox.ThaId;

/// <summary>The page on the desktop: QR code, reference number, and waiting for the phone.</summary>
internal static class QrEndpoints
{
    public static void MapQr(this RouteGroupBuilder thaid)
    {
        thaid.MapGet("/qr/{id}", Show);
        thaid.MapGet("/qr/{id}/state", (string id, Journeys journeys) => journeys.Find(id) is { } journey
            ? Results.Json(new { state = journey.Target is not null ? "decided" : journeys.IsOpen(journey) ? "waiting" : "expired" })
            : Results.NotFound());
        thaid.MapPost("/qr/{id}/again", (string id, Journeys journeys, HttpRequest request) => journeys.Find(id) is { } journey
            ? Results.Redirect($"/thaid/qr/{journeys.Start(journey.Again(journeys.Until)).Id}")
            : new Page(request).NotFound());
        thaid.MapPost("/qr/{id}/cancel", (string id, Journeys journeys, SwitchBoard switches, HttpRequest request) =>
        {
            if (journeys.Find(id) is not { } journey)
            {
                return new Page(request).NotFound();
            }

            Decide.Deny(journey, switches.Now);
            return Results.Redirect(journey.Target!);
        });
    }

    private static IResult Show(string id, HttpRequest request, Journeys journeys, People people)
    {
        var page = new Page(request);
        if (journeys.Find(id) is not { } journey)
        {
            return page.NotFound();
        }

        if (journey.Target is { } target)
        {
            return Results.Redirect(target);
        }

        var forms = $"""
            <div class="buttons"><form method="post" action="/thaid/qr/{id}/again"><button class="quiet">{page.Say("สร้าง QR ใหม่", "New QR code")}</button></form>
            <form method="post" action="/thaid/qr/{id}/cancel"><button class="quiet">{page.Say("ยกเลิกและกลับ", "Cancel and go back")}</button></form></div>
            """;
        if (!journeys.IsOpen(journey))
        {
            return page.Show(page.Say("QR หมดอายุแล้ว", "The QR code has expired"), forms);
        }

        var phone = $"{request.Root()}/phone/{journey.PhoneId}";
        return page.Show(page.Say("สแกน QR เพื่อยืนยันตัวตน (จำลอง)", "Scan the QR code to sign in (simulated)"), $"""
            <div class="columns">
            <section class="card" aria-labelledby="scan"><h2 id="scan">{page.Say("สแกนด้วยโทรศัพท์", "Scan with the phone")}</h2>
            {QrPicture.Of(phone, page.Say("QR ของหน้าโทรศัพท์จำลอง", "QR code of the imitated phone page"))}
            <p>{page.Say("หมายเลขอ้างอิง", "Reference number")} <strong class="reference">{journey.Reference}</strong></p>
            <p>{page.Say("หมดอายุเวลา", "Expires at")} <time>{Clock(journey.Expires)}</time> <span data-expires="{journey.Expires.ToUnixTimeMilliseconds()}" data-unit="{page.Say("วินาที", "seconds")}"></span></p>
            <p><a href="{E(phone)}" target="_blank" rel="noopener">{page.Say("เปิดหน้าโทรศัพท์จำลอง", "Open the imitated phone page")}</a></p>
            <p role="status" data-poll="/thaid/qr/{id}/state">{page.Say("กำลังรอการยืนยันจากโทรศัพท์", "Waiting for the phone")}</p>
            <noscript><p><a href="/thaid/qr/{id}">{page.Say("ยืนยันแล้ว ไปต่อ", "I have confirmed: go on")}</a></p></noscript>
            {forms}</section>
            <section class="card" aria-labelledby="simulate"><h2 id="simulate">{page.Say("จำลองการสแกน", "Simulate the scan")}</h2>
            <p>{page.Say("สำหรับผู้ทดสอบที่ใช้อุปกรณ์เครื่องเดียว", "For a tester with one device")}</p>
            {PersonForm.Html(page, people, $"/thaid/phone/{journey.PhoneId}?here=1", page.Say("จำลองการสแกน", "Simulate the scan"))}</section>
            </div>
            """, $"""<noscript><meta http-equiv="refresh" content="20"></noscript>""");
    }
}
