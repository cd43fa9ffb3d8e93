using System.Security.Claims;
using LakMuang.Client;

namespace LakMuang.Samples.Common;

/// <summary>Who is at work here, and the one agency that the session speaks for.</summary>
/// <param name="Person">The person's <c>sub</c>: a name that only this system knows, the same at every sign-in.</param>
/// <param name="Agency">Code of the agency, 1 to 20 digits.</param>
/// <param name="AgencyType">As it arrives in the claim, <c>subdistrict_municipality</c> for example.</param>
public sealed record Hat(string Person, string Name, string Agency, string AgencyName, string AgencyType)
{
    /// <returns>Null when the session speaks for no agency, or for one whose code could not be a file's name.</returns>
    public static Hat? Of(ClaimsPrincipal person)
    {
        var (sub, code) = (Claim(LakMuangClaims.Subject), Claim(LakMuangClaims.AgencyCode));
        return sub.Length > 0 && AgencyCode.IsGood(code)
            ? new(sub, Claim(LakMuangClaims.Name), code, Claim(LakMuangClaims.AgencyName), Claim(LakMuangClaims.AgencyType))
            : null;

        string Claim(string name) => person.FindFirst(name)?.Value ?? "";
    }
}
