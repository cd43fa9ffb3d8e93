using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <param name="Types">Names of types of agency.</param>
/// <param name="Under">Ids of offices, as the form sent them.</param>
/// <param name="Codes">Codes of single agencies, in Thai or Arabic digits, between spaces, commas or line ends.</param>
public sealed record AudienceForm(string[] Types, Guid[] Under, string? Codes, bool WithoutAdmin, bool IncludesLater);

/// <param name="Version">Of the draft that the form was filled from; 0 for a new one.</param>
public sealed record CircularForm(
    int Version, string? Subject, string? Body, string? Number, DateOnly? IssuedOn, DateOnly? DueOn, AudienceForm Audience, GivenFile? File);

/// <summary>Keeps a draft: begun, changed, thrown away. Nothing leaves the office by it.</summary>
public sealed class WriteCircular(LakMuangDb db, IAuthority authority, IAgencySearch tree, SeenByOffice seen, IFiles files)
{
    private const int MostChosen = 10_000;
    private static readonly char[] _between = [' ', ',', ';', '\n', '\r', '\t'];

    /// <param name="id">The draft, or null for a new one.</param>
    /// <param name="follows">The earlier circular that a new one follows, or null.</param>
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId office, Guid? id, CircularForm form, (Guid Earlier, Following As)? follows, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.SendCirculars, office, ct) is { } refusal)
        {
            return refusal;
        }

        if (!CircularText.Of(form.Subject, form.Body, form.Number, form.IssuedOn, form.DueOn).Ok(out var text, out var unclear))
        {
            return unclear;
        }

        if (!(await AudienceAsync(office, form.Audience, ct)).Ok(out var audience, out var nobody))
        {
            return nobody;
        }

        if (!(await FindAsync(act, office, id, form.Version, follows, ct)).Ok(out var circular, out var missing))
        {
            return missing;
        }

        // A correction takes the place of the earlier one, for those who come later too.
        if (circular is { FollowsAs: Following.Corrects, Follows: { } corrected })
        {
            audience = Audience.Of(await db.Circulars.AsNoTracking().SingleAsync(c => c.Id == corrected, ct));
        }

        circular.Write(act, text, audience);
        if (form.File is { } given)
        {
            if (!(await files.ReceiveAsync(act, given, ct)).Ok(out var scan, out var bad))
            {
                return bad with { Field = "File" };
            }

            circular.Attach(act, scan.Id);
        }

        return await CommitAsync(act, circular, ct);
    }

    /// <summary>Throws a draft away.</summary>
    public async Task<Result<Guid>> DiscardAsync(Act act, AgencyId office, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.SendCirculars, office, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Circulars.SingleOrDefaultAsync(c => c.Id == id && c.Office == office, ct) is not { } circular)
        {
            return Refusals.None;
        }

        if (circular.State is not CircularState.Draft)
        {
            return Refusals.SentAlready;
        }

        db.Circulars.Remove(circular);
        db.Note(new CircularDiscarded(id, office));
        return await CommitAsync(act, circular, ct);
    }

    private async Task<Result<Guid>> CommitAsync(Act act, Circular circular, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return circular.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.ChangedMeanwhile;
        }
    }

    private async Task<Result<Circular>> FindAsync(Act act, AgencyId office, Guid? id, int version, (Guid Earlier, Following As)? follows, CancellationToken ct)
    {
        if (id is null)
        {
            if (follows is { } f && !await MayFollowAsync(office, f.Earlier, f.As, ct))
            {
                return Refusals.None;
            }

            var begun = new Circular { Office = office, WrittenBy = act.Person, Follows = follows?.Earlier, FollowsAs = follows?.As };
            db.Circulars.Add(begun);
            db.Note(new CircularDrafted(begun.Id, office));
            return begun;
        }

        var circular = await db.Circulars.SingleOrDefaultAsync(c => c.Id == id && c.Office == office, ct);
        return circular is null ? Refusals.None
            : circular.State is not CircularState.Draft ? Refusals.SentAlready
            : circular.Version != version ? Refusals.ChangedMeanwhile
            : circular;
    }

    // One's own is corrected or taken back; what came from above is passed on.
    private async Task<bool> MayFollowAsync(AgencyId office, Guid earlier, Following how, CancellationToken ct)
    {
        var copies = db.CircularCopies;
        if (how is Following.Forwards)
        {
            return await db.Circulars.AnyAsync(
                c => c.Id == earlier && c.State == CircularState.Sent && c.FollowsAs != Following.Withdraws && copies.Any(k => k.Circular == earlier && k.Agency == office), ct);
        }

        var own = await seen.OwnAsync(office, ct);
        return await db.Circulars.AnyAsync(c => c.Id == earlier && own.Contains(c.Office) && c.State == CircularState.Sent, ct);
    }

    private async Task<Result<Audience>> AudienceAsync(AgencyId office, AudienceForm form, CancellationToken ct)
    {
        var below = await tree.BelowAsync([office], ct);
        if (below.Count == 0)
        {
            return Refusals.NothingBelow;
        }

        var ids = below.Select(a => a.Id.Value).ToHashSet();
        if (!Array.TrueForAll(form.Under, ids.Contains) || !Array.TrueForAll(form.Types, t => Enum.GetNames<AgencyType>().Contains(t)))
        {
            return Refusals.OddAudience;
        }

        var byCode = below.ToDictionary(a => a.Code, a => a.Id.Value);
        var typed = ThaiDigits.ToArabic(form.Codes ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries).Select(TypedName.Clean).Where(c => c.Length > 0).Distinct().Take(MostChosen).ToList();
        var strange = typed.Where(code => !byCode.ContainsKey(code)).Take(5).ToList();
        return strange.Count > 0 ? Refusals.NotBelow(string.Join(", ", strange.Select(c => c[..Math.Min(c.Length, 20)])))
            : new Audience([.. form.Types.Distinct()], [.. form.Under.Distinct()], [.. typed.Select(code => byCode[code])], form.WithoutAdmin, form.IncludesLater);
    }
}
