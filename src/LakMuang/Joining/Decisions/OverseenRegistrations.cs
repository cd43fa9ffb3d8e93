using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Joining.Decisions;

/// <summary>Registrations that an agency leaves lying: for the work list of the offices above (L2-7).</summary>
internal sealed class OverseenRegistrations(LakMuangDb db) : IOverseenWork
{
    /// <summary>From then on the agency's own home shows it in red as well.</summary>
    private const int Patience = 3;

    public IQueryable<WorkRow> Open(DateTimeOffset at)
    {
        var late = at.AddDays(-Patience);
        return db.Registrations.Where(r => r.State == RegistrationState.Submitted && r.Agency != null && r.SubmittedAt < late).Select(r => new WorkRow
        {
            Id = r.Id,
            Agency = (AgencyId)r.Agency!,
            Rank = (int)WorkKind.WaitingRegistration,
            Since = r.SubmittedAt!.Value,
            Office = (AgencyId)r.Agency!,
        });
    }
}
