using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>A request: what is asked, where it lies and since when, and the decision for whoever decides (L5-2).</summary>
[Authorize]
public sealed class ShowModel(
    ShowRequest show, ApproveRequest approve, TurnDownRequest turnDown, WithdrawRequest withdraw, AttachToRequest attach, GivenFiles files, ISystemNames systems, IRights rights, LakMuang.Agencies.Contracts.IPeople people,
    ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "said")]
    public string? SaidCode { get; set; }

    [FromQuery(Name = "parts")]
    public int Parts { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<string> Groups { get; set; } = [];

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public bool IsSignedForm { get; set; }

    /// <summary>How the applicant is reached, for the decider on form 1; null for everybody else.</summary>
    public LakMuang.Agencies.Contracts.Contact? Reached { get; private set; }

    public bool IsAttaching { get; private set; }

    public RequestView View { get; private set; } = null!;

    public Text SystemName { get; private set; } = null!;

    public IReadOnlyDictionary<string, Text> GroupNames { get; private set; } = new Dictionary<string, Text>();

    public bool IsMine => View.IsRequester || View.Request.Beneficiary == act.Now().By;

    public Text? Said => SaidCode switch
    {
        "sent" when Parts > 1 => Words.SaidSplit.With(Parts),
        "sent" => Words.SaidSent,
        "saved" => Words.SaidSaved,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        Groups = [.. View.Request.Groups];
        Until = View.Request.Until is { } until ? ThaiDate.InTable(until).ToString() : null;
        return Page();
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.Now() with { Agency = View.Agency.Id };
        return this.ReadDayOrNone(Until, nameof(Until), ThaiDate.Day(now.At), out var until)
            ? Answer(await approve.RunAsync(now, Id, Version, new(Groups, until, Remark), ct))
            : this.Unread();
    }

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => TurnAsync(turnDown.RefuseAsync, ct);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) => TurnAsync(turnDown.ReturnAsync, ct);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) =>
        await FillAsync(ct) ?? Answer(await withdraw.RunAsync(act.Now() with { Agency = View.Agency.Id }, Id, ct));

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        IsAttaching = true;
        var (isRead, scan) = await this.ReadScanAsync(files, ct);
        return isRead ? Answer((await attach.RunAsync(act.Now() with { Agency = View.Agency.Id }, Id, scan, IsSignedForm, ct)).Ok(out _, out var problem) ? Id : problem)
            : this.Unread();
    }

    private async Task<IActionResult> TurnAsync(Func<Act, Guid, int, string?, CancellationToken, Task<Result<Guid>>> turn, CancellationToken ct) =>
        await FillAsync(ct) ?? Answer(await turn(act.Now() with { Agency = View.Agency.Id }, Id, Version, Opinion, ct));

    private IActionResult Answer(Result<Guid> done)
    {
        if (done.Ok(out _, out var problem))
        {
            return Redirect($"/requests/{Id}");
        }

        ModelState.Remove(nameof(Version));
        return this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), Id, ct)).Ok(out var view, out _))
        {
            return NotFound();
        }

        View = view;
        Reached = view is { MayDecide: true, Request.Kind: RequestKind.HeadOfUnit } ? await people.ContactOfAsync(view.Request.Beneficiary, ct) : null;
        SystemName = await systems.OfAsync(view.Request.System, ct) ?? new(view.Request.System, view.Request.System);
        GroupNames = (await rights.GroupsAsync(ct)).ToDictionary(g => g.Code, g => g.Name);
        return null;
    }
}
