using System.Net.Mime;
using System.Text;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;

namespace LakMuang.Web.Pages.Manuals;

internal static class ManualFiles
{
    /// <summary>The pictures of the manuals, and each manual as one file.</summary>
    public static void MapManuals(this WebApplication app)
    {
        app.MapMethods("/manuals/pictures/{name}", ["GET", "HEAD"], (string name, HttpContext http) =>
        {
            if (ManualText.Picture(name) is not { } picture)
            {
                return Results.NotFound();
            }

            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(picture, "image/webp");
        }).WithMetadata(new AllowAnonymousAttribute());

        app.MapMethods("/manuals/{manual}/file", ["GET", "HEAD"], (string manual, SignOnOptions options) =>
        {
            if (Manual.Find(manual) is not { } found)
            {
                return Results.NotFound();
            }

            var isEnglish = Languages.Now == "en" && found.FileEn is not null;
            return Results.File(
                Encoding.UTF8.GetBytes(Alone(found, isEnglish, options.PublicUrl)), MediaTypeNames.Text.Html + "; charset=utf-8", $"lakmuang-{found.Code}{(isEnglish ? "-en" : "")}.html");
        }).WithMetadata(new AllowAnonymousAttribute());
    }

    // Downloaded and opened from a disk: no policy of ours reaches it there, so its look stands inside it.
    private static string Alone(Manual manual, bool isEnglish, string site)
    {
        var title = isEnglish ? manual.Title.En : manual.Title.Th;
        return $$"""
            <!doctype html>
            <html lang="{{(isEnglish ? "en" : "th")}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{{title}} – หลักเมือง</title>
            <style>
            body{font-family:Sarabun,"TH Sarabun New","Leelawadee UI",Tahoma,sans-serif;line-height:1.7;color:#18242a;max-width:820px;margin:24px auto;padding:0 16px;overflow-wrap:anywhere}
            h1,h2,h3{color:#082c36;line-height:1.45;break-after:avoid}
            table{border-collapse:collapse;width:100%}td,th{border:1px solid #d0c6b2;padding:6px 10px;text-align:left;vertical-align:top}tr{break-inside:avoid}
            img{max-width:100%;border:1px solid #d0c6b2;break-inside:avoid}pre{white-space:pre-wrap;background:#f8f5ee;padding:10px}
            @page{size:A4;margin:18mm}
            </style>
            </head>
            <body>
            {{ManualText.Of(isEnglish ? manual.FileEn! : manual.FileTh, isAlone: true).Html.Replace(ManualText.Site, site, StringComparison.Ordinal)}}
            </body>
            </html>
            """;
    }
}
