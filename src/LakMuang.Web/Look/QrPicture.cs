using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace LakMuang.Web.Look;

/// <summary>A QR code for paper, drawn on the server.</summary>
internal static class QrPicture
{
    /// <param name="label">What a screen reader says.</param>
    /// <returns>An SVG made of attributes alone, since the content policy allows no inline style.</returns>
    public static IHtmlContent Of(string address, string label)
    {
        // Level M still reads after a stamp, a fold or a poor copier has taken a seventh of it.
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new HtmlString(
            $"""<svg role="img" aria-label="{System.Net.WebUtility.HtmlEncode(label)}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="{path}" fill="#000"/></svg>""");
    }
}
