using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.Info.Pages;

[Authorize(Roles = InfoSystem.Editor)]
public sealed class EditModel(RecordFiles files, SaveRecord save) : PageModel
{
    public AgencyRecord Current { get; private set; } = null!;

    public int Version { get; private set; }

    public Dictionary<string, string> Typed { get; } = [];

    public Dictionary<string, Words> Faults { get; } = [];

    public bool Overtaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OwnRecord.OfAsync(User, files, ct) is not { } own)
        {
            return Forbid();
        }

        (Current, Version) = (own, own.Version);
        foreach (var field in Field.All)
        {
            Typed[field.Key] = own.Value(field.Key);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken ct)
    {
        var values = new Dictionary<string, string>();
        foreach (var field in Field.All)
        {
            Typed[field.Key] = Request.Form[field.Key].ToString();
            (values[field.Key], var fault) = FieldReading.Read(field, Typed[field.Key]);
            if (fault is not null)
            {
                Faults[field.Key] = fault;
            }
        }

        if (await OwnRecord.OfAsync(User, files, ct) is not { } own)
        {
            return Forbid();
        }

        (Current, Version) = (own, version);
        if (Faults.Count > 0)
        {
            return Page();
        }

        var outcome = await save.RunAsync(User, version, values, ct);
        if (outcome == SaveOutcome.Overtaken)
        {
            Current = await OwnRecord.OfAsync(User, files, ct) ?? own;
            (Overtaken, Version) = (true, Current.Version);
            return Page();
        }

        return outcome == SaveOutcome.NotAllowed ? Forbid() : Redirect("/record?saved=1");
    }
}
