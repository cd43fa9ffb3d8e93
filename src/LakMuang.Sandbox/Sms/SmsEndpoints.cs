using LakMuang.Sandbox.Pages;
using static LakMuang.Sandbox.Pages.Page;

namespace LakMuang.Sandbox.Sms;

internal sealed record SentSms(string? To, string? Text);

internal sealed record SmsSwitch(SmsFault Fault);

internal static class SmsEndpoints
{
    public static void MapSms(this WebApplication app)
    {
        var sms = app.MapGroup("/sms");
        sms.MapGet("", (HttpRequest request, SmsInbox inbox) => Show(new(request), inbox));
        sms.MapGet("/messages.json", (string? to, SmsInbox inbox) => inbox.List(to));
        sms.MapPost("/switches", (SmsSwitch sent, SmsInbox inbox) => { inbox.Fault = sent.Fault; return sent; });
        sms.MapGet("/cgi-bin/sendsms", async (string? to, string? text, SmsInbox inbox, TimeProvider clock, CancellationToken ct) =>
            await Accept(to, text, inbox, clock, ct) ?? Results.Text("0: Accepted for delivery", statusCode: 202));
        sms.MapPost("/messages", async (SentSms sent, SmsInbox inbox, TimeProvider clock, CancellationToken ct) =>
            await Accept(sent.To, sent.Text, inbox, clock, ct) ?? Results.Json(new { status = "accepted" }, statusCode: 202));
    }

    /// <summary>Null when the message was taken.</summary>
    private static async Task<IResult?> Accept(string? to, string? text, SmsInbox inbox, TimeProvider clock, CancellationToken ct)
    {
        if (inbox.Fault == SmsFault.Hang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, ct);
        }

        if (inbox.Fault == SmsFault.Error500)
        {
            return Results.Text("Internal error", statusCode: 500);
        }

        if (string.IsNullOrWhiteSpace(to) || string.IsNullOrEmpty(text))
        {
            return Results.Text("Missing receiver or text", statusCode: 400);
        }

        inbox.Add(new(to, text, clock.GetUtcNow()));
        return null;
    }

    private static IResult Show(Page page, SmsInbox inbox) => page.Show(page.Say("กล่องข้อความ SMS", "SMS inbox"), $"""
        <div class="wide"><table><thead><tr><th scope="col">{page.Say("เวลา", "Time")}</th><th scope="col">{page.Say("ถึง", "To")}</th><th scope="col">{page.Say("ข้อความ", "Text")}</th></tr></thead>
        <tbody>{string.Concat(inbox.List(null).Select(m => $"<tr><td>{Moment(m.At)}</td><td>{E(m.To)}</td><td>{E(m.Text)}</td></tr>"))}</tbody></table></div>
        """);
}
