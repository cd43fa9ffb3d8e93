using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>Registers that the session may read: the agency's own, or those below the office.</summary>
public sealed class FindRegisters(AgencyFiles<Register> files)
{
    /// <returns>Null for any other agency's, as if there were none.</returns>
    public async Task<Register?> OneAsync(ClaimsPrincipal person, string code, CancellationToken ct)
    {
        if (Hat.Of(person) is not { } hat || !ElectionSystem.Readers.Split(',').Any(person.IsInRole) || !AgencyCode.IsLocal(code))
        {
            return null;
        }

        return hat.Agency == code
            ? await files.FindAsync(code, ct) ?? Register.Empty(hat.AgencyName, ElectionWords.Type(hat.AgencyType))
            : AgencyCode.IsAbove(hat.Agency, code) ? await files.FindAsync(code, ct) : null;
    }

    /// <summary>Those below the office that have recorded something, in the order of their codes.</summary>
    public async Task<IReadOnlyList<(string Code, Register Register)>> BelowAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        var found = new List<(string, Register)>();
        foreach (var code in Hat.Of(person) is { } hat ? files.Codes().Where(c => AgencyCode.IsAbove(hat.Agency, c)) : [])
        {
            if (await OneAsync(person, code, ct) is { } register)
            {
                found.Add((code, register));
            }
        }

        return found;
    }

    /// <summary>Whoever records does so for their own local agency alone; an office above reads.</summary>
    public static bool MayWrite(ClaimsPrincipal person, string code) =>
        person.IsInRole(ElectionSystem.Recorder) && AgencyCode.IsLocal(code) && Hat.Of(person)?.Agency == code;
}
