using System.Text.Json;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>WCAG 2.2 AA and the best practices of axe-core, on a page as it stands.</summary>
internal static class Axe
{
    private static readonly string _source = File.ReadAllText(Path.Combine(RunningHouse.Root, "node_modules/axe-core/axe.min.js"));

    /// <returns>One line for each element that breaks a rule.</returns>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        await page.EvaluateAsync(_source);
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, {
              runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
              resultTypes: ['violations'],
            })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)} | ${n.failureSummary}`))
            """);
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }
}
