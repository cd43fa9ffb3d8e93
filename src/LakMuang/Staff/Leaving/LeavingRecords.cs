using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Leaving;

internal sealed class HeldLeaving(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["departure.person"] = "departures",
        ["departure.recorded_by"] = HeldData.Deeds,
        ["leaving_notice.person"] = "leaving_notices",
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var departures = await db.Departures.AsNoTracking().Where(d => d.Person == person).OrderByDescending(d => d.RecordedAt).Take(HeldData.Most).ToListAsync(ct);
        var notices = await db.LeavingNotices.AsNoTracking().Where(n => n.Person == person).OrderByDescending(n => n.ToldAt).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. departures.Select(d => d.Agency).Union(notices.Select(n => n.Agency))], ct);
        HeldColumn agency = new("agency", new("หน่วยงาน", "Agency"));
        HeldColumn lastDay = new("last_day", new("วันสุดท้าย", "Last day"));
        return
        [
            new("departures", new("การพ้นหน้าที่ของท่าน", "Your departures"), [agency, lastDay, new("because", new("เหตุ", "Why")), new("recorded_at", new("บันทึกเมื่อ", "Recorded"))],
                [.. departures.Select(d => new[] { HeldValue.Of(names.GetValueOrDefault(d.Agency)?.Name), HeldValue.Day(d.LastDay), HeldValue.Of(d.Because.ToString()), HeldValue.At(d.RecordedAt) })]),
            new("leaving_notices", new("การแจ้งเตือนวันสุดท้ายของท่าน", "Notices of your last day"), [agency, lastDay, new("told_at", new("แจ้งเมื่อ", "Told"))],
                [.. notices.Select(n => new[] { HeldValue.Of(names.GetValueOrDefault(n.Agency)?.Name), HeldValue.Day(n.LastDay), HeldValue.At(n.ToldAt) })]),
        ];
    }
}

/// <summary>Departures follow to the record that lives on. What was told of the old one stays with it: told once more is better than not at all.</summary>
internal sealed class CarriedLeaving : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("departure", "person", Fate.Follows),
        new("departure", "recorded_by", Fate.Follows),
        new("leaving_notice", "person", Fate.Stays),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Who left an agency that is no more, left that one.</summary>
internal sealed class LeavingOnTheTree : IFollowsTheTree
{
    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["departure.agency"] = Following.Stays,
        ["leaving_notice.agency"] = Following.Stays,
    };

    public Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) => Task.FromResult<IReadOnlyList<TreeEffect>>([]);

    public Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct) => Task.CompletedTask;
}
