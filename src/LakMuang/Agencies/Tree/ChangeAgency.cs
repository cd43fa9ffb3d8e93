using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>Writes the agency as it is from now on, and keeps what it was.</summary>
public sealed class ChangeAgency(LakMuangDb db)
{
    /// <param name="agency">Null for an addition.</param>
    internal async Task RunAsync(Act act, TreeChange change, Agency? agency, CancellationToken ct)
    {
        if (agency is null)
        {
            await AddAsync(change, ct);
            return;
        }

        await KeepAsync(agency, change, ct);
        switch (change.Kind)
        {
            case TreeChangeKind.Rename:
                (agency.NameTh, agency.NameEn) = (change.NewNameTh ?? agency.NameTh, change.NewNameEn ?? agency.NameEn);
                db.Note(new AgencyRenamed(agency.Id));
                break;
            case TreeChangeKind.ChangeType:
                (agency.Type, agency.Code) = (change.NewType ?? agency.Type, change.NewCode ?? agency.Code);
                (agency.NameTh, agency.NameEn) = (change.NewNameTh ?? agency.NameTh, change.NewNameEn ?? agency.NameEn);
                break;
            case TreeChangeKind.Move:
                await PlaceAsync(act, agency, change.NewParent!.Value, ct);
                break;
            case TreeChangeKind.Merge:
                foreach (var child in await db.Agencies.Where(a => a.Parent == agency.Id && a.State == AgencyState.Active).ToListAsync(ct))
                {
                    await KeepAsync(child, change, ct);
                    await PlaceAsync(act, child, change.Into!.Value, ct);
                }

                await KeepSecondStepAsync(agency, change.Into!.Value, ct);
                agency.Close(change.On, change.Into);
                break;
            default:
                agency.Close(change.On, null);
                break;
        }
    }

    // Whoever had to take a second step goes on having to (L1-5): a merger makes no sign-in weaker.
    private async Task KeepSecondStepAsync(Agency agency, AgencyId into, CancellationToken ct)
    {
        var successor = await db.Agencies.SingleAsync(a => a.Id == into, ct);
        successor.SecondStepFrom = (successor.SecondStepFrom, agency.SecondStepFrom) switch
        {
            (null, var day) => day,
            (var day, null) => day,
            var (own, other) => own < other ? own : other,
        };
    }

    private async Task AddAsync(TreeChange change, CancellationToken ct)
    {
        var (type, code) = (change.NewType!.Value, change.NewCode!);
        var parent = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == change.NewParent, ct);
        var isBelowDistrict = type is AgencyType.SubdistrictMunicipality or AgencyType.SubdistrictAdministration;
        db.Agencies.Add(new()
        {
            Id = change.Agency,
            Code = code,
            Type = type,
            NameTh = change.NewNameTh!,
            NameEn = change.NewNameEn!,
            Parent = parent.Id,
            ProvinceCode = type is AgencyType.ProvincialOffice ? code[..2] : parent.ProvinceCode,
            DistrictCode = type is AgencyType.DistrictOffice ? code : isBelowDistrict ? parent.DistrictCode : null,
            SecondStepFrom = parent.SecondStepFrom,
        });
        db.Note(new AgencyAdded(change.Agency, type));
    }

    private async Task KeepAsync(Agency agency, TreeChange change, CancellationToken ct)
    {
        var from = await db.AgencyEras.Where(e => e.Agency == agency.Id).MaxAsync(e => (DateOnly?)e.Until, ct)
            ?? await db.TreeChanges.Where(c => c.Agency == agency.Id && c.Kind == TreeChangeKind.Add && c.State == TreeChangeState.Done)
                .Select(c => (DateOnly?)c.On).FirstOrDefaultAsync(ct);
        db.AgencyEras.Add(AgencyEra.Of(agency, from, change, change.On));
    }

    // Whoever goes to another province goes with all that stands below.
    private async Task PlaceAsync(Act act, Agency agency, AgencyId under, CancellationToken ct)
    {
        var parent = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == under, ct);
        agency.Place(act, under);
        agency.ProvinceCode = parent.ProvinceCode ?? agency.ProvinceCode;
        await db.ChangeAsync(
            """
            WITH RECURSIVE down (id, floor) AS (
                SELECT id, 1 FROM agency WHERE parent = $1
                UNION ALL
                SELECT a.id, down.floor + 1 FROM down JOIN agency a ON a.parent = down.id WHERE down.floor < 16)
            UPDATE agency SET province_code = COALESCE($2, province_code), placed_at = $3 WHERE id IN (SELECT id FROM down)
            """, ct, agency.Id.Value, parent.ProvinceCode, act.At.UtcDateTime);

        if (parent.Type is AgencyType.DistrictOffice && CodeRule.IsLocal(agency.Type))
        {
            agency.DistrictCode = parent.DistrictCode ?? agency.DistrictCode;
        }
    }
}
