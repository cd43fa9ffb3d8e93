using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

internal sealed class DutyConflicts(LakMuangDb db, TimeProvider clock) : IConflicts
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

    private async Task<Text> NameAsync(string group, CancellationToken ct) => await db.Groups.Where(g => g.Code == group)
        .Join(db.Systems, g => g.System, s => s.Code, (g, s) => new Text(s.NameTh + " · " + g.NameTh, s.NameEn + " · " + g.NameEn)).SingleAsync(ct);

    private DateOnly Today() => ThaiDate.Day(clock.GetUtcNow());
}
