using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Proposes that an SSO admin ceases to be one, with a letter and a reason. Somebody outside the agency answers.</summary>
public sealed class ProposeEndOfAdmin(LakMuangDb db, IAuthority authority, IPosts posts, ILetterBook book, IFiles files)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, Guid appointment, GivenLetter given, string? typedReason, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ProposeAdmins, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await posts.FindAsync(appointment, ct) is not { Office: Office.SsoAdmin } post || post.Agency != agency)
        {
            return Refusals.NoSuchAdmin with { Field = null };
        }

        if (!Reasons.TryRead(typedReason, out var reason))
        {
            return Refusals.ReasonMissing;
        }

        if (await db.Nominations.AnyAsync(n => n.Agency == agency && n.Person == post.Person && n.State == NominationState.Waiting, ct))
        {
            return Refusals.WaitingAlready with { Field = null };
        }

        var entered = await given.EnterAsync(book, files, act, agency, "ให้พ้นจากหน้าที่ผู้ดูแลหน่วยงาน (SSO)", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var deputies = await db.DeputiesAsync([appointment], ct);
        var rank = deputies.Contains(appointment) ? AdminRank.Deputy : AdminRank.Principal;
        var nomination = AdminNomination.ToEnd(act, agency, post.Person, rank, appointment, letter, reason);
        db.Nominations.Add(nomination);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? (Refusals.WaitingAlready with { Field = null });
        }

        return nomination.Id;
    }
}

internal static class Reasons
{
    public const int Longest = TypedReason.Longest;

    public static bool TryRead(string? typed, out string reason) => TypedReason.TryRead(typed, out reason);
}
