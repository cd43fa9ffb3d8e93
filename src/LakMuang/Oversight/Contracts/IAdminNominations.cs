using LakMuang.Kernel;

namespace LakMuang.Oversight.Contracts;

/// <summary>What other rooms tell about SSO admins who came another way than by nomination.</summary>
public interface IAdminNominations
{
    /// <summary>
    /// Records, within the running commit, that the first admin of an agency came by its activation letter. The post counts at once;
    /// the office above finds it in its work list and confirms it afterwards, or refuses and thereby ends it.
    /// </summary>
    void RecordFirst(Act act, AgencyId agency, PersonId person, Guid appointment, LetterId letter);
}
