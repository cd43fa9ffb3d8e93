using LakMuang.Joining;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

[AllowAnonymous]
public sealed class EvidenceModel(ShowEvidence evidence) : RegisterPage
{
    /// <summary>Files of a plain form, where there is no script.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Uploads that have arrived portion by portion.</summary>
    [BindProperty]
    public List<Guid> Uploads { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var owner = BrowserMark.Of(HttpContext);
        foreach (var upload in Uploads.Take(20))
        {
            if ((await evidence.AddAsync(Act.Now(), Applicant, new(owner, upload, null, null), ct)).Problem is { } problem)
            {
                return await AgainAsync(problem, ct);
            }
        }

        foreach (var file in Files.Take(20))
        {
            await using var content = file.OpenReadStream();
            if ((await evidence.AddAsync(Act.Now(), Applicant, new(owner, null, file.FileName, content), ct)).Problem is { } problem)
            {
                return await AgainAsync(problem, ct);
            }
        }

        return Uploads.Count + Files.Count == 0 ? await AgainAsync(NoFile, ct) : LocalRedirect("/register/evidence");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Guid file, CancellationToken ct)
    {
        var result = await evidence.RemoveAsync(Act.Now(), Applicant, new(file), ct);
        return result.Ok(out _, out var problem) ? LocalRedirect("/register/evidence") : await AgainAsync(problem, ct);
    }

    private static Problem NoFile => new("registration.no-file", Words.ChooseFile, "Files");
}
