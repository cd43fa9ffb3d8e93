using System.Security.Claims;
using LakMuang.Client;

namespace LakMuang.Samples.Info;

/// <summary>The record of the agency the person's session speaks for; no address or form names another.</summary>
public static class OwnRecord
{
    /// <returns>Null when the session speaks for no agency.</returns>
    public static async Task<AgencyRecord?> OfAsync(ClaimsPrincipal person, RecordFiles files, CancellationToken ct)
    {
        if (person.FindFirst(LakMuangClaims.AgencyCode)?.Value is not { Length: >= 1 and <= 20 } code || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        return await files.FindAsync(code, ct) ?? new AgencyRecord(code, 0, new Dictionary<string, string>
        {
            ["name"] = person.FindFirst(LakMuangClaims.AgencyName)?.Value ?? "",
            ["type"] = AgencyTypes.InThai(person.FindFirst(LakMuangClaims.AgencyType)?.Value),
        }, []);
    }
}
