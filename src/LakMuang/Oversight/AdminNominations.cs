using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Oversight;

internal sealed class AdminNominations(LakMuangDb db) : IAdminNominations
{
    public void RecordFirst(Act act, AgencyId agency, PersonId person, Guid appointment, LetterId letter) =>
        db.Nominations.Add(AdminNomination.OfFirst(act, agency, person, appointment, letter));
}
