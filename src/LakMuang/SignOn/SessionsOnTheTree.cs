using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>Nobody speaks for an agency that is no more: sessions and tokens in linked systems end with it, and the systems are told (invariant 2).</summary>
internal sealed class SessionsOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _sessions = new("การเข้าใช้ระบบในนามหน่วยงานนี้", "Sessions in systems for this agency");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["system_session.agency"] = Following.Ends,
        ["token_family.agency"] = Following.Ends,
    };

    // Sessions come and go by the minute: counted in the preview they would make every preview an old one.
    public Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<TreeEffect>>(move.Closes ? [new(_sessions, TreeFate.Ended, null)] : []);

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        (await db.SystemSessions.Where(s => s.Agency == move.Agency && s.EndedAt == null).ToListAsync(ct)).ForEach(session => session.End(act));
        db.Revoke(act, await db.TokenFamilies.Where(f => f.Agency == move.Agency && f.RevokedAt == null).ToListAsync(ct));
    }
}
