using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access.Why;

/// <summary>The chain letter, appointment, right, group, system, link by link; a test holds it against what the protocol decides.</summary>
public sealed class AccessChain(
    LakMuangDb db, IRights rights, IEntitlements entitlements, IAccounts accounts, IAgencyTree tree, IAgencyFacts agencies, IPosts posts, ILetters letters, ILetterBook book, ISystemClients clients)
{
    /// <returns>Null for a system that does not exist, or an agency.</returns>
    internal async Task<Explanation?> OfAsync(Act act, PersonId person, AgencyId agency, string system, CancellationToken ct)
    {
        if (await entitlements.EntryAsync(person, system, ct) is not { } entry || (await agencies.OfAsync([agency], ct)).GetValueOrDefault(agency) is not { } facts)
        {
            return null;
        }

        var today = ThaiDate.Day(act.At);
        var history = await posts.HistoryAsync(person, agency, ct);
        var right = Nearest(await rights.OfPersonAsync(person, agency, ct), entry);
        var post = right is null ? Nearest(history, today) : history.FirstOrDefault(p => p.Appointment == right.Appointment);
        LetterId[] named = [.. new[] { post?.Letter, right?.Letter }.OfType<LetterId>().Distinct()];
        var (known, living) = (await letters.OfAsync(named, ct), await book.LivingAsync(named, ct));
        var links = new List<WhyLink>
        {
            new(Link.Account, FaultOf(await accounts.StateOfAsync(person, ct))),
            new(Link.Agency, await tree.IsActiveAsync(agency, ct) ? null : Fault.AgencyClosed),
        };
        if (post is not null)
        {
            links.Add(Letter(Link.PostLetter, post.Letter));
        }

        links.Add(new(Link.Post, FaultOf(post, today)));
        if (right is not null)
        {
            links.Add(Letter(Link.RightLetter, right.Letter));
        }

        links.Add(new(Link.Right, FaultOf(right, today)));
        if (right is not null)
        {
            links.Add(new(Link.Group, null));
        }

        links.Add(new(Link.System, entry.IsUsable && await SystemDoor.IsOpenAsync(db, system, agency, person, ct) ? null : Fault.SystemNotOpen));
        links.Add(new(Link.Client, (await clients.OfAsync(system, ct)).Any(c => c.IsOpen) ? null : Fault.NoClient));
        var term = post is null ? null : await posts.TermAsync(post.Appointment, ct);
        return new(person, facts, system, entry.Name, links, right, post, entry.RequiredLevel, Earlier(right?.Until, term?.Until));

        WhyLink Letter(Link link, LetterId id) => new(link, living.Contains(id) ? null : Fault.LetterWithdrawn, known.GetValueOrDefault(id));
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    // One that opens the door now; else the one that would with the least to be done.
    private static RightOfPerson? Nearest(IReadOnlyList<RightOfPerson> all, Entry entry) => all.Where(r => r.System == entry.System)
        .OrderByDescending(r => entry.Rights.Any(living => living.Id == r.Grant))
        .ThenBy(r => r.State switch { RightState.InForce => 0, RightState.Suspended => 1, RightState.Scheduled => 2, _ => 3 })
        .ThenByDescending(r => r.Until ?? DateOnly.MaxValue).FirstOrDefault();

    private static PastPost? Nearest(IReadOnlyList<PastPost> history, DateOnly today) =>
        history.OrderBy(p => FaultOf(p, today) is not null).ThenBy(p => p.Office is Office.SsoAdmin).ThenByDescending(p => p.From).FirstOrDefault();

    private static Fault? FaultOf(AccountState? state) => state switch
    {
        AccountState.Active => null,
        AccountState.Suspended => Fault.AccountSuspended,
        AccountState.Closed => Fault.AccountClosed,
        _ => Fault.NoAccount,
    };

    private static Fault? FaultOf(PastPost? post, DateOnly today) =>
        post is null ? Fault.NoPost : post.EndedAt is not null || post.Until < today ? Fault.PostOver : post.From > today ? Fault.PostNotBegun : null;

    // Its own state alone: what it rests on has links of its own.
    private static Fault? FaultOf(RightOfPerson? right, DateOnly today) =>
        right is null ? Fault.NoRight
        : right.EndedAt is not null || right.Until < today ? Fault.RightOver
        : right.SuspendedBecause is not null ? Fault.RightSuspended
        : right.From > today ? Fault.RightNotBegun
        : null;
}
