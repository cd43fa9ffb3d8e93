using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>However many places somebody may go to, none is out of sight: what does not fit lies under "More", and the place of this page always stands.</summary>
public sealed class NavigationTests(RunningHouse house) : Journey(house)
{
    private const string Operator = "9900000000197";
    private static readonly int[] _widths = [320, 390, 480, 640, 768, 800, 1023, 1024, 1280, 1366, 1920];

    [Theory]
    [InlineData(View.ThaiWide)]
    [InlineData(View.EnglishWide)]
    [InlineData(View.ThaiPhone)]
    [InlineData(View.EnglishPhone)]
    public async Task An_operator_finds_every_place_and_the_current_one_in_sight(View view)
    {
        var desk = await ArriveHome(view, Operator);
        await desk.Inspect("navigation-home");
        foreach (var page in new[] { "/", "/account", "/admin", "/agencies/0000/overview", "/agencies/0000/outgoing" })
        {
            await desk.Open(page);
            foreach (var width in _widths)
            {
                await desk.Page.SetViewportSizeAsync(width, 800);
                Assert.Equal("", await Faults(desk));
            }
        }

        var (wide, high) = view.Size();
        await desk.Page.SetViewportSizeAsync(wide, high);
        // A page without links under the open menu: one that is half covered would count as too small.
        await desk.Open("/rights");
        await desk.Page.Locator(".fit summary").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Inspect("navigation-more");
        var last = await desk.Page.Locator(".fit .menu-b li:visible a").Last.GetAttributeAsync("href");
        await desk.TabTo($".fit .menu-b a[href='{last}']");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath.StartsWith(last!, StringComparison.Ordinal));
        await desk.Inspect("navigation-last");
    }

    [Fact]
    public async Task It_opens_without_script()
    {
        var desk = await ArriveHome(View.ThaiPhone, Operator, script: false);
        await desk.GoTo("/account");
        await desk.Page.WaitForURLAsync("**/account");
        await desk.Inspect("navigation");
    }

    // Each place is either in the bar or under "More", never in both and never in neither; the bar is one line, and the current place is in it.
    private static Task<string> Faults(Visitor desk) => desk.Page.EvaluateAsync<string>("""
        () => {
          const shown = e => getComputedStyle(e).display !== 'none';
          const bar = document.querySelector('.fit');
          const inBar = [...bar.querySelectorAll(':scope > li:not(.over)')].filter(shown);
          const over = bar.querySelector(':scope > .over');
          const under = over && shown(over) ? [...over.querySelectorAll('li')].filter(shown) : [];
          const path = li => li.querySelector('a').getAttribute('href');
          const all = [...bar.querySelectorAll(':scope > li:not(.over)')].map(path);
          const seen = [...inBar, ...under].map(path);
          const faults = [];
          for (const one of all) if (seen.filter(s => s === one).length !== 1) faults.push(`${one} is there ${seen.filter(s => s === one).length} times`);
          const current = bar.querySelector('[aria-current]');
          if (!current || !shown(current.parentElement)) faults.push('the current place is hidden');
          const beside = matchMedia('(min-width:1024px)').matches && bar.closest('.side');
          const tops = new Set([...inBar, ...(over && shown(over) ? [over] : [])].map(e => Math.round(e.getBoundingClientRect().top)));
          if (!beside && innerWidth >= 390 && tops.size > 1) faults.push(`${tops.size} lines`);
          for (const e of inBar) if (e.getBoundingClientRect().right > innerWidth + 1) faults.push(`${path(e)} is beyond the edge`);
          return faults.length ? `${innerWidth} px at ${location.pathname}: ${faults.join('; ')}` : '';
        }
        """);
}
