using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Goes on with a draft, or corrects a request that was sent back.</summary>
[Authorize]
public sealed class EditModel(RequestForms forms, WriteRequest write, SubmitRequest submit, ShowRequest show, ActOfRequest act) : FormPage(write, submit, act)
{
    private readonly ActOfRequest _act = act;

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public AccessRequest Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        (Form.Kind, Form.Chosen, Form.Why, Form.Basis, Form.Order, Form.Version) =
            (Asked.Kind, Asked.Groups, Asked.Why, Asked.Basis?.Value, Asked.Order, Asked.Version);
        Form.Until = Asked.Until is { } until ? ThaiDate.InTable(until).ToString() : null;
        return await forms.FillAsync(Form, Asked.Beneficiary, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Keep();
        return await FillAsync(ct) && await forms.FillAsync(Form, Asked.Beneficiary, ct) ? await SaveAsync(Id, Asked.Beneficiary, ct) : NotFound();
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(_act.Now(), Id, ct)).Ok(out var view, out _) || !view.IsRequester || !view.Request.CanBeEdited || view.Request.Kind is RequestKind.HeadOfUnit)
        {
            return false;
        }

        Asked = view.Request;
        (Form.Id, Form.System, Form.Agency, Form.Action) = (Id, view.Request.System, view.Agency, $"/requests/{Id}/edit");
        return true;
    }
}
