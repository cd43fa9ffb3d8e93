using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Oversight;

internal static class FormsOfLetters
{
    private const string LetterDate = "LetterDate";

    /// <summary>Reads a typed day; what cannot be read is marked beside its field.</summary>
    public static bool ReadDay(this PageModel page, string? typed, string field, DateOnly today, out DateOnly day)
    {
        if (TypedDay.TryParse(typed, today, out day, out var problem))
        {
            return true;
        }

        page.ModelState.AddModelError(field, problem.Message.ToString());
        return false;
    }

    /// <summary>The same for a field that may stay empty.</summary>
    public static bool ReadDayOrNone(this PageModel page, string? typed, string field, DateOnly today, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        var read = page.ReadDay(typed, field, today, out var found);
        day = read ? found : null;
        return read;
    }

    /// <summary>The scan of a letter, where one was given; what is wrong with it is marked beside its field.</summary>
    public static async Task<(bool IsRead, GivenFile? Scan)> ReadScanAsync(this PageModel page, GivenFiles files, CancellationToken ct)
    {
        if ((await files.ReadAsync("File", ct)).Ok(out var scans, out var problem))
        {
            return (true, scans.Count > 0 ? scans[^1] : null);
        }

        page.ModelState.AddModelError("File", problem.Message.ToString());
        return (false, null);
    }

    /// <summary>The letter of a form that has fields Number, LetterDate and File. The scan is read first, so that a mistake elsewhere does not ask for it again.</summary>
    /// <param name="subject">What it is about, where the form asks for it.</param>
    /// <returns>Null where something could not be read; it is marked beside its field.</returns>
    public static async Task<GivenLetter?> ReadLetterAsync(
        this PageModel page, GivenFiles files, string? number, string? day, DateOnly today, CancellationToken ct, string? subject = null)
    {
        var (isRead, scan) = await page.ReadScanAsync(files, ct);
        return page.ReadDay(day, LetterDate, today, out var issuedOn) && isRead ? new(number, issuedOn, subject, scan) : null;
    }

    /// <summary>The same where the letter may follow later: nothing is asked for while its fields are empty.</summary>
    public static async Task<(bool IsRead, GivenLetter? Letter)> ReadLetterOrNoneAsync(
        this PageModel page, GivenFiles files, string? number, string? day, DateOnly today, CancellationToken ct)
    {
        var (isRead, scan) = await page.ReadScanAsync(files, ct);
        if (string.IsNullOrWhiteSpace(number) && string.IsNullOrWhiteSpace(day) && scan is null)
        {
            return (isRead, null);
        }

        return page.ReadDay(day, LetterDate, today, out var issuedOn) && isRead ? (true, new(number, issuedOn, null, scan)) : (false, null);
    }

    /// <summary>The page again, with what could not be read.</summary>
    public static IActionResult Unread(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>Refuses; whoever has only signed in too weakly is led to ThaID and back.</summary>
    public static IActionResult RefuseOrAsk(this PageModel page, Problem problem)
    {
        if (problem.Code != AuthorityRefusals.StrongerSignIn.Code)
        {
            return page.Refuse(problem);
        }

        page.HttpContext.AskForLevel(3);
        return page.Forbid();
    }

    /// <summary>What tells somebody from a colleague of the same name: the post, its unit, and since when.</summary>
    public static string Told(this Holding post) => $"{$"{post.Position} {post.Unit}".TrimEnd()} · {Term(post)}";

    public static string Term(Holding post) => $"{Words.FromDay.With(ThaiDate.InTable(post.From))} {(post.Until is { } until ? Words.UntilDay.With(ThaiDate.InTable(until)) : Words.NoEnd)}";

    public static string Term(AdminNomination n) => $"{Words.FromDay.With(ThaiDate.InTable(n.From))} {(n.Until is { } until ? Words.UntilDay.With(ThaiDate.InTable(until)) : Words.NoEnd)}";
}
