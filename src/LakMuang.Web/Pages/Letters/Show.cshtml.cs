using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Letters;

/// <summary>One letter: its scan in place, and everything that rests on it.</summary>
[ForAgency(AgencyTask.ReadLetters)]
public sealed class ShowModel(ShowLetter show, AttachLetterFile attach, GivenFiles files, IAuthority authority, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string Place => $"/agencies/{Agency.Code}/letters";

    public LetterView Letter { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public Text? Said { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? said, string? fell, CancellationToken ct)
    {
        Said = said switch
        {
            "saved" => Words.Saved,
            "attached" => Words.Attached,
            "withdrawn" => Words.WithdrawnNow.With(int.TryParse(fell, out var count) ? count : 0),
            _ => null,
        };
        return await FindAsync(ct) is { } problem ? this.Refuse(problem) : Page();
    }

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken ct)
    {
        var given = await files.ReadAsync("File", ct);
        if (await FindAsync(ct) is { } missing)
        {
            return this.Refuse(missing);
        }

        if (!given.Ok(out var scans, out var bad))
        {
            return this.Refuse(bad);
        }

        var result = await attach.RunAsync(act.ForAgency(), Agency.Id, new(Id), scans is [.., var last] ? last : new("", null, null, null), ct);
        return result.Ok(out _, out var problem) ? Redirect($"{Place}/{Id}?said=attached") : this.Refuse(problem);
    }

    private async Task<Problem?> FindAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await show.RunAsync(now, Agency.Id, new(Id), ct)).Ok(out var letter, out var problem))
        {
            return problem;
        }

        Letter = letter;
        MayKeep = letter.MayChange && await authority.JudgeAsync(now, AgencyTask.KeepLetters, Agency.Id, ct) is not AgencyAccess.Refused;
        return null;
    }
}
