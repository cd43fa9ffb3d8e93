using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

internal sealed class HeldInImports(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["import_row.person"] = "import_rows",
        ["import.by_person"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.Person == person)
            .Join(db.Imports, r => r.Import, i => i.Id, (r, i) => new { r.Number, r.State, i.Kind, i.Agency, i.BegunAt })
            .OrderByDescending(x => x.BegunAt).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. rows.Select(r => r.Agency).Distinct()], ct);
        return
        [
            new("import_rows", new("แถวในไฟล์ที่หน่วยงานนำเข้า", "Rows of files that agencies brought in"),
                [
                    new("agency", new("หน่วยงาน", "Agency")), new("kind", new("ชนิด", "Kind")), new("begun_at", new("นำเข้าเมื่อ", "Brought in")),
                    new("row", new("แถวที่", "Row")), new("state", new("สถานะ", "State")),
                ],
                [
                    .. rows.Select(r => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(r.Agency)?.Name), HeldValue.Of(r.Kind.ToString()), HeldValue.At(r.BegunAt),
                        HeldValue.Count(r.Number), HeldValue.Of(r.State.ToString()),
                    }),
                ]),
        ];
    }
}
