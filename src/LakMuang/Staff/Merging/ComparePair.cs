using System.Security.Cryptography;
using System.Text;
using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Merging;

/// <summary>One of two records as it stands.</summary>
/// <param name="CitizenId">Masked, or null.</param>
public sealed record RecordSide(
    PersonId Person, PersonTraits Traits, string? CitizenId, AccountState? Account, int Sessions, IReadOnlyList<AgencyFacts> Agencies,
    IReadOnlyList<(AgencyFacts Agency, PastPost Post)> Posts, IReadOnlyList<(AgencyFacts Agency, RightOfPerson Right)> Rights);

/// <param name="SamePosts">Posts of the old record that the other one holds as well: they become one.</param>
/// <param name="SameRights">Rights of the old record that the other one holds as well.</param>
/// <param name="IsSameNumber">Whether both give the same citizen ID; otherwise a letter must say that they are one person.</param>
/// <param name="SuspensionWins">Whether one or both accounts are suspended: then the one that lives on is.</param>
/// <param name="Seen">Changes whenever anything shown does.</param>
public sealed record RecordPair(
    RecordSide Kept, RecordSide Gone, IReadOnlySet<Guid> SamePosts, IReadOnlySet<Guid> SameRights, bool IsSameNumber, bool SuspensionWins, bool BothAdmins, string Seen);

/// <summary>Which of two records lives on, what goes where, and what stands in the way (preview of a merge).</summary>
public sealed class ComparePair(LakMuangDb db, IPersonRecords records, IPeople people, IRoles roles, RecordSides sides)
{
    private static readonly string[] _rolesInside = [Role.DlaOperator, Role.Overseer, Role.Auditor, Role.Integrator];

    internal async Task<Result<RecordPair>> RunAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var traits = await people.TraitsOfAsync([one, other], ct);
        if (one == other || traits.Count < 2 || await records.IntoAsync(one, ct) is not null || await records.IntoAsync(other, ct) is not null)
        {
            return MergeRefusals.NotThere;
        }

        if (traits[one].IsProved == traits[other].IsProved)
        {
            return traits[one].IsProved ? MergeRefusals.TwoNumbers : MergeRefusals.Unproved;
        }

        var (kept, gone) = traits[one].IsProved ? (one, other) : (other, one);
        var (lives, goes) = (await sides.OfAsync(kept, traits[kept], ct), await sides.OfAsync(gone, traits[gone], ct));
        if (lives.Account is AccountState.Closed || goes.Account is AccountState.Closed)
        {
            return MergeRefusals.Closed;
        }

        // Also one that sleeps or is still to begin: it would come back to somebody whom no second operator agreed to.
        if ((await roles.HoldersAsync(_rolesInside, ct)).Any(h => h.Person == gone) || goes.Rights.Any(r => _rolesInside.Contains(r.Right.Group)))
        {
            return MergeRefusals.HasRole;
        }

        if (await BothMoveAsync(kept, gone, ct))
        {
            return MergeRefusals.Moves;
        }

        var pair = await PairAsync(lives, goes, ct);

        // Otherwise one overseer's word alone would make somebody an SSO admin, whom two people must agree on (L2-3).
        return !pair.IsSameNumber && goes.Posts.Any(p => p.Post.Office is Office.SsoAdmin && !pair.SamePosts.Contains(p.Post.Appointment)) ? MergeRefusals.IsAdmin : pair;
    }

    private async Task<RecordPair> PairAsync(RecordSide kept, RecordSide gone, CancellationToken ct)
    {
        var posts = await records.SamePostsAsync(gone.Person, kept.Person, ct);
        var rights = gone.Rights.Where(g => kept.Rights.Any(k => k.Agency.Id == g.Agency.Id && k.Right.Group == g.Right.Group && Includes(k.Right, g.Right)))
            .Select(g => g.Right.Grant).ToHashSet();
        var isStopped = kept.Account is AccountState.Suspended || gone.Account is AccountState.Suspended;
        var admins = kept.Posts.Any(p => p.Post.Office is Office.SsoAdmin) && gone.Posts.Any(p => p.Post.Office is Office.SsoAdmin);
        return new(
            kept, gone, posts.Keys.ToHashSet(), rights, await records.SameNumberAsync(kept.Person, gone.Person, ct), isStopped, admins, DigestOf(kept, gone));
    }

    // As the rights themselves are settled: one that goes on when the other one ends is a right of its own.
    private static bool Includes(RightOfPerson wide, RightOfPerson narrow) =>
        (wide.State is RightState.InForce || (wide.State == narrow.State && wide.SuspendedBecause == narrow.SuspendedBecause))
        && (wide.State is RightState.InForce || wide.From <= narrow.From) && (wide.Until ?? DateOnly.MaxValue) >= (narrow.Until ?? DateOnly.MaxValue);

    private Task<bool> BothMoveAsync(PersonId kept, PersonId gone, CancellationToken ct)
    {
        var living = db.Moves.Where(m => m.State == MoveState.Proposed || m.State == MoveState.Agreed || m.State == MoveState.Running);
        return living.AnyAsync(m => m.Person == gone && living.Any(k => k.Person == kept && k.Kind == m.Kind), ct);
    }

    // Sessions come and go while somebody reads the page; what they may do does not.
    private static string DigestOf(params RecordSide[] both) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', both.Select(side =>
        $"{side.Person.Value:N} {side.Account} {string.Join(' ', side.Posts.Select(p => $"{p.Post.Appointment:N}{p.Post.Until:O}"))} "
        + string.Join(' ', side.Rights.Select(r => $"{r.Right.Grant:N}{r.Right.State}")))))));
}

/// <summary>What there is of one record.</summary>
public sealed class RecordSides(
    IPersonRecords records, IPeople people, IAccounts accounts, IAccountCards cards, IAgencyFacts agencies, IPosts posts, IRights rights)
{
    internal async Task<RecordSide> OfAsync(PersonId person, PersonTraits traits, CancellationToken ct)
    {
        var places = (await agencies.OfAsync(await records.AgenciesAsync(person, ct), ct)).Values.OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        var held = new List<(AgencyFacts, PastPost)>();
        var given = new List<(AgencyFacts, RightOfPerson)>();
        foreach (var place in places)
        {
            held.AddRange((await posts.HistoryAsync(person, place.Id, ct)).Where(p => p.EndedAt is null).Select(p => (place, p)));
            given.AddRange((await rights.OfPersonAsync(person, place.Id, ct)).Where(r => r.State is not RightState.Ended).Select(r => (place, r)));
        }

        return new(
            person, traits, await people.MaskedIdOfAsync(person, ct), await accounts.StateOfAsync(person, ct),
            (await cards.SessionsAsync(person, ct)).Count, places, held, given);
    }
}
