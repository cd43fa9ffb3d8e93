using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Recertifying;

public sealed record RecertificationLine(Guid Id, PersonId Person, PersonName Name, CauseOfChange Cause, DateTimeOffset Since, DateOnly DueOn);

/// <param name="Letters">Of the letters that the rights rest on.</param>
/// <param name="Deciders">On whose groups whoever looks may decide that they stay.</param>
public sealed record RecertificationView(
    Recertification Case, PersonName Name, IReadOnlyList<RightToDecide> Rights, IReadOnlyDictionary<LetterId, LetterFacts> Letters, IReadOnlySet<Decider> Deciders)
{
    public bool MayKeep(RightToDecide line) => Deciders.Contains(line.Group.Decider);
}

/// <summary>The people of an agency whose rights want a new look after a change of position, the nearest day first.</summary>
public sealed class ListRecertifications(LakMuangDb db, IAuthority authority, GrantGuard guard, IPeople people, ILetters letters, RightsToDecide rights)
{
    public const int Most = 100;

    public async Task<Result<IReadOnlyList<RecertificationLine>>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var open = await db.Recertifications.AsNoTracking().Where(r => r.Agency == agency && r.State == RecertificationState.Open)
            .OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. open.Select(r => r.Person).Distinct()], ct);
        return open.Where(r => names.ContainsKey(r.Person)).Select(r => new RecertificationLine(r.Id, r.Person, names[r.Person].Name, r.Cause, r.Since, r.DueOn)).ToArray();
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Day and id of the last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<RecertificationLine>>> NextAsync(Act act, AgencyId agency, (DateOnly DueOn, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var open = db.Recertifications.AsNoTracking().Where(r => r.Agency == agency && r.State == RecertificationState.Open);
        if (after is (var due, var id))
        {
            open = open.Where(r => r.DueOn > due || (r.DueOn == due && r.Id.CompareTo(id) > 0));
        }

        var found = Portion.Of(await open.OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(most + 1).ToListAsync(ct), most);
        var names = await people.TraitsOfAsync([.. found.Lines.Select(r => r.Person).Distinct()], ct);
        return found.Select(r => new RecertificationLine(r.Id, r.Person, names[r.Person].Name, r.Cause, r.Since, r.DueOn));
    }

    /// <summary>The open case of somebody, with its rights as they stand now.</summary>
    public async Task<Result<RecertificationView>> OfPersonAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Recertifications.AsNoTracking().SingleOrDefaultAsync(r => r.Person == person && r.Agency == agency && r.State == RecertificationState.Open, ct) is not { } open
            || await people.NameOfAsync(person, ct) is not { } name)
        {
            return RecertificationRefusals.None;
        }

        var lines = await rights.OfAsync(open, ThaiDate.Day(act.At), ct);
        var deciders = new HashSet<Decider>();
        foreach (var decider in lines.Select(l => l.Group.Decider).Distinct())
        {
            if (await guard.MayDecideAsync(act, agency, decider, ct))
            {
                deciders.Add(decider);
            }
        }

        return new RecertificationView(open, name, lines, await letters.OfAsync([.. lines.Select(l => l.Grant.Letter).Distinct()], ct), deciders);
    }
}

internal static class RecertificationRefusals
{
    public static readonly Problem None = new("recertification.none", new(
        "ไม่มีเรื่องทบทวนสิทธิที่รออยู่ของบุคคลนี้ อาจมีผู้ตัดสินไปแล้ว", "No review of this person's rights is open; somebody may have decided."));

    public static readonly Problem NothingChosen = new("recertification.nothing", new(
        "เลือกคงไว้หรือยกเลิก อย่างน้อยหนึ่งสิทธิ", "Choose to keep or to end one right at least."), "Answers");
}
