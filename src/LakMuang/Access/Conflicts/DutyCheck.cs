using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>The rules, and what some people hold: judges right after right without asking the database again.</summary>
internal sealed class DutyCheck
{
    private readonly Dictionary<PersonId, List<Held>> _held = [];
    private List<DutyRule> _rules = [];
    private ILookup<(Guid Rule, PersonId Person), DutyExcuse> _excuses = Array.Empty<DutyExcuse>().ToLookup(_ => (Guid.Empty, default(PersonId)));
    private HashSet<(PersonId, AgencyId)> _heads = [];
    private DateOnly _today;

    /// <param name="asked">Everything that will be asked about.</param>
    /// <param name="but">Ids of rights that do not count, because they are about to end.</param>
    public static async Task<DutyCheck> LoadAsync(
        LakMuangDb db, IReadOnlyCollection<DutyQuestion> asked, DateOnly today, CancellationToken ct, IReadOnlyCollection<Guid>? but = null)
    {
        var groups = asked.Select(q => q.Group).Distinct().ToList();
        var check = new DutyCheck
        {
            _today = today,
            _rules = await db.DutyRules.AsNoTracking()
                .Where(r => r.EndedAt == null && (groups.Contains(r.GroupA) || groups.Contains(r.GroupB))).OrderBy(r => r.Id).ToListAsync(ct),
        };
        if (check._rules.Count == 0)
        {
            return check;
        }

        await check.FillAsync(db, [.. asked.Where(q => check._rules.Any(r => r.Names(q.Group)))], but ?? [], ct);
        return check;
    }

    /// <summary>What a right would break.</summary>
    /// <param name="isHeld">Whether it is held already, and looked at anew: then what it was held beside until now counts as well.</param>
    public IReadOnlyList<DutyFinding> Against(DutyQuestion question, bool isHeld = false)
    {
        var rules = _rules.Where(r => r.Names(question.Group)).ToList();
        if (rules.Count == 0 || !_held.TryGetValue(question.Person, out var all))
        {
            return [];
        }

        var begins = question.From > _today ? question.From : _today;
        var before = isHeld ? [] : Before(question, all);
        return
        [
            .. from rule in rules
               from held in all
               where held.Group == rule.OtherOf(question.Group) && (rule.Reach is DutyReach.Anywhere || held.Agency == question.Agency)
                   && (held.Until is null || held.Until >= begins) && (question.Until is null || held.From <= question.Until)
                   && !before.Exists(b => WereBeside(b, held, all))
               select new DutyFinding(
                   rule.Id, question, held.Group, held.Agency, rule.Weight is DutyWeight.NeedsException, rule.Reason,
                   ExcusalOf(rule, question, held.From > begins ? held.From : begins))
               { HeldUntil = held.Until, IsAskedToo = held.IsAsked },
        ];
    }

    /// <summary>Counts as held from now on.</summary>
    public void Add(DutyQuestion given) => Of(given.Person).Add(new(given.Agency, given.Group, given.From, given.Until, true, true));

    private async Task FillAsync(LakMuangDb db, IReadOnlyList<DutyQuestion> asked, IReadOnlyCollection<Guid> but, CancellationToken ct)
    {
        var people = asked.Select(q => q.Person).Distinct().ToList();
        var groups = _rules.SelectMany(r => new[] { r.GroupA, r.GroupB }).Distinct().ToList();

        // Tracked on purpose: what this very commit ends or gives counts as it will be.
        var saved = await db.Grants.Where(g => people.Contains(g.Holder) && groups.Contains(g.Group) && g.State != GrantState.Ended).ToListAsync(ct);
        foreach (var grant in saved.Union(db.Grants.Local.Where(g => people.Contains(g.Holder) && groups.Contains(g.Group))).Where(g => !but.Contains(g.Id)))
        {
            if (grant.State is GrantState.Active || (grant.State is GrantState.Suspended && grant.SuspendedBecause is not ReasonToSuspend.DutyConflict))
            {
                Of(grant.Holder).Add(new(grant.Agency, grant.Group, grant.From, grant.Until, grant.State is GrantState.Active, false));
            }
        }

        var rules = _rules.Select(r => r.Id).ToList();
        _excuses = (await db.DutyExcuses.AsNoTracking()
            .Where(e => people.Contains(e.Person) && rules.Contains(e.Rule) && e.EndedAt == null && e.Until >= _today && LakMuangDb.LetterIsLiving(e.Letter))
            .ToListAsync(ct)).ToLookup(e => (e.Rule, e.Person));
        if (_rules.Any(r => r.ExceptHeadOfFinance))
        {
            var pairs = asked.Select(q => (q.Person, q.Agency)).Distinct().ToList();
            _heads = [.. await db.ReadAsync(
                "SELECT x.p, x.a FROM unnest($1::uuid[], $2::uuid[]) AS x (p, a) WHERE office_is_held(x.p, x.a, 'HeadOfFinance')",
                r => (new PersonId(r.GetGuid(0)), new AgencyId(r.GetGuid(1))), ct,
                pairs.Select(p => p.Person.Value).ToArray(), pairs.Select(p => p.Agency.Value).ToArray())];
        }
    }

    // The same right for longer is no new combination; an extension beyond its days is judged where it is made.
    private List<Held> Before(DutyQuestion question, List<Held> all) => all.FindAll(h =>
        h.IsActive && h.Agency == question.Agency && h.Group == question.Group && h.From <= question.From && h.Until >= _today && h.Until >= question.From.AddDays(-1));

    // Only what the older right was held beside goes on with it: the other duty itself, or the right of it that it follows.
    private static bool WereBeside(Held before, Held held, List<Held> all) => all.Exists(b =>
        b.Agency == held.Agency && b.Group == held.Group && (b == held || (b.IsActive && b.From <= held.From && b.Until >= held.From.AddDays(-1)))
        && (b.Until is null || b.Until >= before.From) && b.From <= before.Until);

    private Excusal ExcusalOf(DutyRule rule, DutyQuestion question, DateOnly from) =>
        rule.ExceptHeadOfFinance && _heads.Contains((question.Person, question.Agency)) ? Excusal.HeadOfFinance
        : rule.Weight is DutyWeight.NeedsException
            && _excuses[(rule.Id, question.Person)].Any(e => (rule.Reach is DutyReach.Anywhere || e.Agency == question.Agency) && e.Until >= from) ? Excusal.ByLetter
        : Excusal.None;

    private List<Held> Of(PersonId person) => _held.TryGetValue(person, out var list) ? list : _held[person] = [];

    private sealed record Held(AgencyId Agency, string Group, DateOnly From, DateOnly? Until, bool IsActive, bool IsAsked);
}
