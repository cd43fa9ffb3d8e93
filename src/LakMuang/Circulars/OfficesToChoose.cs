using LakMuang.Agencies.Contracts;

namespace LakMuang.Circulars;

/// <param name="Inner">Offices inside it, where it was chosen.</param>
public sealed record OfficeToChoose(AgencyFacts Office, IReadOnlyList<AgencyFacts> Inner);

/// <summary>The offices below a sender by which an audience is chosen: provinces for the department, districts for a province.</summary>
public sealed class OfficesToChoose(IAgencySearch tree)
{
    /// <param name="chosen">Offices that are chosen already: theirs are shown inside.</param>
    public async Task<IReadOnlyList<OfficeToChoose>> OfAsync(AgencyFacts sender, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        var below = await tree.BelowAsync([sender.Id], ct);
        var kind = sender.Type is AgencyType.Department ? AgencyType.ProvincialOffice : AgencyType.DistrictOffice;
        var offices = new List<OfficeToChoose>();
        foreach (var office in below.Where(a => a.Type == kind))
        {
            var inner = kind is AgencyType.ProvincialOffice && chosen.Contains(office.Id.Value)
                ? (await tree.BelowAsync([office.Id], ct)).Where(a => a.Type is AgencyType.DistrictOffice).ToList()
                : [];
            offices.Add(new(office, inner));
        }

        return offices;
    }
}
