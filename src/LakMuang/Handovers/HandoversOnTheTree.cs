using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>Handovers and vacancies of an agency that is merged or dissolved end with it: the successor has its own head. What lay at a closed office goes to its heir.</summary>
internal sealed class HandoversOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _handovers = new("การส่งมอบหน้าที่หัวหน้าที่ค้างอยู่", "Handovers of headships that are open");
    private static readonly Text _vacancies = new("หน้าที่หัวหน้าที่ว่างอยู่", "Vacant headships");
    private static readonly Text _why = new("หน่วยงานที่รับช่วงมีหัวหน้าของตน", "The successor has its own head");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["handover.agency"] = Following.Ends,
        ["headship_vacancy.agency"] = Following.Ends,
        ["headship_vacancy.at_office"] = Following.Moves,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var (fate, why) = move.Closes ? (TreeFate.Ended, _why) : (TreeFate.Kept, (Text?)null);
        return [new(_handovers, fate, await Open(move).CountAsync(ct), why), new(_vacancies, fate, await Vacant(move).CountAsync(ct), why)];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        foreach (var handover in await Open(move).ToListAsync(ct))
        {
            foreach (var leg in await db.HandoverLegs.Where(l => l.Handover == handover.Id && (l.State == LegState.Planned || l.State == LegState.Stuck)).ToListAsync(ct))
            {
                leg.Drop(act, HandoverRefusals.AgencyGone);
                handover.Change(new LegDropped(handover.Id, leg.Id, handover.Agency, handover.Group, leg.To, HandoverRefusals.AgencyGone));
            }

            handover.Close(act, HandoverState.Stopped, null);
        }

        (await Vacant(move).ToListAsync(ct)).ForEach(v => v.Drop(act));
        foreach (var vacancy in await db.Vacancies.Where(v => v.At == move.Agency && v.Agency != move.Agency && v.EndedAt == null).ToListAsync(ct))
        {
            vacancy.Climb(move.Heir!.Value, vacancy.AnswerBy);
        }
    }

    private IQueryable<Handover> Open(TreeMove move) =>
        db.Handovers.Where(h => h.Agency == move.Agency && (h.State == HandoverState.Proposed || h.State == HandoverState.Open));

    private IQueryable<Vacancy> Vacant(TreeMove move) => db.Vacancies.Where(v => v.Agency == move.Agency && v.EndedAt == null);
}
