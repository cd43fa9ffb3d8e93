using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <param name="Kind">The kind of the post under the right: a head, or one of the three ways to act for one.</param>
public sealed record HeadLine(HeadRight Right, PersonName? Name, AppointmentKind? Kind, string Position);

public sealed record LegLine(HandoverLeg Leg, PersonName? Name, LetterFacts? Letter);

/// <param name="Legs">All, those that were dropped too, in their order.</param>
public sealed record HandoverView(Handover Case, PersonName? From, PersonName? StartedBy, PersonName? DecidedBy, IReadOnlyList<LegLine> Legs);

/// <summary>The headship of one unit.</summary>
/// <param name="Heads">In force, to come, and suspended.</param>
/// <param name="Vacant">Since when nobody heads it, or null.</param>
/// <param name="IsNamed">Whether anybody ever headed it.</param>
/// <param name="Open">The handover that is not over, or null.</param>
/// <param name="Past">Those that are, the latest first.</param>
public sealed record HeadshipView(GroupFacts Group, IReadOnlyList<HeadLine> Heads, Vacancy? Vacant, bool IsNamed, HandoverView? Open, IReadOnlyList<HandoverView> Past)
{
    public HeadLine? Head => Heads.FirstOrDefault(h => h.Right.State is RightState.InForce);
}

/// <summary>The headships of an agency: who holds each, what is planned, and what is vacant.</summary>
public sealed class ShowHeadships(LakMuangDb db, IHeadships headships, IPosts posts, IPeople people, ILetters letters, IAuthority authority)
{
    private const int MostPast = 5;

    /// <summary>For those who look after the agency.</summary>
    public async Task<Result<IReadOnlyList<HeadshipView>>> RunAsync(Act act, AgencyId agency, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal ? refusal
        : (await OfAsync(agency, null, ct)).ToArray();

    /// <summary>One handover, open or over, for those who look after the agency, and for the head who hands over.</summary>
    public async Task<Result<HandoverView>> CaseAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        var found = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.Agency == agency, ct);
        if (act.By is not { } person || found?.From != person)
        {
            // Asked before it is said whether there is one.
            if (await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal)
            {
                return refusal;
            }
        }

        return found is null ? HandoverRefusals.None : (await ViewsAsync([found], ct))[0];
    }

    /// <summary>What somebody heads themselves today, in all their agencies; nobody else's.</summary>
    public async Task<IReadOnlyList<(AgencyId Agency, HeadshipView View)>> OwnAsync(Act act, CancellationToken ct)
    {
        var own = new List<(AgencyId, HeadshipView)>();
        foreach (var head in await headships.OfPersonAsync(act.Person, ct))
        {
            own.AddRange((await OfAsync(head.Agency, head.Group, ct)).Select(v => (head.Agency, v)));
        }

        return own;
    }

    private async Task<List<HeadshipView>> OfAsync(AgencyId agency, string? only, CancellationToken ct)
    {
        var groups = (await headships.GroupsAsync(agency, ct)).Where(g => only is null || g.Code == only).ToList();
        var heads = await headships.OfAsync(agency, ct);
        var vacant = await db.Vacancies.AsNoTracking().Where(v => v.Agency == agency && v.EndedAt == null).ToListAsync(ct);
        var everVacant = await db.Vacancies.Where(v => v.Agency == agency).Select(v => v.Group).Distinct().ToListAsync(ct);
        var cases = await db.Handovers.AsNoTracking().Where(h => h.Agency == agency).OrderByDescending(h => h.StartedAt).ThenByDescending(h => h.Id).ToListAsync(ct);
        var views = new List<HeadshipView>();
        foreach (var group in groups)
        {
            var lines = new List<HeadLine>();
            var own = cases.Where(c => c.Group == group.Code).ToList();
            var shown = await ViewsAsync([.. own.Where(c => c.IsOpen), .. own.Where(c => !c.IsOpen).Take(MostPast)], ct);
            foreach (var head in heads.Where(h => h.Group == group.Code))
            {
                var post = (await posts.HistoryAsync(head.Holder, agency, ct)).FirstOrDefault(p => p.Appointment == head.Appointment);
                lines.Add(new(head, await people.NameOfAsync(head.Holder, ct), post?.Kind, post?.Position ?? ""));
            }

            views.Add(new(
                group, lines, vacant.Find(v => v.Group == group.Code), lines.Count > 0 || own.Count > 0 || everVacant.Contains(group.Code),
                shown.Find(c => c.Case.IsOpen), shown.FindAll(c => !c.Case.IsOpen)));
        }

        return views;
    }

    private async Task<List<HandoverView>> ViewsAsync(List<Handover> cases, CancellationToken ct)
    {
        var ids = cases.ConvertAll(c => c.Id);
        var legs = await db.HandoverLegs.AsNoTracking().Where(l => ids.Contains(l.Handover)).OrderBy(l => l.Day).ThenBy(l => l.Id).ToListAsync(ct);
        var names = await people.TraitsOfAsync(
            [.. cases.SelectMany(c => new[] { c.From, c.StartedBy, c.DecidedBy }).OfType<PersonId>().Concat(legs.Select(l => l.To)).Distinct()], ct);
        var known = await letters.OfAsync([.. legs.Select(l => l.Letter).Distinct()], ct);
        return cases.ConvertAll(c => new HandoverView(
            c, Name(c.From), Name(c.StartedBy), Name(c.DecidedBy),
            [.. legs.Where(l => l.Handover == c.Id).Select(l => new LegLine(l, Name(l.To), known.GetValueOrDefault(l.Letter)))]));

        PersonName? Name(PersonId? person) => person is { } one ? names.GetValueOrDefault(one)?.Name : null;
    }
}
