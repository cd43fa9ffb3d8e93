using System.Net.Mime;
using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Importing;

/// <summary>One import: how far it is, what each row would do or has done, and what can be decided now.</summary>
public abstract class ShowPage(ShowImport show, DecideImport decide, WriteWrongRows wrong, MakeTemplate columns, ActOfRequest act) : PageModel
{
    public abstract ImportPlace Place { get; }

    /// <summary>The address of the list.</summary>
    public abstract string Here { get; }

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    [FromQuery(Name = "rows")]
    public string? AskedRows { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? IssuedOn { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    public int At => int.TryParse(AskedPage, out var page) && page is > 0 and < 100_000 ? page : 1;

    /// <summary>What is asked for; by itself the wrong rows while somebody decides, since those are what to look at.</summary>
    public RowFilter Filter { get; private set; }

    public ImportView View { get; private set; } = null!;

    public bool IsUnderWay => View.Import.State is ImportState.Checking or ImportState.CarryingOut or ImportState.TakingBack;

    /// <summary>The head of a column by its key.</summary>
    public Text HeadOf(string key) => columns.ColumnsOf(View.Import.Kind).FirstOrDefault(c => c.Key == key)?.Head ?? new(key, key);

    private Act Now => Place.Agency is { } agency ? act.Now() with { Agency = agency } : act.Now();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) is { } problem ? this.RefuseOrAsk(problem) : Page();

    public async Task<IActionResult> OnGetWrongAsync(CancellationToken ct)
    {
        if (!(await wrong.RunAsync(Now, Place, Id, ct)).Ok(out var write, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"wrong-rows-{Id:N}.csv" }.ToString();
        Response.Headers.CacheControl = "private, no-store";
        await write(Response.Body, ct);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostCarryOutAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refusal)
        {
            return this.RefuseOrAsk(refusal);
        }

        var problems = await decide.CarryOutAsync(Now, Place, Id, new(Number, IssuedOn, Subject), ct);
        if (problems.Count == 0)
        {
            return Redirect($"{Here}/{Id}");
        }

        foreach (var problem in problems.Skip(1))
        {
            ModelState.AddModelError(problem.Field ?? "", problem.Message.ToString());
        }

        return this.RefuseOrAsk(problems[0]);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct) => await AnswerAsync(await decide.CancelAsync(Now, Place, Id, ct), ct);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct) => await AnswerAsync(await decide.TakeBackAsync(Now, Place, Id, ct), ct);

    private async Task<IActionResult> AnswerAsync(Result<Guid> result, CancellationToken ct)
    {
        if (result.Ok(out _, out var problem))
        {
            return Redirect($"{Here}/{Id}");
        }

        return await FillAsync(ct) is { } gone ? this.RefuseOrAsk(gone) : this.RefuseOrAsk(problem);
    }

    private async Task<Problem?> FillAsync(CancellationToken ct)
    {
        var isAsked = Enum.TryParse<RowFilter>(AskedRows, ignoreCase: true, out var asked) && Enum.IsDefined(asked);
        Filter = isAsked ? asked : RowFilter.All;
        var found = await show.RunAsync(Now, Place, Id, Filter, At, ct);
        if (!isAsked && found is { Problem: null } && found.Ok(out var first, out _) && first.Import is { State: ImportState.Ready, Wrong: > 0 })
        {
            Filter = RowFilter.Wrong;
            found = await show.RunAsync(Now, Place, Id, Filter, At, ct);
        }

        if (!found.Ok(out var view, out var problem))
        {
            return problem;
        }

        View = view;
        return null;
    }
}
