using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access;

/// <summary>Whether a system is open today for an agency and a person there: live for all, in pilot for its agencies, as a draft for those who try it out.</summary>
internal static class SystemDoor
{
    public static async Task<bool> IsOpenAsync(LakMuangDb db, string system, AgencyId agency, PersonId person, CancellationToken ct) =>
        (await db.ReadAsync("SELECT system_is_open($1, $2, $3)", r => r.GetBoolean(0), ct, system, agency.Value, person.Value)).Single();
}
