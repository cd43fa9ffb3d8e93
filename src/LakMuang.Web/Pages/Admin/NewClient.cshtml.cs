using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Admin;

/// <summary>Which system, then the settings, then the secret: shown in the answer to the form alone, which no address or history keeps.</summary>
[ForOperators(OperatorTask.ChangeClients)]
public sealed class NewClientModel(RegisterClient register, CheckClient check, ProposeClientId propose, ISystemNames systems, ActOfRequest act) : ClientForm
{
    private Dictionary<string, Text> _systems = [];

    /// <summary>Code of the system the client is for; null while it has not been chosen.</summary>
    [FromQuery]
    public string? System { get; set; }

    [BindProperty]
    public string? Id { get; set; }

    public RegisteredClient? Issued { get; private set; }

    public Text SystemName => _systems[System!];

    public IEnumerable<SelectListItem> Choices => _systems.Select(s => new SelectListItem(s.Value.ToString(), s.Key));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FindSystemAsync(ct);
        if (System is not null)
        {
            Id = await propose.RunAsync(System, ct);
            Fill(new ClientMetadata { IdTokenSignedResponseAlg = "ES256", Scope = "openid profile agency groups" }, null);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FindSystemAsync(ct);
        if (System is null)
        {
            return Redirect("/admin/new-client");
        }

        if (!ReadKeys(out var keys) | !ModelState.IsValid)
        {
            return Refuse([]);
        }

        var metadata = Read(new(), keys);
        if (check.Run(metadata, Blank(PidReason)) is { Count: > 0 } problems)
        {
            return Refuse(problems);
        }

        var result = await register.RunAsync(act.Now(), Id?.Trim() ?? "", System, metadata, ct, Blank(PidReason));
        if (!result.Ok(out var issued, out var problem))
        {
            return this.Refuse(problem);
        }

        Issued = issued;
        return issued.Secret is null ? Redirect($"/admin/clients/{issued.Id}") : Page();
    }

    private async Task FindSystemAsync(CancellationToken ct)
    {
        // LakMuang itself and the clients that register themselves have no operator who adds to them.
        _systems = (await systems.AllAsync(ct)).Where(s => s.Key is not (BuiltInSystems.Sso or BuiltInSystems.Open)).ToDictionary();
        System = System is { } asked && _systems.ContainsKey(asked) ? asked : null;
    }
}
