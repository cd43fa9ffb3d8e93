using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Admin;

/// <summary>One client: how it is registered, its secret's times, who changed it, and the way to close it.</summary>
[ForOperators(OperatorTask.ChangeClients)]
public sealed class ClientModel(
    ShowClient show, ClientChanges changes, ClientHistory history, ISystemNames systems, ActOfRequest act) : PageModel
{
    private static readonly int[] _days = [7, 1, 3, 14, 30, 0];

    public static IEnumerable<SelectListItem> Overlaps =>
        _days.Select(days => new SelectListItem(Words.OfOverlap(days).ToString(), days.ToString(CultureInfo.InvariantCulture)));

    public static IEnumerable<SelectListItem> Reasons =>
        Enum.GetValues<ReasonToDisable>().Select(r => new SelectListItem(Words.Of(r).ToString(), r.ToString())).Prepend(new(Words.Choose.ToString(), ""));

    [FromRoute(Name = "id")]
    public string Id { get; set; } = "";

    /// <summary>Days, 0 to 30, that the old secret still opens.</summary>
    [BindProperty]
    public int Overlap { get; set; } = (int)RotateClientSecret.UsualOverlap.TotalDays;

    /// <summary>When the secret was made that the operator saw, in ticks of UTC.</summary>
    [BindProperty]
    public long Seen { get; set; }

    [BindProperty]
    public ReasonToDisable? Reason { get; set; }

    public ClientView Client { get; private set; } = null!;

    public Text SystemName { get; private set; } = null!;

    public IReadOnlyList<ClientHistoryEntry> History { get; private set; } = [];

    public RegisteredClient? Issued { get; private set; }

    public Text? Said { get; private set; }

    public long SeenNow => (Client.SecretMadeAt ?? Client.CreatedAt).UtcTicks;

    public Task<IActionResult> OnGetAsync(string? said, CancellationToken ct)
    {
        Said = said is "saved" ? Words.Saved : null;
        return ShowAsync(null, ct);
    }

    public async Task<IActionResult> OnPostRotateAsync(CancellationToken ct)
    {
        if (ModelState["Overlap"] is { Errors.Count: > 0 } || ModelState["Seen"] is { Errors.Count: > 0 })
        {
            return await ShowAsync(null, ct, StatusCodes.Status422UnprocessableEntity);
        }

        var result = await changes.Rotate.RunAsync(act.Now(), Id, TimeSpan.FromDays(Math.Clamp(Overlap, -1, 99)), SeenAt(), ct);
        Issued = result.Ok(out var issued, out var problem) ? issued : null;
        return await ShowAsync(problem, ct);
    }

    public async Task<IActionResult> OnPostEndOldAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var result = await changes.EndOld.RunAsync(act.Now(), Id, ct);
        Said = Words.OldSecretEnded;
        return await ShowAsync(result.Problem, ct);
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var result = await changes.Disable.RunAsync(act.Now(), Id, Reason, ct);
        Said = Words.Disabled;
        return await ShowAsync(result.Problem, ct);
    }

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken ct)
    {
        ModelState.Clear();
        var result = await changes.Enable.RunAsync(act.Now(), Id, ct);
        Said = Words.Enabled;
        return await ShowAsync(result.Problem, ct);
    }

    private DateTimeOffset SeenAt() =>
        new(Math.Clamp(Seen, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private async Task<IActionResult> ShowAsync(Problem? refusal, CancellationToken ct, int status = StatusCodes.Status200OK)
    {
        if (!(await show.RunAsync(act.Now(), Id, ct)).Ok(out var client, out var problem))
        {
            return this.Refuse(problem);
        }

        Client = client;
        SystemName = await systems.OfAsync(client.System, ct) ?? new(client.System, client.System);
        History = await history.OfAsync(Id, ct);
        Response.StatusCode = status;
        if (refusal is null)
        {
            return Page();
        }

        Said = null;
        return this.Refuse(refusal);
    }
}

/// <summary>What an operator can do to a client from its page.</summary>
public sealed record ClientChanges(RotateClientSecret Rotate, EndOldClientSecret EndOld, DisableClient Disable, EnableClient Enable);
