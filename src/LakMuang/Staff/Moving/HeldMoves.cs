using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Merging;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>Where somebody was to go, went and came back from, and the records of theirs that became one.</summary>
internal sealed class HeldMoves(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["staff_move.person"] = "moves",
        ["staff_move.proposed_by"] = HeldData.Deeds,
        ["staff_move.decided_by"] = HeldData.Deeds,
        ["record_merge.kept"] = "merges",
        ["record_merge.gone"] = "merges",
        ["record_merge.by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var moves = await db.Moves.AsNoTracking().Where(m => m.Person == person).OrderByDescending(m => m.ProposedAt).Take(HeldData.Most).ToListAsync(ct);
        var merges = await db.Merges.AsNoTracking().Where(m => m.Kept == person || m.Gone == person).OrderByDescending(m => m.At).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. moves.SelectMany(m => new[] { m.From, m.To }).OfType<AgencyId>().Union(merges.Select(m => m.Agency))], ct);
        HeldValue Name(AgencyId? agency) => HeldValue.Of(agency is { } known ? names.GetValueOrDefault(known)?.Name : null);
        return
        [
            new("moves", new("การโอนย้ายและช่วยราชการ", "Transfers and secondments"),
                [
                    new("kind", new("ประเภท", "Kind")), new("from", new("จาก", "From")), new("to", new("ไป", "To")), new("first_day", new("ตั้งแต่", "From day")),
                    new("until", new("ถึง", "Until")), new("state", new("สถานะ", "State")), new("words", new("รายละเอียด", "In words")),
                ],
                [
                    .. moves.Select(m => new[]
                    {
                        HeldValue.Of(m.Kind.ToString()), Name(m.From), Name(m.To), HeldValue.Day(m.Day), HeldValue.Day(m.Until), HeldValue.Of(m.State.ToString()),
                        HeldValue.Of(m.Words),
                    }),
                ]),
            new("merges", new("การรวมระเบียนของท่าน", "Records of yours that became one"),
                [new("at", new("เมื่อ", "When")), new("agency", new("โดยหน่วยงาน", "For")), new("reason", new("เหตุผล", "Why"))],
                [.. merges.Select(m => new[] { HeldValue.At(m.At), Name(m.Agency), HeldValue.Of(m.Reason) })]),
        ];
    }
}
