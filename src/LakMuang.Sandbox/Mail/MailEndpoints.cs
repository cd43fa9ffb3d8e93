using LakMuang.Sandbox.Pages;
using static LakMuang.Sandbox.Pages.Page;

namespace LakMuang.Sandbox.Mail;

internal static class MailEndpoints
{
    public static void MapMail(this WebApplication app)
    {
        var mail = app.MapGroup("/mail");
        mail.MapGet("", (string? to, HttpRequest request, Mailbox box) => List(new(request), box, to));
        mail.MapGet("/messages.json", (string? to, Mailbox box) =>
            box.List(to).Select(m => new { id = m.Id, to = m.Message.To, subject = m.Message.Subject, date = m.Message.Date, text = m.Message.Text }));
        mail.MapGet("/{id}", (string id, HttpRequest request, Mailbox box) => One(new(request), box, id));
        mail.MapGet("/{id}/html", (string id, HttpContext http, Mailbox box) =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
            return box.Find(id) is { } found ? Results.Text(found.Html, "text/html; charset=utf-8") : Results.NotFound();
        });
    }

    private static IResult List(Page page, Mailbox box, string? to) => page.Show(page.Say("กล่องจดหมาย", "Mailbox"), $"""
        <form method="get" action="/mail"><label for="to">{page.Say("ผู้รับ", "Recipient")}</label><input id="to" name="to" value="{E(to)}"><p><button>{page.Say("กรอง", "Filter")}</button></p></form>
        <div class="wide"><table><thead><tr><th scope="col">{page.Say("เรื่อง", "Subject")}</th><th scope="col">{page.Say("ถึง", "To")}</th><th scope="col">{page.Say("วันที่", "Date")}</th></tr></thead>
        <tbody>{string.Concat(box.List(to).Select(m => $"<tr><td><a href=\"/mail/{E(m.Id)}\">{E(m.Message.Subject.Length > 0 ? m.Message.Subject : m.Id)}</a></td><td>{E(m.Message.To)}</td><td>{E(m.Message.Date)}</td></tr>"))}</tbody></table></div>
        """);

    private static IResult One(Page page, Mailbox box, string id) => box.Find(id) is not { } found ? page.NotFound() : page.Show(
        found.Subject.Length > 0 ? found.Subject : id, $"""
        <p>{page.Say("ถึง", "To")}: {E(found.To)} · {E(found.Date)}</p>
        <h2>{page.Say("ข้อความ", "Text")}</h2><pre>{E(found.Text)}</pre>
        {(found.Html.Length > 0 ? $"""<h2>HTML</h2><iframe sandbox title="{page.Say("จดหมายแบบ HTML", "The message as HTML")}" src="/mail/{E(id)}/html"></iframe>""" : "")}
        """);
}
