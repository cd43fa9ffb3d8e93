using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <param name="ClosedOn">The first day without it; null for an active agency.</param>
public sealed record OfficeView(AgencyFacts Agency, AgencyState State, DateOnly? ClosedOn, AgencyPast Past);

/// <summary>An agency as anybody may see it, past ones too: name, code, place, history. No people.</summary>
public sealed class ShowOffice(LakMuangDb db, IAgencyFacts facts, AgencyHistory history)
{
    /// <param name="code">Of today or of before, in Thai or Arabic digits.</param>
    /// <returns>Null for a code that no agency ever had.</returns>
    public async Task<OfficeView?> RunAsync(string code, CancellationToken ct)
    {
        if (await FindAsync(db, code, ct) is not { } agency)
        {
            return null;
        }

        return new((await facts.OfAsync([agency.Id], ct))[agency.Id], agency.State, agency.ClosedOn, await history.RunAsync(agency.Id, ct));
    }

    /// <summary>The agency that has a code, or else the one that had it last.</summary>
    internal static async Task<Agency?> FindAsync(LakMuangDb db, string code, CancellationToken ct)
    {
        var digits = ThaiDigits.ToArabic(code.Trim());
        var found = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == digits, ct);
        if (found is not null)
        {
            return found;
        }

        var former = await db.AgencyEras.Where(e => e.Code == digits).OrderByDescending(e => e.Until).Select(e => (AgencyId?)e.Agency).FirstOrDefaultAsync(ct);
        return former is { } id ? await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) : null;
    }
}
