using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>Pictures for the manuals, taken where people walk. <c>build/pictures</c> writes them; every other run asserts that each is still of its page, and that
/// the page still says what the picture shows.</summary>
internal static partial class Illustration
{
    private const string Variable = "LAKMUANG_PICTURES";
    private const int LargestBytes = 65_000;

    /// <summary>So many of its labels and buttons may come and go with what other journeys leave in the house.</summary>
    private const int OtherPercent = 20;
    private const int OtherAtLeast = 3;

    private static string Folder => Path.Combine(RunningHouse.Root, "docs/manuals/pictures");

    private static string Pages => Path.Combine(Folder, "pages.tsv");

    private static bool Writes => Environment.GetEnvironmentVariable(Variable) == "write";

    /// <summary>Keeps this page as a picture, from its top to the end of an element or to the end of the screen.</summary>
    /// <param name="name">Of the file, without its ending: small letters and hyphens.</param>
    public static async Task Illustrate(this Visitor visitor, string name)
    {
        var at = Template(new Uri(visitor.Page.Url).AbsolutePath);
        var known = Known();
        var words = await visitor.Page.EvaluateAsync<string[]>(Words);
        if (!Writes)
        {
            var (page, shown) = known.GetValueOrDefault(name, ("no page", []));
            Assert.True(page == at, $"The picture {name} is of {page}, and the journey stands on {at}: run build/pictures.");
            string[] other = [.. shown.Except(words).Select(w => $"-{w}"), .. words.Except(shown).Select(w => $"+{w}")];
            Assert.True(other.Length <= Math.Max(OtherAtLeast, shown.Length * OtherPercent / 100), $"The picture {name} has grown old: run build/pictures. {string.Join(", ", other)}");
            return;
        }

        await visitor.Page.EvaluateAsync(Still);
        var shot = await visitor.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        await KeepAsync(visitor.Page.Context, Path.Combine(Folder, $"{name}.webp"), shot);
        known[name] = (at, words);
        await File.WriteAllLinesAsync(Pages, known.Select(line => $"{line.Key}\t{line.Value.Page}\t{string.Join('|', line.Value.Words)}"));
    }

    // A picture in which nothing but single pixels differs is the same picture: the repository then shows no change.
    private static async Task KeepAsync(IBrowserContext context, string file, byte[] shot)
    {
        var page = await context.NewPageAsync();
        var old = File.Exists(file) ? Convert.ToBase64String(await File.ReadAllBytesAsync(file)) : "";
        var made = await page.EvaluateAsync<string>(Shrink, new object[] { Convert.ToBase64String(shot), old, LargestBytes });
        await page.CloseAsync();
        if (made.Length > 0)
        {
            await File.WriteAllBytesAsync(file, Convert.FromBase64String(made));
        }
    }

    private static SortedDictionary<string, (string Page, string[] Words)> Known() => new(
        (File.Exists(Pages) ? File.ReadAllLines(Pages) : []).Select(line => line.Split('\t')).Where(p => p.Length == 3)
            .ToDictionary(p => p[0], p => (p[1], p[2].Split('|', StringSplitOptions.RemoveEmptyEntries))), StringComparer.Ordinal);

    private static string Template(string path) => Code().Replace(Id().Replace(path, "/{id}"), "/agencies/{code}");

    // Headings of cards and rows may name agencies and systems that a run has made.
    private const string Words = """
        () => [...new Set([...document.querySelectorAll('main :is(h1, label, thead th, summary, button)')]
          .map(e => e.textContent.replace(/[\d๐-๙]+/g, '#').replace(/[\s|]+/g, ' ').trim()).filter(t => t && t.length < 80))].sort()
        """;

    // Days, times and numbers that a run makes are replaced by fixed ones; what the browser paints by itself is taken away.
    private const string Still = """
        async () => {
          await document.fonts.ready;
          const fix = text => text
            .replace(/\d{1,2} (ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.) 25\d\d/g, '21 พ.ย. 2569')
            .replace(/\d{1,2} (มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม) 25\d\d/g, '21 พฤศจิกายน 2569')
            .replace(/\d{2}\.\d{2} น\./g, '09.41 น.')
            .replace(/localhost:\d+/g, 'sso.example.go.th');
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) walk.currentNode.data = fix(walk.currentNode.data);
          document.querySelectorAll('input[type=text], input:not([type]), textarea').forEach(e => { e.value = fix(e.value).replace(/^\d{1,2}\/\d{1,2}\/25\d\d$/, '30/11/2569'); });
          document.activeElement?.blur();
        }
        """;

    private const string Shrink = """
        async ([shot, old, most]) => {
          const load = (data, type) => new Promise((done, fail) => { const i = new Image(); i.onload = () => done(i); i.onerror = fail; i.src = `data:image/${type};base64,${data}`; });
          const draw = image => { const c = document.createElement('canvas'); c.width = image.naturalWidth; c.height = image.naturalHeight; c.getContext('2d').drawImage(image, 0, 0); return c; };
          const canvas = draw(await load(shot, 'png'));
          let made = '';
          for (let quality = 0.8; quality > 0.2; quality -= 0.1) {
            made = canvas.toDataURL('image/webp', quality).split(',')[1];
            if (made.length * 3 / 4 <= most) break;
          }
          if (!old) return made;
          const before = draw(await load(old, 'webp')), after = draw(await load(made, 'webp'));
          if (before.width !== after.width || before.height !== after.height) return made;
          const a = before.getContext('2d').getImageData(0, 0, before.width, before.height).data, b = after.getContext('2d').getImageData(0, 0, after.width, after.height).data;
          let other = 0;
          for (let i = 0; i < a.length; i += 4) if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 90) other++;
          return other > a.length / 4 / 2000 ? made : '';
        }
        """;

    [GeneratedRegex("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("/agencies/[0-9]{4,8}")]
    private static partial Regex Code();
}
