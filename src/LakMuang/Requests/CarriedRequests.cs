using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>Requests follow the record that lives on. Where both waited for the same, the old record's lapses.</summary>
internal sealed class CarriedRequests(LakMuangDb db) : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("access_request", "requester", Fate.Follows),
        new("access_request", "beneficiary", Fate.Follows),
        new("access_request", "decided_by", Fate.Follows),
        new("request_file", "added_by", Fate.Follows),
        new("absence", "person", Fate.Follows),
        new("absence", "deputy", Fate.Follows),
        new("absence", "given_by", Fate.Follows),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        var waiting = await db.Requests.Where(r => r.State == RequestState.Submitted && (r.Beneficiary == carrying.Gone || r.Beneficiary == carrying.Kept)).ToListAsync(ct);
        foreach (var request in waiting.Where(r => r.Beneficiary == carrying.Gone && waiting.Any(k =>
            k.Beneficiary == carrying.Kept && (k.Agency, k.System, k.Decider) == (r.Agency, r.System, r.Decider))))
        {
            request.Expire();
        }

        // Nobody stands in for themselves.
        var both = new[] { carrying.Gone, carrying.Kept };
        (await db.Absences.Where(a => a.EndedAt == null && both.Contains(a.Person) && both.Contains(a.Deputy)).ToListAsync(ct)).ForEach(a => a.End(act));
    }
}
