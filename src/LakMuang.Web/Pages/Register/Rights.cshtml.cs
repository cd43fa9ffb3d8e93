using LakMuang.Access.Contracts;
using LakMuang.Joining;
using LakMuang.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

[AllowAnonymous]
public sealed class RightsModel(FillRegistration fill, IRights rights) : RegisterPage
{
    [BindProperty]
    public List<string> Groups { get; set; } = [];

    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>The groups by their system, in the order of the systems.</summary>
    public IReadOnlyList<IGrouping<Text, GroupFacts>> Systems { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Groups, Remark) = ([.. Registration.Wishes.Select(w => w.Code)], Registration.Remark);
        await ListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await fill.RightsAsync(Act.Now(), Applicant, Groups, Remark, ct);
        if (result.Ok(out _, out var problem))
        {
            return await NextAsync(ct);
        }

        await ListAsync(ct);
        return await AgainAsync(problem, ct);
    }

    private async Task ListAsync(CancellationToken ct) => Systems = [.. (await rights.OfferedAsync(Registration.Agency?.Id, ct)).GroupBy(g => g.SystemName)];
}
