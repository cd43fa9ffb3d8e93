using System.Globalization;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Kit;

/// <summary>What whoever administers an agency does on many pages: finds somebody, and names the letter that a deed rests on.</summary>
internal static class Desks
{
    private static int _letters = 5_000;

    /// <summary>Today or a day near it, in Bangkok, as people type it: 22/11/2569.</summary>
    public static string ThaiDay(int ahead = 0)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).AddDays(ahead).DateTime);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + 543}");
    }

    /// <param name="place">The agency's own address, such as /agencies/05360199.</param>
    /// <param name="words">In Thai, by which the register of people finds this one before all others.</param>
    /// <returns>The address of the person's page, which is open now.</returns>
    public static async Task<string> FindPerson(this Visitor desk, string place, string words)
    {
        await desk.Open($"{place}/people?q={Uri.EscapeDataString(words)}");
        await desk.Page.Locator("tbody th a").First.ClickAsync();
        await desk.Page.WaitForURLAsync($"**{place}/people/0*", new() { WaitUntil = WaitUntilState.Commit });
        return new Uri(desk.Page.Url).AbsolutePath;
    }

    /// <summary>A letter that nobody has named before, into the fields of the form on this page; or one that somebody has.</summary>
    /// <returns>Its number, as pages show it.</returns>
    public static async Task<string> NameLetter(this Visitor desk, string? known = null)
    {
        var number = known ?? $"คำสั่งที่ {Interlocked.Increment(ref _letters)}/2569";
        await desk.Page.Locator("#Number").FillAsync(number);
        await desk.Page.Locator("#LetterDate").FillAsync("๑๖ พ.ย. ๒๕๖๙");
        return number;
    }

    /// <summary>Gives rights by hand, and sees that they are given.</summary>
    /// <param name="person">The address of the person's page.</param>
    public static async Task GiveRights(this Visitor desk, string person, params string[] groups)
    {
        await desk.Open($"{person}/rights/new");
        foreach (var group in groups)
        {
            await desk.Page.Locator($"input[name=Groups][value={group}]").CheckAsync();
        }

        await desk.Page.Locator("#Reason").FillAsync("ได้รับมอบหมายหน้าที่");
        await desk.NameLetter();
        await desk.Press("ให้สิทธิ", "Give the rights");
        await desk.See("ให้สิทธิแล้ว", "The rights are given");
    }
}
