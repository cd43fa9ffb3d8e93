using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>A plan moves rights, and nobody decides on a right of their own (invariant 3): not by drafting, not by agreeing, and not by another record of the same number.</summary>
public sealed class OwnPlan(LakMuangDb db, IPeople people)
{
    /// <returns>Null where none of them is a member of the group.</returns>
    internal async Task<Problem?> RefusalAsync(string group, CancellationToken ct, params PersonId?[] who)
    {
        var records = await RecordsAsync(who, ct);
        return await db.Grants.AnyAsync(g => g.Group == group && g.State != GrantState.Ended && records.Contains(g.Holder), ct) ? CatalogueRefusals.PlanOwn : null;
    }

    /// <summary>All records of those who drafted a plan and agreed to it.</summary>
    internal async Task<IReadOnlySet<PersonId>> RecordsAsync(GroupPlan plan, CancellationToken ct) => (await RecordsAsync([plan.DraftedBy, plan.DecidedBy], ct)).ToHashSet();

    private async Task<List<PersonId>> RecordsAsync(IEnumerable<PersonId?> who, CancellationToken ct)
    {
        var records = new List<PersonId>();
        foreach (var person in who.OfType<PersonId>().Distinct())
        {
            records.AddRange(await people.RecordsOfAsync(person, ct));
        }

        return records;
    }
}
