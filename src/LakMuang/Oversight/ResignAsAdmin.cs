using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Oversight;

/// <summary>An SSO admin gives up the office: at once, or with a last day. Whoever is the last one says so twice.</summary>
public sealed class ResignAsAdmin(LakMuangDb db, IAuthority authority, IPosts posts, LivingAdmins admins, FindAdminTroubles find)
{
    /// <param name="lastDay">Null for at once.</param>
    /// <param name="knowsLast">Whether the person has seen that nobody is left after them.</param>
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, Guid appointment, DateOnly? lastDay, bool knowsLast, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ProposeAdmins, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await posts.FindAsync(appointment, ct) is not { Office: Office.SsoAdmin } post || post.Agency != agency || post.Person != act.By)
        {
            return Refusals.NotYourOffice;
        }

        var today = ThaiDate.Day(act.At);
        if (lastDay < today || lastDay > post.Until)
        {
            return Refusals.LastDayPast;
        }

        if (!knowsLast && await IsLastAsync(agency, post.Person, ct))
        {
            return Refusals.LastAdmin;
        }

        if (lastDay is { } day)
        {
            await posts.EndAfterAsync(act, appointment, day, ct);
        }
        else
        {
            await posts.EndAsync(act, appointment, EndOfPost.Resignation, ct);
        }

        db.Note(new AdminResigned(post.Person, agency, appointment, lastDay ?? today));
        await db.CommitAsync(act, ct);
        await find.OfAsync(act, [agency], ct);
        return appointment;
    }

    /// <summary>Whether nobody else is a living admin of the agency.</summary>
    public async Task<bool> IsLastAsync(AgencyId agency, PersonId person, CancellationToken ct) =>
        !(await admins.OfAsync([agency], ct)).Any(a => a.IsLiving && a.Post.Person != person);
}
