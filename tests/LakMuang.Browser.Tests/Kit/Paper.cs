using System.Diagnostics;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>A page as it comes out of the printer and goes back through a scanner: pictures of its sheets, and what a phone reads from their QR codes.</summary>
/// <param name="Sheets">Files of pictures, one for each sheet.</param>
/// <param name="Codes">What the QR codes say, in the order of the sheets.</param>
internal sealed record Paper(IReadOnlyList<string> Sheets, IReadOnlyList<string> Codes)
{
    // A little coarser than the 200 at which offices scan.
    private const string DotsPerInch = "175";

    /// <param name="page">Shown, and of no others' interest: it stays as it looks on paper.</param>
    /// <param name="name">Of the files, below artifacts/letters.</param>
    public static async Task<Paper> OfAsync(IPage page, string name)
    {
        var folder = Path.Combine(RunningHouse.Root, "artifacts/letters");
        Directory.CreateDirectory(folder);
        var pdf = Path.Combine(folder, $"{name}.pdf");
        foreach (var old in Directory.GetFiles(folder, $"{name}-sheet-*.png"))
        {
            File.Delete(old);
        }

        await page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true, PrintBackground = true });
        await Run("pdftoppm", "-r", DotsPerInch, "-png", pdf, Path.Combine(folder, $"{name}-sheet"));
        var sheets = Directory.GetFiles(folder, $"{name}-sheet-*.png").Order(StringComparer.Ordinal).ToList();
        var codes = new List<string>();
        foreach (var sheet in sheets)
        {
            codes.AddRange((await Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", sheet)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return new(sheets, codes);
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // zbarimg ends with 4 where it saw nothing.
        Assert.True(process.ExitCode is 0 or 4, $"{program} ended with {process.ExitCode}.");
        return said;
    }
}
