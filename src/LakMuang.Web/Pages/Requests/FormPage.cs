using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>What writing a request and changing one have in common: the fields, and sending or keeping them.</summary>
public abstract class FormPage(WriteRequest write, SubmitRequest submit, ActOfRequest act) : PageModel
{
    [BindProperty]
    public RequestKind? Kind { get; set; }

    [BindProperty]
    public List<string> Groups { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public Guid? Basis { get; set; }

    [BindProperty]
    public string? Order { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty(Name = "draft")]
    public bool IsDraft { get; set; }

    public RequestFormView Form { get; protected set; } = new();

    /// <summary>Keeps what was typed as a draft, and sends it unless a draft is all that is wanted.</summary>
    protected async Task<IActionResult> SaveAsync(Guid? id, PersonId beneficiary, CancellationToken ct)
    {
        var now = act.Now() with { Agency = Form.Agency.Id };
        var today = ThaiDate.Day(now.At);
        if (!this.ReadDayOrNone(Until, nameof(Until), today, out var until))
        {
            return this.Unread();
        }

        var form = new RequestForm(
            Form.Agency.Id, beneficiary, Form.System!, Kind, Groups, Why, Basis is { } letter ? new LetterId(letter) : null, Order, until);
        if (!(await write.RunAsync(now, id, Version, form, ct)).Ok(out var written, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        var (saved, version) = written;
        if (IsDraft)
        {
            return Redirect($"/requests/{saved}?said=saved");
        }

        if ((await submit.RunAsync(now, saved, version, ct)).Ok(out var sent, out var lack))
        {
            return Redirect(sent.Count > 1 ? $"/requests/{saved}?said=sent&parts={sent.Count}" : $"/requests/{saved}?said=sent");
        }

        // What was typed is kept as a draft by now: the form goes on with that one.
        (Form.Id, Form.Version, Form.Action) = (saved, version, $"/requests/{saved}/edit");
        ModelState.Remove(nameof(Version));
        return this.Refuse(lack);
    }

    /// <summary>Puts what was typed back into the form.</summary>
    protected void Keep()
    {
        (Form.Kind, Form.Chosen, Form.Why, Form.Basis, Form.Order, Form.Until) = (Kind, Groups, Why, Basis, Order, Until);
        Form.Version = Version;
    }
}
