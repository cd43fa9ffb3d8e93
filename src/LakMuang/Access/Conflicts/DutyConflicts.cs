using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

internal sealed class DutyConflicts(LakMuangDb db, IPosts posts, TimeProvider clock) : IConflicts
{
    /// <summary>Under which name the database refuses what nobody has asked about here.</summary>
    public const string Constraint = "access_grant_duties";

    public async Task<IReadOnlyList<DutyFinding>> CheckAsync(PersonId person, AgencyId agency, IReadOnlyCollection<string> groups, CancellationToken ct)
    {
        var today = Today();
        return [.. (await CheckAsync([.. groups.Select(g => new DutyQuestion(person, agency, g, today, null))], ct)).SelectMany(found => found)];
    }

    public async Task<IReadOnlyList<IReadOnlyList<DutyFinding>>> CheckAsync(IReadOnlyList<DutyQuestion> questions, CancellationToken ct)
    {
        var check = await DutyCheck.LoadAsync(db, questions, Today(), ct);
        var answers = new List<IReadOnlyList<DutyFinding>>(questions.Count);
        foreach (var question in questions)
        {
            var found = check.Against(question);
            answers.Add(found);
            if (!found.Any(f => f.IsBroken))
            {
                check.Add(question);
            }
        }

        return answers;
    }

    public async Task<Problem?> RefusalAsync(DutyQuestion question, CancellationToken ct)
    {
        var check = await DutyCheck.LoadAsync(db, [question], Today(), ct);
        return check.Against(question).FirstOrDefault(f => f.IsBroken) is { } broken ? ConflictRefusals.Broken(broken, await NameAsync(broken.Held, ct)) : null;
    }

    public async Task<IReadOnlyList<DutyObstacle>> ObstaclesAsync(DutyWish wish, CancellationToken ct)
    {
        var codes = wish.Groups.Concat(wish.Others).Distinct().ToList();
        if (codes.Count == 0 || await posts.TermAsync(wish.Appointment, ct) is not { } term)
        {
            return [];
        }

        var groups = await db.Groups.AsNoTracking().Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code, ct);
        var questions = codes.FindAll(groups.ContainsKey).ConvertAll(code =>
        {
            var (from, until) = DaysOfRight.Of(groups[code], wish.From, wish.Until, term);
            return new DutyQuestion(wish.Person, wish.Agency, code, from, until);
        });
        var check = await DutyCheck.LoadAsync(db, questions, Today(), ct);
        var broken = new List<DutyFinding>();
        foreach (var question in questions)
        {
            if (check.Against(question).FirstOrDefault(f => f.IsBroken) is { } found)
            {
                broken.Add(found);
            }
            else if (wish.Groups.Contains(question.Group))
            {
                check.Add(question);
            }
        }

        var names = broken.Count == 0 ? [] : await ListConflicts.NamesAsync(db, ct);
        return broken.ConvertAll(f => new DutyObstacle(
            f.Question.Group, new(groups[f.Question.Group].NameTh, groups[f.Question.Group].NameEn), names[f.Held], f.IsAskedToo, f.HeldFor != wish.Agency, f.HeldUntil, f.Reason,
            f.MayBeExcused));
    }

    public async Task<Problem?> ReviewAsync(IReadOnlyCollection<Guid> kept, IReadOnlyCollection<Guid> ending, CancellationToken ct)
    {
        // One that sleeps for its rule goes on sleeping: it breaks nothing.
        var questions = (await db.Grants.AsNoTracking()
                .Where(g => kept.Contains(g.Id) && g.State != GrantState.Ended && (g.State == GrantState.Active || g.SuspendedBecause != ReasonToSuspend.DutyConflict))
                .OrderBy(g => g.GivenAt).ThenBy(g => g.Id).ToListAsync(ct))
            .ConvertAll(g => new DutyQuestion(g.Holder, g.Agency, g.Group, g.From, g.Until));
        var check = await DutyCheck.LoadAsync(db, questions, Today(), ct, ending);
        return questions.SelectMany(q => check.Against(q, isHeld: true)).FirstOrDefault(f => f.IsBroken) is { } broken
            ? ConflictRefusals.Kept(await NameAsync(broken.Question.Group, ct), await NameAsync(broken.Held, ct), broken) : null;
    }

    private async Task<Text> NameAsync(string group, CancellationToken ct) => await db.Groups.Where(g => g.Code == group)
        .Join(db.Systems, g => g.System, s => s.Code, (g, s) => new Text(s.NameTh + " · " + g.NameTh, s.NameEn + " · " + g.NameEn)).SingleAsync(ct);

    private DateOnly Today() => ThaiDate.Day(clock.GetUtcNow());
}
