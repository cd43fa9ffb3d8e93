using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record AbsenceForm(PersonId Deputy, DateOnly From, DateOnly Until, GivenLetter Letter);

/// <summary>Somebody who decides on requests names who decides in their place while they are away. Their SSO admin ends it too.</summary>
public sealed class NameDeputy(LakMuangDb db, IPosts posts, IUnitHeads heads, IOffices offices, IPeople people, ILetterBook letters, IFiles files)
{
    private const int LongestDays = 180;
    private const int LeastToName = 3;

    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, AbsenceForm form, CancellationToken ct)
    {
        if (!await DecidesAsync(act.Person, agency, ct))
        {
            return AbsenceRefusals.DecidesNothing;
        }

        if (act.Level < LeastToName)
        {
            return AuthorityRefusals.StrongerSignIn;
        }

        if (await people.IsSelfAsync(act, form.Deputy, ct))
        {
            return AbsenceRefusals.Self;
        }

        if (await posts.MainAsync(form.Deputy, agency, ct) is null)
        {
            return AbsenceRefusals.NotColleague;
        }

        var today = ThaiDate.Day(act.At);
        if (form.From < today || form.Until < form.From || form.Until > form.From.AddDays(LongestDays))
        {
            return AbsenceRefusals.OddDays;
        }

        if (await db.Absences.AnyAsync(a => a.Person == act.By && a.Agency == agency && a.EndedAt == null && a.From <= form.Until && a.Until >= form.From, ct))
        {
            return AbsenceRefusals.Overlaps;
        }

        if (!(await form.Letter.EnterAsync(letters, files, act, agency, "มอบหมายให้พิจารณาแทน", ct)).Ok(out var letter, out var unclear))
        {
            return unclear;
        }

        var authorised = act with { Authority = letter };
        var absence = Absence.Of(authorised, act.Person, form.Deputy, agency, form.From, form.Until, letter);
        db.Absences.Add(absence);
        try
        {
            await db.CommitAsync(authorised, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return letters.NumberTaken(e) ?? AbsenceRefusals.Overlaps;
        }

        return absence.Id;
    }

    /// <summary>Whether somebody holds an office in an agency by which requests are decided.</summary>
    public async Task<bool> DecidesAsync(PersonId person, AgencyId agency, CancellationToken ct) =>
        (await heads.OfPersonAsync(person, ct)).Any(h => h.Agency == agency) || await offices.HoldsAsync(person, Office.SsoAdmin, agency, ct);
}

/// <summary>Ends it before its last day: whoever is back, the deputy, or an administrator of the agency.</summary>
public sealed class EndDeputy(LakMuangDb db, IAuthority authority)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await db.Absences.SingleOrDefaultAsync(a => a.Id == id && a.Agency == agency && a.EndedAt == null, ct) is not { } absence)
        {
            return AbsenceRefusals.None;
        }

        if (act.By != absence.Person && act.By != absence.Deputy && await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        absence.End(act);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AbsenceRefusals.None;
        }

        return id;
    }
}
