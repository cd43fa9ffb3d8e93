using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace LakMuang.Sandbox.Pages;

/// <summary>One HTML page in the language of the request: Thai unless ?lang=en, the cookie or Accept-Language says English.</summary>
internal sealed class Page
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai, UnicodeRanges.GeneralPunctuation);
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);
    private readonly HttpRequest _request;

    public Page(HttpRequest request)
    {
        _request = request;
        var asked = request.Query["lang"].ToString();
        if (asked is "th" or "en")
        {
            request.HttpContext.Response.Cookies.Append("sandbox-lang", asked, new() { HttpOnly = true, SameSite = SameSiteMode.Lax });
        }
        else
        {
            asked = request.Cookies["sandbox-lang"] ?? (request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "th");
        }

        English = asked == "en";
    }

    public bool English { get; }

    public string Say(string thai, string english) => English ? english : thai;

    public static string E(string? text) => Encoder.Encode(text ?? "");

    public static string Clock(DateTimeOffset time) => time.ToOffset(Bangkok).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Day/month/year of the Buddhist era and clock time in Bangkok.</summary>
    public static string Moment(DateTimeOffset time)
    {
        var local = time.ToOffset(Bangkok);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day}/{local.Month}/{local.Year + 543} {local:HH:mm:ss}");
    }

    /// <param name="head">Further elements of the head, already encoded.</param>
    public IResult Show(string title, string body, string head = "", int status = 200) => Results.Text($"""
        <!DOCTYPE html>
        <html lang="{Say("th", "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{E(title)}</title>
        <link rel="stylesheet" href="/assets/sandbox.css">
        <script src="/assets/sandbox.js" defer></script>
        {head}
        </head>
        <body>
        <header>
        <p class="ribbon">{Say("ระบบทดสอบ – ไม่ใช่ ThaID จริง ห้ามใช้ข้อมูลบุคคลจริง", "Test system – not the real ThaID. Never use real persons’ data")}</p>
        <p class="lang"><a lang="th" href="{E(_request.Path)}?lang=th">ไทย</a> <a lang="en" href="{E(_request.Path)}?lang=en">English</a></p>
        </header>
        <main>
        <h1>{E(title)}</h1>
        {body}
        </main>
        </body>
        </html>
        """, "text/html; charset=utf-8", statusCode: status);

    public IResult NotFound() => Show(
        Say("ไม่พบหน้านี้", "Not found"),
        $"<p>{Say("รายการนี้หมดอายุหรือไม่มีอยู่ กรุณาเริ่มใหม่จากระบบที่ท่านมา", "This has expired or does not exist. Please start again from the system you came from.")}</p>",
        status: 404);
}
