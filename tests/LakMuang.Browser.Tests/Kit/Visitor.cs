using LakMuang.TestKit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>Somebody at a screen, in one language, with a browser that nobody has used before.</summary>
internal sealed class Visitor(RunningHouse house, View view, IBrowserContext context, IPage page, bool script) : IAsyncDisposable
{
    public const string Password = "lakmuang-demo-2569";

    /// <summary>The narrowest phone that WCAG 1.4.10 asks for, in CSS pixels.</summary>
    private const int Narrowest = 320;

    /// <summary>What the browser says of a reload when the page went elsewhere meanwhile.</summary>
    private static readonly string[] _overtaken = ["Not attached to an active page", "interrupted by another navigation", "net::ERR_ABORTED"];

    private readonly List<string> _broken = Listen(page);

    public IPage Page => page;

    public View View => view;

    public static async Task<Visitor> Arrive(RunningHouse house, View view, bool script = true)
    {
        var (width, height) = view.Size();
        var context = await house.Chromium.NewContextAsync(new()
        {
            Locale = view.IsThai() ? "th-TH" : "en-US",
            TimezoneId = "Asia/Bangkok",
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
        });
        // A machine that runs everything else beside it may take long over a click.
        context.SetDefaultTimeout(45_000);
        return new(house, view, context, await context.NewPageAsync(), script);
    }

    /// <summary>The same browser with a second page open in front of the same person.</summary>
    public async Task<Visitor> SecondPage() => new(house, view, context, await context.NewPageAsync(), script);

    public string Say(string thai, string english) => view.IsThai() ? thai : english;

    public async Task<IResponse?> Open(Uri address) => await page.GotoAsync(address.AbsoluteUri);

    public Task<IResponse?> Open(string path) => Open(new Uri(house.LakMuang, path));

    /// <summary>As a person does it, who may be overtaken by the page: an open page of a system leaves by itself when its session ends.</summary>
    public async Task Reload()
    {
        try
        {
            await page.ReloadAsync();
        }
        catch (PlaywrightException e) when (_overtaken.Any(words => e.Message.Contains(words, StringComparison.Ordinal)))
        {
            await page.WaitForLoadStateAsync();
        }
    }

    /// <summary>As a person does whose page does not tell by itself that something has come.</summary>
    /// <param name="what">Named when it does not come.</param>
    public Task ReloadUntil(string what, TimeSpan atMost, Func<Task<bool>> look) => Patience.Until(what, atMost, async () =>
    {
        await Reload();
        return await look();
    });

    /// <summary>A system has ended the person's session: LakMuang tells it on its own time, within seconds.</summary>
    public Task SeeNobody() => ReloadUntil("nobody's page", TimeSpan.FromSeconds(10), async () => await page.Locator(".person").CountAsync() == 0);

    /// <summary>A link or a button with exactly this name.</summary>
    public Task Press(string thai, string english) => Control(Say(thai, english)).ClickAsync();

    /// <summary>Follows a place of the navigation, which may lie under "More".</summary>
    public async Task GoTo(string path)
    {
        // Until its script has run, the bar shows places that it will put under "More".
        if (script)
        {
            await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        }

        var link = page.Locator($".fit a[href='{path}']:visible");
        if (await link.CountAsync() == 0)
        {
            await page.Locator(".fit summary").ClickAsync();
        }

        await link.First.ClickAsync();
    }

    public ILocator Control(string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    public Task See(string thai, string english) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(Say(thai, english));

    public Task SeeTitle(string thai, string english) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Say(thai, english));

    /// <summary>What a system says above its pages about who is at work: name, agency, groups.</summary>
    public Task SeePerson(string words) => Assertions.Expect(page.Locator(".person")).ToContainTextAsync(words);

    /// <summary>Moves on with the Tab key alone until the focus is there, as somebody without a mouse does.</summary>
    public async Task TabTo(string selector)
    {
        for (var steps = 0; steps < 40; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(selector).EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not lead to {selector} on {page.Url}.");
    }

    /// <summary>Keeps a picture of this page and asserts that anybody can use it.</summary>
    public async Task Inspect(string name)
    {
        var (width, height) = view.Size();
        var file = Path.Combine(RunningHouse.Root, "artifacts/screenshots", view.Folder(), $"{name}{(script ? "" : "-no-script")}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled });
        if (!script)
        {
            return;
        }

        Assert.Empty(_broken);
        var faults = await Axe.Faults(page);
        Assert.True(faults.Count == 0, $"{name}: {string.Join('\n', faults)}");
        Assert.Equal("", await Overflow());
        if (page.Url.StartsWith(house.LakMuang.AbsoluteUri, StringComparison.Ordinal))
        {
            await page.SetViewportSizeAsync(Narrowest, height);
            Assert.Equal("", await Overflow());
            await page.SetViewportSizeAsync(width, height);
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>Gathers what a page asked for in vain, and what its script or its content security policy complained of.</summary>
    private static List<string> Listen(IPage page)
    {
        var broken = new List<string>();
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !answer.Request.IsNavigationRequest)
            {
                broken.Add($"{answer.Status} {answer.Url}");
            }
        };
        page.PageError += (_, said) => broken.Add(said);
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                broken.Add(line.Text);
            }
        };
        return broken;
    }

    /// <summary>The elements that reach beyond the right edge of the screen or of their card; else nothing.</summary>
    private Task<string> Overflow() => page.EvaluateAsync<string>("""
        () => {
          const beyond = (elements, edge) => [...elements].filter(e => e.getBoundingClientRect().right > edge + 1).map(e => e.outerHTML.slice(0, 120));
          const screen = document.documentElement;
          const found = [...document.querySelectorAll('.card')].flatMap(c => beyond(c.querySelectorAll(':scope *:not(.tw *, .vh)'), c.getBoundingClientRect().right));
          if (screen.scrollWidth > screen.clientWidth) {
            found.push('screen', ...beyond(document.querySelectorAll('body *'), screen.clientWidth));
          }

          return found.slice(0, 8).join('\n');
        }
        """);
}
