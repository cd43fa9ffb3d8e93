using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing.Reconciling;

/// <summary>What is open about an agency that is merged or dissolved is work of the successor, or of the office above.</summary>
internal sealed class DifferencesOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _open = new("บัญชีในระบบที่ไม่ตรงกับสิทธิ", "Accounts that do not agree with rights");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["account_difference.agency"] = Following.Moves,
        ["account_difference.at_office"] = Following.Moves,
        ["account_covered.agency"] = Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
        [new(_open, move.Closes ? TreeFate.Carried : TreeFate.Kept, await Living(move).CountAsync(ct))];

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (move is { Closes: true, Heir: { } heir })
        {
            (await Living(move).ToListAsync(ct)).ForEach(d => d.Follow(move.Agency, heir));
        }
    }

    private IQueryable<AccountDifference> Living(TreeMove move) => db.AccountDifferences.Where(d => (d.Agency == move.Agency || d.At == move.Agency)
        && (d.State == DifferenceState.Open || d.State == DifferenceState.ToClose || d.State == DifferenceState.Explained));
}

internal sealed class CarriedDifferences : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("account_difference", "person", Fate.Follows), new("account_difference", "answered_by", Fate.Follows),
        new("account_look", "person", Fate.Follows),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => Task.CompletedTask;
}

internal sealed class HeldDifferences(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    private const string Section = "account_differences";

    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["account_difference.person"] = Section,
        ["account_difference.answered_by"] = HeldData.Deeds,
        ["account_look.person"] = Section,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var found = await db.AccountDifferences.AsNoTracking().Where(d => d.Person == person).OrderByDescending(d => d.Since).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. found.Select(d => d.Agency).Distinct()], ct);
        return
        [
            new(Section, new("บัญชีในระบบอื่นที่เปรียบเทียบกับสิทธิ", "Accounts in linked systems, compared with rights"),
                [
                    new("agency", new("หน่วยงาน", "Agency")), new("system", new("ระบบ", "System")), new("group", new("กลุ่ม", "Group")), new("difference", new("ผล", "Difference")),
                    new("since", new("พบเมื่อ", "Found")), new("state", new("สถานะ", "State")), new("answer", new("คำตอบ", "Answer")),
                ],
                [
                    .. found.Select(d => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(d.Agency)?.Name), HeldValue.Of(d.System), HeldValue.Of(d.Group), HeldValue.Of(DifferenceWords.Of(d.Kind)),
                        HeldValue.At(d.Since), HeldValue.Of(d.State.ToString()), HeldValue.Of(d.Answer),
                    }),
                ]),
        ];
    }
}

/// <summary>What climbed, one line for an agency: its page has them all.</summary>
internal sealed class OverseenDifferences(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at)
    {
        var climbed = db.AccountDifferences.Where(d => d.State == DifferenceState.Open && d.At != d.Agency);
        return climbed.Where(d => !climbed.Any(o => o.Agency == d.Agency && (o.Since < d.Since || (o.Since == d.Since && o.Id.CompareTo(d.Id) < 0))))
            .Select(d => new WorkRow { Id = d.Id, Agency = d.Agency, Rank = (int)WorkKind.AccountDifference, Since = d.Since, Office = d.At });
    }
}
