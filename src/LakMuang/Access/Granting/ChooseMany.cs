using System.Globalization;
using System.Text;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

/// <param name="Groups">Those that whoever looks may give.</param>
public sealed record ManyToChoose(IReadOnlyList<Holding> People, IReadOnlyList<GroupFacts> Groups);

/// <summary>Chosen people by chosen groups, as the sheet that the check of many rights reads: from there on it is like any file.</summary>
public sealed class ChooseMany(IAuthority authority, GrantGuard guard, OfferRights offers, IPosts posts)
{
    /// <summary>How many people one page shows.</summary>
    public const int Most = 200;

    /// <param name="named">Part of a name, or null for all.</param>
    public async Task<Result<ManyToChoose>> LookAsync(Act act, AgencyId agency, string? named, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var groups = new List<GroupFacts>();
        foreach (var group in await offers.GroupsAsync(agency, ct))
        {
            if (await guard.MayDecideAsync(act, agency, group.Decider, ct))
            {
                groups.Add(group);
            }
        }

        var words = TypedName.Clean(named);
        return new ManyToChoose([.. (await posts.ColleaguesAsync(agency, words.Length > 0 ? words : null, Most, ct)).Where(h => h.Person != act.By)], groups);
    }

    /// <summary>One row for each person and group, with the heads that the check knows.</summary>
    /// <param name="from">As typed, and read row by row like those of a file.</param>
    public static byte[] Sheet(IEnumerable<Holding> people, IReadOnlyCollection<string> groups, string? from, string? until)
    {
        var text = new StringBuilder(SafeCsv.Mark).Append(SafeCsv.Row(["person", "name", "group", "from", "until"]));
        foreach (var one in people)
        {
            foreach (var group in groups)
            {
                text.Append(SafeCsv.Row([one.Person.Value.ToString("D", CultureInfo.InvariantCulture), one.Name.Full.Th, group, TypedName.Clean(from), TypedName.Clean(until)]));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
