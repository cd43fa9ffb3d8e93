using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Merging;

/// <summary>Who may merge two records: somebody above every agency that either belongs to, and neither of the two.</summary>
public sealed class MergeGuard(IAuthority authority, IPersonRecords records, IAgencyWalk walk, IPeople people)
{
    internal async Task<Problem?> RefusalAsync(Act act, AgencyId agency, IReadOnlyList<PersonId> pair, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.MergePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        // One of them is of this agency: an address of one's own agency opens nobody else's people.
        var places = new List<IReadOnlyList<AgencyId>>();
        foreach (var person in pair)
        {
            if (await records.IntoAsync(person, ct) is not null)
            {
                return MergeRefusals.NotThere;
            }

            places.Add(await records.AgenciesAsync(person, ct));
        }

        if (!places.Exists(agencies => agencies.Contains(agency)))
        {
            return MergeRefusals.NotThere;
        }

        foreach (var agencies in places)
        {
            if (!await MayAsync(act, agencies, ct))
            {
                return MergeRefusals.NotBoth;
            }
        }

        return act.By is { } by && (await people.RecordsOfAsync(by, ct)).Overlaps(pair) ? MergeRefusals.Own : null;
    }

    private async Task<bool> MayAsync(Act act, IReadOnlyList<AgencyId> agencies, CancellationToken ct)
    {
        // A record without any post is everybody's, and so the operators'.
        var asked = agencies.Count > 0 ? agencies : await walk.RootAsync(ct) is { } root ? [root] : [];
        foreach (var agency in asked)
        {
            if (await authority.JudgeAsync(act, AgencyTask.MergePeople, agency, ct) is not AgencyAccess.Allowed)
            {
                return false;
            }
        }

        return asked.Count > 0;
    }
}
