using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

internal sealed class HeldInJoining(LakMuangDb db, IAgencyFacts agencies, IFiles files) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["registration.person"] = "registrations",
        ["registration.decided_by"] = HeldData.Deeds,
        ["invitation.invited_by"] = HeldData.Deeds,
        ["activation_code.made_by"] = HeldData.Deeds,
        ["activation_code.used_by"] = "activations",
        ["office_letterhead.set_by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var mine = await db.Registrations.AsNoTracking().Where(r => r.Person == person).OrderByDescending(r => r.StartedAt).Take(HeldData.Most)
            .Select(r => new { r.Id, r.Reference, r.State, r.Agency, r.Position, r.StartedAt, r.SubmittedAt, r.DecidedAt, r.Opinion }).ToListAsync(ct);
        var names = await agencies.OfAsync([.. mine.Select(r => r.Agency).OfType<AgencyId>().Distinct()], ct);
        var activations = await db.Set<Activation.ActivationCode>().AsNoTracking().Where(c => c.UsedBy == person).Select(c => c.Agency).Take(HeldData.Most).ToListAsync(ct);
        var offices = await agencies.OfAsync([.. activations.Distinct()], ct);
        return
        [
            new("registrations", new("การลงทะเบียน", "Registrations"),
                [
                    new("reference", new("เลขอ้างอิง", "Reference")), new("state", new("สถานะ", "State")), new("agency", new("หน่วยงาน", "Agency")), new("position", new("ตำแหน่ง", "Position")),
                    new("started_at", new("เริ่มเมื่อ", "Begun")), new("submitted_at", new("ส่งเมื่อ", "Sent")), new("decided_at", new("พิจารณาเมื่อ", "Decided")), new("opinion", new("ความเห็น", "Opinion")),
                ],
                [
                    .. mine.Select(r => new[]
                    {
                        HeldValue.Of(r.Reference), HeldValue.Of(r.State.ToString()), HeldValue.Of(r.Agency is { } agency ? names.GetValueOrDefault(agency)?.Name : null),
                        HeldValue.Of(r.Position), HeldValue.At(r.StartedAt), HeldValue.At(r.SubmittedAt), HeldValue.At(r.DecidedAt), HeldValue.Of(r.Opinion),
                    }),
                ]),
            await FilesAsync([.. mine.Select(r => r.Id)], ct),
            new("activations", new("การเปิดใช้หน่วยงานด้วยรหัส", "Offices entered by an activation code"), [new("agency", new("หน่วยงาน", "Agency"))],
                [.. activations.Select(a => new[] { HeldValue.Of(offices.GetValueOrDefault(a)?.Name) })]),
        ];
    }

    private async Task<HeldData> FilesAsync(List<Guid> registrations, CancellationToken ct)
    {
        var given = await db.RegistrationFiles.AsNoTracking().Where(f => registrations.Contains(f.Registration)).Select(f => f.File).Take(HeldData.Most).ToListAsync(ct);
        var facts = await files.OfAsync(given, ct);
        return new(
            "files", new("ไฟล์ที่ท่านแนบ", "Files that you attached"),
            [new("name", new("ชื่อไฟล์", "Name")), new("type", new("ชนิด", "Type")), new("size", new("ขนาด (ไบต์)", "Size (bytes)"))],
            [.. facts.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new[] { HeldValue.Of(f.Name), HeldValue.Of(f.Type), HeldValue.Count(f.Size) })]);
    }
}
