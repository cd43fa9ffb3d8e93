using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Recertifying;

/// <summary>Cases end with their agency: what goes on in a successor rests on the announcement.</summary>
internal sealed class RecertificationsOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _cases = new("การทบทวนสิทธิหลังเปลี่ยนตำแหน่ง", "Reviews after a change of position");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following> { ["recertification.agency"] = Following.Ends };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
        [new(_cases, move.Closes ? TreeFate.Ended : TreeFate.Kept, await Open(move).CountAsync(ct))];

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (move.Closes)
        {
            (await Open(move).ToListAsync(ct)).ForEach(open => open.Close(act, RecertificationState.Closed));
        }
    }

    private IQueryable<Recertification> Open(TreeMove move) => db.Recertifications.Where(r => r.Agency == move.Agency && r.State == RecertificationState.Open);
}

/// <summary>Cases follow their person; of two for one agency the one of the record that lives on stays.</summary>
internal sealed class CarriedRecertifications(LakMuangDb db) : ICarriesPeople
{
    private const string CloseDoubles = """
        UPDATE recertification g SET state = 'Settled', closed_at = $3, wants_look = false WHERE g.person = $1 AND g.state = 'Open'
          AND EXISTS (SELECT 1 FROM recertification k WHERE k.person = $2 AND k.agency = g.agency AND k.state = 'Open')
        """;

    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("recertification", "person", Fate.Follows), new("position_template", "added_by", Fate.Follows), new("position_template", "ended_by", Fate.Follows),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => db.ChangeAsync(CloseDoubles, ct, carrying.Gone.Value, carrying.Kept.Value, act.At.UtcDateTime);
}

internal sealed class HeldRecertifications(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    private const string Section = "recertifications";

    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["recertification.person"] = Section,
        ["position_template.added_by"] = HeldData.Deeds,
        ["position_template.ended_by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var found = await db.Recertifications.AsNoTracking().Where(r => r.Person == person).OrderByDescending(r => r.Since).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. found.Select(r => r.Agency).Distinct()], ct);
        return
        [
            new(Section, new("การทบทวนสิทธิหลังเปลี่ยนตำแหน่ง", "Reviews of rights after a change of position"),
                [
                    new("agency", new("หน่วยงาน", "Agency")), new("cause", new("เหตุ", "Why")), new("since", new("ตั้งแต่", "Since")), new("due", new("ภายใน", "Due")),
                    new("state", new("สถานะ", "State")),
                ],
                [
                    .. found.Select(r => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(r.Agency)?.Name), HeldValue.Of(r.Cause.ToString()), HeldValue.At(r.Since), HeldValue.Day(r.DueOn), HeldValue.Of(r.State.ToString()),
                    }),
                ]),
        ];
    }
}

/// <summary>Cases whose day is near and that nobody has decided: for the work list of the offices above.</summary>
internal sealed class OverseenRecertifications(LakMuangDb db) : IOverseenWork
{
    private const int DaysBefore = 5;

    public IQueryable<WorkRow> Open(DateTimeOffset at)
    {
        var near = ThaiDate.Day(at).AddDays(DaysBefore);
        return db.Recertifications.Where(r => r.State == RecertificationState.Open && r.DueOn <= near)
            .Select(r => new WorkRow { Id = r.Id, Agency = r.Agency, Rank = (int)WorkKind.Recertification, Since = r.Since, Office = r.Agency });
    }
}
