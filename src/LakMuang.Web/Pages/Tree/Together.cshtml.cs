using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Tree;

/// <summary>Several changes that nobody has agreed to yet, with what each does; agreed to together.</summary>
[ForOperators(OperatorTask.ChangeTree)]
public sealed class TogetherModel(AgreeTogether together, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "change")]
    public string[] Asked { get; set; } = [];

    /// <summary>Of each change its id and the digest of the preview that the person saw, with a space between.</summary>
    [BindProperty]
    public string[] Seen { get; set; } = [];

    public IReadOnlyList<PlannedChange> Planned { get; private set; } = [];

    public Text? Said { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(Asked, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var seen = new Dictionary<Guid, string>();
        foreach (var line in Seen.Take(AgreeTogether.Most))
        {
            if (line?.Split(' ') is [var id, var digest] && Guid.TryParse(id, out var change))
            {
                seen[change] = digest;
            }
        }

        if (!(await together.RunAsync(act.Now(), seen, ct)).Ok(out var agreed, out var problem))
        {
            return await FillAsync([.. seen.Keys.Select(id => $"{id}")], ct) ?? this.RefuseOrAsk(problem);
        }

        if (agreed.Stopped is not { } stopped)
        {
            return Redirect($"/admin/tree/changes?done={agreed.Done.Count}");
        }

        Said = Words.TogetherStopped.With(agreed.Done.Count, stopped.Why.Message);
        return await FillAsync([.. seen.Keys.Except(agreed.Done).Select(id => $"{id}")], ct) ?? Page();
    }

    private async Task<IActionResult?> FillAsync(IEnumerable<string> asked, CancellationToken ct)
    {
        var ids = asked.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty).Distinct().Take(AgreeTogether.Most).ToList();
        if (!(await together.ShowAsync(act.Now(), ids, ct)).Ok(out var planned, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Planned = planned;
        return null;
    }
}
