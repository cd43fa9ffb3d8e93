using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Infrastructure.Files;

/// <summary>The files of a form, however they came: uploaded beforehand by script, or with the form itself.</summary>
/// <remarks>The second kind is turned into the first, so that a form with another mistake in it does not ask for its files again.</remarks>
public sealed class GivenFiles(IHttpContextAccessor http, IUploads uploads, ActOfRequest act)
{
    /// <summary>Finished uploads of one field; their hidden fields are written by <c>&lt;files&gt;</c>.</summary>
    public static string UploadField(string field) => $"{field}-upload";

    /// <param name="field">Name of the file field.</param>
    /// <returns>What to take, empty where nothing was chosen; or the refusal of the first file that is no good.</returns>
    public async Task<Result<IReadOnlyList<GivenFile>>> ReadAsync(string field, CancellationToken ct)
    {
        var context = http.HttpContext!;
        var form = await context.Request.ReadFormAsync(ct);
        var owner = UploadOwner.Of(context);
        var ready = Ids(form, field).ToList();
        foreach (var plain in form.Files.GetFiles(field).Where(f => f.FileName.Length > 0))
        {
            if (!(await FinishAsync(owner, plain, ct)).Ok(out var upload, out var problem))
            {
                Keep(context, field, ready);
                return problem with { Field = field };
            }

            ready.Add(upload.Id);
        }

        Keep(context, field, ready);
        return ready.Select(id => new GivenFile(owner, id, null, null)).ToArray();
    }

    /// <summary>The finished uploads that a form being shown again has already.</summary>
    internal static IReadOnlyList<Guid> Kept(HttpContext context, string field) => context.Items[UploadField(field)] as IReadOnlyList<Guid> ?? [];

    private static void Keep(HttpContext context, string field, List<Guid> ready) => context.Items[UploadField(field)] = ready;

    private static IEnumerable<Guid> Ids(IFormCollection form, string field) => form[UploadField(field)]
        .Select(value => Guid.TryParse(value, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct();

    private async Task<Result<UploadFacts>> FinishAsync(string owner, IFormFile plain, CancellationToken ct)
    {
        if (!(await uploads.BeginAsync(act.Now(), owner, plain.FileName, plain.Length, ct)).Ok(out var begun, out var problem))
        {
            return problem;
        }

        await using var content = plain.OpenReadStream();
        await uploads.AppendAsync(owner, begun.Id, 0, content, ct);
        return await uploads.FinishAsync(act.Now(), owner, begun.Id, ct);
    }
}
