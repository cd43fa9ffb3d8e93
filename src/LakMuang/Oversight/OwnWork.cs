using LakMuang.Oversight.Contracts;
using LakMuang.Storage;

namespace LakMuang.Oversight;

/// <summary>Nominations to answer, and what the nightly scan has found (B-4).</summary>
internal sealed class OwnWork(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at) => db.Nominations
        .Where(n => n.State == NominationState.Waiting)
        .Select(n => new WorkRow { Id = n.Id, Agency = n.Agency, Rank = (int)WorkKind.Nomination, Since = n.ProposedAt, Office = n.Agency })
        .Concat(db.Findings.Where(f => f.ClosedAt == null).Select(f => new WorkRow
        {
            Id = f.Id,
            Agency = f.Agency,
            Rank = f.Kind == FindingKind.NoAdmin ? (int)WorkKind.NoAdmin
                : f.Kind == FindingKind.LetterEnded ? (int)WorkKind.LetterEnded
                : f.Kind == FindingKind.OneAdmin ? (int)WorkKind.OneAdmin
                : f.Kind == FindingKind.AdminRetiring ? (int)WorkKind.AdminRetiring
                : (int)WorkKind.TermEnding,
            Since = f.Since,
            Office = f.Office,
        }));
}
