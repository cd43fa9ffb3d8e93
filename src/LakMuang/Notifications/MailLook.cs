using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Notifications;

/// <summary>How a mail looks: plain text and HTML, Thai above English, the code once in each.</summary>
/// <remarks>Colours are written as rgb(): a mail program that looks for a code must find no other run of six digits.</remarks>
internal static class MailLook
{
    private static readonly Text _why = new(
        "หลักเมืองส่งอีเมลนี้ให้เองตามการใช้งานของท่าน ไม่ต้องตอบกลับ เจ้าหน้าที่จะไม่ขอรหัสหรือรหัสผ่านจากท่าน",
        "LakMuang sent this mail because of something you did. Do not reply. No official will ever ask you for a code or a password.");

    public static MailMessage Of(Mail mail, string from)
    {
        var message = new MailMessage(new MailAddress(from, "หลักเมือง LakMuang", Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{Guid.CreateVersion7():N}@{new MailAddress(from).Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(View(AsText(mail), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(AsHtml(mail), MediaTypeNames.Text.Html));
        return message;
    }

    public static string AsText(Mail mail)
    {
        var text = new StringBuilder();
        text.Append(mail.Heading.Th).Append("\n\n");
        if (mail.Code is not null)
        {
            text.Append("    ").Append(mail.Code).Append("\n\n");
        }

        if (mail.Reference is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"รหัสอ้างอิง Reference: {mail.Reference}\n\n");
        }

        mail.Paragraphs.ToList().ForEach(p => text.Append(p.Th).Append("\n\n"));
        text.Append("--\n\n").Append(mail.Heading.En).Append("\n\n");
        mail.Paragraphs.ToList().ForEach(p => text.Append(p.En).Append("\n\n"));
        return text.Append("--\n").Append(_why.Th).Append('\n').Append(_why.En).Append('\n').ToString();
    }

    public static string AsHtml(Mail mail)
    {
        var code = mail.Code is null ? "" : $"""
            <p style="margin:16px 0;padding:14px 0;text-align:center;font-size:34px;line-height:1.4;font-weight:600;letter-spacing:8px;color:rgb(8,44,54);background:rgb(248,245,238);border:1px solid rgb(228,221,206);border-radius:6px">{mail.Code}</p>
            """;
        var reference = mail.Reference is null ? "" : $"<p style=\"margin:0 0 12px\">รหัสอ้างอิง <b>{mail.Reference}</b></p>";
        return $"""
            <!doctype html>
            <html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html(mail.Subject)}</title></head>
            <body style="margin:0;padding:0;background:rgb(248,245,238);font-family:Sarabun,'Leelawadee UI',Tahoma,sans-serif;color:rgb(24,36,42)">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:20px 8px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:white;border:1px solid rgb(228,221,206)">
            <tr><td style="background:rgb(11,58,71);border-bottom:3px solid rgb(184,137,47);padding:14px 24px;color:white;font-size:20px;line-height:1.6;font-weight:600">หลักเมือง <span style="font-size:14px;font-weight:400">ระบบยืนยันตัวตนกลางของท้องถิ่น</span></td></tr>
            <tr><td style="padding:20px 24px;font-size:17px;line-height:1.7">
            <h1 style="margin:0 0 8px;font-size:22px;line-height:1.5;color:rgb(8,44,54)">{Html(mail.Heading.Th)}</h1>
            {code}{reference}{Paragraphs(mail, text => text.Th)}
            </td></tr>
            <tr><td lang="en" style="padding:16px 24px;border-top:1px solid rgb(228,221,206);font-size:15px;line-height:1.6;color:rgb(59,74,82)">
            <p style="margin:0 0 8px"><b>{Html(mail.Heading.En)}</b></p>
            {Paragraphs(mail, text => text.En)}
            </td></tr>
            <tr><td style="padding:12px 24px 18px;border-top:1px solid rgb(228,221,206);font-size:13px;line-height:1.6;color:rgb(83,98,106)">{Html(_why.Th)}<br><span lang="en">{Html(_why.En)}</span></td></tr>
            </table></td></tr></table></body></html>
            """;
    }

    private static string Paragraphs(Mail mail, Func<Text, string> language) =>
        string.Concat(mail.Paragraphs.Select(p => $"<p style=\"margin:0 0 10px\">{Html(language(p))}</p>"));

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
