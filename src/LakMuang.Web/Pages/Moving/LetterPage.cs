using LakMuang.Agencies.Contracts;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Moving;

/// <summary>A form whose deed rests on a letter: its number, its day and its scan.</summary>
public abstract class LetterPage(GivenFiles files) : PageModel
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    /// <returns>Null where something could not be read; it is marked beside its field.</returns>
    protected Task<GivenLetter?> ReadLetterAsync(DateOnly today, CancellationToken ct) => this.ReadLetterAsync(files, Number, LetterDate, today, ct);
}
