using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>Somebody whose right ended without one in its place.</summary>
/// <param name="Because">Code of the refusal.</param>
public sealed record LeftLine(PersonName? Name, PersonId Person, AgencyFacts? Agency, string Because);

/// <param name="Preview">Null once it has begun.</param>
/// <param name="Left">The first hundred.</param>
public sealed record PlanView(
    GroupPlan Plan, UserGroup Group, Text System, IReadOnlyList<UserGroup> Into, LetterFacts? Letter, PersonName? DraftedBy, PersonName? DecidedBy, PlanPreview? Preview,
    IReadOnlyList<LeftLine> Left);

/// <summary>A plan: what it would do, how far it is, and who was left out.</summary>
public sealed class ShowGroupPlan(LakMuangDb db, CatalogueGuard guard, PreviewGroupPlan preview, ILetters letters, IPeople people, IAgencyFacts agencies)
{
    private const int MostLeft = 100;

    public async Task<Result<PlanView>> RunAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.GroupPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return CatalogueRefusals.NoPlan;
        }

        var group = await db.Groups.AsNoTracking().SingleAsync(g => g.Code == plan.Group, ct);
        var system = await db.Systems.Where(s => s.Code == group.System).Select(s => new Text(s.NameTh, s.NameEn)).SingleAsync(ct);
        var into = await db.Groups.AsNoTracking().Where(g => plan.Into.Contains(g.Code)).OrderBy(g => g.Code).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. new[] { plan.DraftedBy, plan.DecidedBy }.OfType<PersonId>().Distinct()], ct);
        return new PlanView(
            plan, group, system, into, (await letters.OfAsync([plan.Letter], ct)).GetValueOrDefault(plan.Letter), Name(plan.DraftedBy), Name(plan.DecidedBy),
            plan.IsOpen ? await preview.RunAsync(plan, ct) : null, await LeftAsync(plan, ct));

        PersonName? Name(PersonId? person) => person is { } known ? names.GetValueOrDefault(known)?.Name : null;
    }

    private async Task<IReadOnlyList<LeftLine>> LeftAsync(GroupPlan plan, CancellationToken ct)
    {
        var left = await db.GroupPlansLeft.Where(l => l.Plan == plan.Id).Join(db.Grants, l => l.Grant, g => g.Id, (l, g) => new { l.Id, l.Because, g.Holder, g.Agency })
            .OrderBy(l => l.Id).Take(MostLeft).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. left.Select(l => l.Holder).Distinct()], ct);
        var places = await agencies.OfAsync([.. left.Select(l => l.Agency).Distinct()], ct);
        return [.. left.Select(l => new LeftLine(names.GetValueOrDefault(l.Holder)?.Name, l.Holder, places.GetValueOrDefault(l.Agency), l.Because))];
    }
}
