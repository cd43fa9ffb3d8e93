using LakMuang.Joining;
using LakMuang.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

[AllowAnonymous]
public sealed class EvidenceModel(ShowEvidence evidence, GivenFiles given) : RegisterPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!(await given.ReadAsync("Files", ct)).Ok(out var files, out var unread))
        {
            return await AgainAsync(unread, ct);
        }

        foreach (var file in files)
        {
            if ((await evidence.AddAsync(Act.Now(), Applicant, file, ct)).Problem is { } problem)
            {
                return await AgainAsync(problem, ct);
            }
        }

        return files.Count == 0 ? await AgainAsync(new("registration.no-file", Words.ChooseFile, "Files"), ct) : LocalRedirect("/register/evidence");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Guid file, CancellationToken ct)
    {
        var result = await evidence.RemoveAsync(Act.Now(), Applicant, new(file), ct);
        return result.Ok(out _, out var problem) ? LocalRedirect("/register/evidence") : await AgainAsync(problem, ct);
    }
}
