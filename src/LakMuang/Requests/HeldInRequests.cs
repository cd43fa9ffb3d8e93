using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>What somebody asked for, or was asked for them, and when somebody stood in for them.</summary>
internal sealed class HeldInRequests(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["access_request.requester"] = "requests",
        ["access_request.beneficiary"] = "requests",
        ["access_request.decided_by"] = HeldData.Deeds,
        ["request_file.added_by"] = HeldData.Deeds,
        ["absence.person"] = "absences",
        ["absence.deputy"] = "absences",
        ["absence.given_by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var requests = await db.Requests.AsNoTracking().Where(r => r.Requester == person || r.Beneficiary == person)
            .OrderByDescending(r => r.StartedAt).Take(HeldData.Most).ToListAsync(ct);
        var absences = await db.Absences.AsNoTracking().Where(a => a.Person == person || a.Deputy == person)
            .OrderByDescending(a => a.From).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. requests.Select(r => r.Agency).Union(absences.Select(a => a.Agency))], ct);
        HeldValue Name(AgencyId agency) => HeldValue.Of(names.GetValueOrDefault(agency)?.Name);
        return
        [
            new("requests", new("คำขอใช้ระบบ", "Requests for rights"),
                [
                    new("number", new("เลขที่", "Number")), new("at", new("เมื่อ", "When")), new("agency", new("หน่วยงาน", "Agency")), new("system", new("ระบบ", "System")),
                    new("kind", new("ประเภท", "Kind")), new("groups", new("กลุ่ม", "Groups")), new("why", new("เหตุผล", "Why")), new("state", new("สถานะ", "State")),
                    new("opinion", new("ความเห็นผู้พิจารณา", "What the decider said")),
                ],
                [
                    .. requests.Select(r => new[]
                    {
                        HeldValue.Of(r.Number), HeldValue.At(r.StartedAt), Name(r.Agency), HeldValue.Of(r.System), HeldValue.Of(r.Kind.ToString()),
                        HeldValue.Of(string.Join(", ", r.Groups)), HeldValue.Of(r.Why), HeldValue.Of(r.State.ToString()), HeldValue.Of(r.Opinion),
                    }),
                ]),
            new("absences", new("การพิจารณาแทน", "Standing in during absences"),
                [new("agency", new("หน่วยงาน", "Agency")), new("from", new("ตั้งแต่", "From day")), new("until", new("ถึง", "Until"))],
                [.. absences.Select(a => new[] { Name(a.Agency), HeldValue.Day(a.From), HeldValue.Day(a.Until) })]),
        ];
    }
}
