using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>Requests follow the record that lives on. Where both waited for the same, the old record's lapses.</summary>
internal sealed class CarriedRequests(LakMuangDb db) : ICarriesPeople
{
    // At once and not with the commit: the merger's own statement puts the records together, and the index allows one that waits.
    private const string LapseDoubles = """
        UPDATE access_request r SET state = 'Expired', version = r.version + 1
        WHERE r.beneficiary = $1 AND r.state = 'Submitted' AND EXISTS (
            SELECT 1 FROM access_request k WHERE k.beneficiary = $2 AND k.state = 'Submitted' AND (k.agency, k.system, k.decider) = (r.agency, r.system, r.decider))
        RETURNING r.id, r.agency
        """;

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
        foreach (var (request, agency) in await db.ReadAsync(LapseDoubles, r => (r.GetGuid(0), r.GetGuid(1)), ct, carrying.Gone.Value, carrying.Kept.Value))
        {
            db.Note(new RequestExpired(request, carrying.Kept, new(agency)));
        }

        // Nobody stands in for themselves.
        var both = new[] { carrying.Gone, carrying.Kept };
        (await db.Absences.Where(a => a.EndedAt == null && both.Contains(a.Person) && both.Contains(a.Deputy)).ToListAsync(ct)).ForEach(a => a.End(act));
    }
}
