using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Care;

/// <summary>A form of corrections as it came back.</summary>
/// <param name="Typed">By the name of the field. A field that did not come with the form is left as it is.</param>
/// <param name="Seen">The marks of the values that the form had shown, by field.</param>
public sealed record GivenCorrection(IReadOnlyDictionary<string, string?> Typed, IReadOnlyDictionary<string, string> Seen)
{
    /// <summary>Number of the letter that it rests on, as typed. A day of retirement wants one; for all else it may be empty.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Its day, as typed.</summary>
    public string? LetterDay { get; init; }
}

/// <summary>What has become of a form of corrections.</summary>
/// <param name="Problems">Empty when it is saved.</param>
/// <param name="Sheet">What is stored now; null where somebody may not see it.</param>
/// <param name="Touched">Fields that this person changed in the form.</param>
/// <param name="ByOthers">Fields that somebody else changed since the form was shown.</param>
public sealed record CorrectionOutcome(
    IReadOnlyList<Problem> Problems, CorrectionSheet? Sheet, IReadOnlyCollection<string> Touched, IReadOnlyCollection<string> ByOthers);

/// <summary>An SSO admin, or the office above, corrects what is held about a person. What ThaID proved stays (L2-1).</summary>
public sealed class CorrectPerson(
    LakMuangDb db, CareGuard guard, ICorrections corrections, CarePost post, NoteLook look, ILetterBook book, IFiles files)
{
    /// <summary>The form as it is shown first.</summary>
    public async Task<Result<CorrectionSheet>> SheetAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        await look.RunAsync(act, agency, person, ct);
        return await corrections.SheetAsync(person, agency, ct) is { } sheet ? sheet : Refusals.NotHere;
    }

    public async Task<CorrectionOutcome> RunAsync(Act act, AgencyId agency, PersonId person, GivenCorrection given, CancellationToken ct)
    {
        if (!(await SheetAsync(act, agency, person, ct)).Ok(out var sheet, out var refusal))
        {
            return new([refusal], null, [], []);
        }

        var (values, problems) = Changes(sheet, given, ThaiDate.Day(act.At));
        var touched = given.Typed.Keys.Where(name => IsTouched(sheet, given, name, values)).ToList();
        var byOthers = sheet.Fields
            .Where(f => given.Seen.TryGetValue(f.Name, out var seen) && seen != f.Mark && values.GetValueOrDefault(f.Name, "") != f.Value)
            .Select(f => f.Name).ToList();
        var toWrite = values.Where(v => touched.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value);
        if (byOthers.Count > 0)
        {
            problems.Add(CareRefusals.Stale);
        }
        else if (toWrite.Count == 0 && problems.Count == 0)
        {
            problems.Add(CareRefusals.NothingChanged);
        }

        var letter = LetterOf(given, toWrite, ThaiDate.Day(act.At), problems);
        if (problems.Count > 0)
        {
            return new(problems, sheet, touched, byOthers);
        }

        return await SaveAsync(act, sheet, toWrite, letter, ct) is not { } problem ? new([], sheet, touched, [])
            : new([problem], problem == CareRefusals.Stale ? await corrections.SheetAsync(person, agency, ct) : sheet, touched, []);
    }

    // ThaID proves a date of birth; a bare day of retirement has nothing behind it but the letter.
    private static GivenLetter? LetterOf(GivenCorrection given, Dictionary<string, string> values, DateOnly today, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(given.LetterNumber) && string.IsNullOrWhiteSpace(given.LetterDay) && values.GetValueOrDefault(PersonField.RetiresOn, "").Length == 0)
        {
            return null;
        }

        if (!TypedDay.TryParse(given.LetterDay, today, out var day, out var problem))
        {
            problems.Add(problem with { Field = "LetterDate" });
        }

        if (string.IsNullOrWhiteSpace(given.LetterNumber))
        {
            problems.Add(GivenLetterRefusals.NoNumber);
        }

        return new(given.LetterNumber, day, null, null);
    }

    /// <returns>What the fields would hold, and what is wrong with them.</returns>
    private (Dictionary<string, string> Values, List<Problem> Problems) Changes(CorrectionSheet sheet, GivenCorrection given, DateOnly today)
    {
        var values = new Dictionary<string, string>();
        var problems = new List<Problem>();
        foreach (var (name, typed) in given.Typed)
        {
            if (sheet.Find(name) is not { } field)
            {
                // Not of this form, or of somebody else's post: no hidden field gets further than here.
                problems.Add(CareRefusals.NoSuchField with { Field = name });
            }
            else if (corrections.MarkOf(sheet.Person, name, typed ?? "") == given.Seen.GetValueOrDefault(name))
            {
                // As the form had shown it: older rules may have let in what today's would refuse.
                values[name] = typed ?? "";
            }
            else if (!corrections.Read(name, typed, today).Ok(out var value, out var problem))
            {
                problems.Add(problem);
            }
            else if (field.IsLocked && value != field.Value)
            {
                problems.Add(CareRefusals.Locked with { Field = name });
            }
            else if (name == PersonField.RetiresOn && value.Length > 0 && !corrections.MayRetire(sheet.Find(PersonField.BirthDate)!.Value, value))
            {
                problems.Add(CareRefusals.NotOfThatYear);
            }
            else
            {
                values[name] = value;
            }
        }

        return (values, problems);
    }

    private bool IsTouched(CorrectionSheet sheet, GivenCorrection given, string name, Dictionary<string, string> values) =>
        !values.TryGetValue(name, out var value)
        || (value != sheet.Find(name)!.Value && corrections.MarkOf(sheet.Person, name, value) != given.Seen.GetValueOrDefault(name));

    /// <returns>Why it was not saved, or null.</returns>
    private async Task<Problem?> SaveAsync(Act act, CorrectionSheet sheet, Dictionary<string, string> values, GivenLetter? given, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (given is not null)
        {
            if (!(await given.EnterAsync(book, files, act, sheet.Agency, "แก้ไขข้อมูลบุคคล", ct)).Ok(out var letter, out var wrong))
            {
                return wrong;
            }

            act = act with { Authority = letter };
        }

        if (!await corrections.ApplyAsync(act, sheet, values, ct))
        {
            return CareRefusals.Stale;
        }

        if (values.ContainsKey(PersonField.Email) && EmailAddress.TryParse(sheet.Find(PersonField.Email)!.Value, out var old))
        {
            post.TellOldMailbox(act, sheet.Person, old);
        }

        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (book.NumberTaken(e) is { } taken)
        {
            return taken;
        }

        await transaction.CommitAsync(ct);
        return null;
    }
}
