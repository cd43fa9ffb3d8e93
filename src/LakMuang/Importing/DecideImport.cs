using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

/// <summary>The letter that an import rests on, as somebody typed it.</summary>
/// <param name="IssuedOn">In any way that people write days (<see cref="TypedDay"/>).</param>
public sealed record ImportLetter(string? Number, string? IssuedOn, string? Subject)
{
    private const int LongestNumber = 80;
    private const int LongestSubject = 400;

    /// <summary>How long rights of a migration order may go without a real letter.</summary>
    internal const int DaysToConfirm = 180;

    internal IReadOnlyList<Problem> Read(AgencyId issuer, ImportKind kind, DateOnly today, out LetterEntry? entry)
    {
        var problems = new List<Problem>();
        var (number, subject) = (TypedName.Clean(Number), TypedName.Clean(Subject));
        if (number.Length > LongestNumber || !ThaiDigits.ToArabic(number).Any(char.IsAsciiDigit))
        {
            problems.Add(Refusals.NoNumber);
        }

        if (subject.Length is 0 or > LongestSubject)
        {
            problems.Add(Refusals.NoSubject);
        }

        if (!TypedDay.TryParse(IssuedOn, today, out var day, out var unreadable))
        {
            problems.Add(unreadable with { Field = nameof(IssuedOn) });
        }
        else if (day > today)
        {
            problems.Add(Refusals.FutureDay);
        }

        // Rights that come by a list have been decided elsewhere: a real letter must follow for them (B-1).
        var letter = kind is ImportKind.Grants ? LetterKind.MigrationOrder : LetterKind.Order;
        entry = problems.Count > 0 ? null : new(issuer, letter, number, day, subject, null);
        return problems;
    }
}

/// <summary>What people decide about an import: to carry out its good rows, to stop, to take back what was carried out.</summary>
public sealed class DecideImport(LakMuangDb db, GuardOfImports guard, ILetterBook letters)
{
    /// <returns>Nothing, or all that stands in the way.</returns>
    public async Task<IReadOnlyList<Problem>> CarryOutAsync(Act act, ImportPlace place, Guid id, ImportLetter letter, CancellationToken ct)
    {
        if (!(await guard.FindAsync(act, place, id, ct)).Ok(out var import, out var refusal))
        {
            return [refusal];
        }

        if (import.State is not ImportState.Ready)
        {
            return [Refusals.NotNow];
        }

        // A list that agrees in every row may still lack the accounts of rights.
        if (import.ToAdd + import.ToChange == 0 && import.Kind is not ImportKind.Accounts)
        {
            return [Refusals.NothingToDo];
        }

        var today = ThaiDate.Day(act.At);
        var problems = letter.Read(import.Agency, import.Kind, today, out var entry);
        if (entry is null)
        {
            return problems;
        }

        if (!(await letters.EnterAsync(act, entry, ct)).Ok(out var known, out var problem))
        {
            return [problem.Field is "LetterDate" ? problem with { Field = "IssuedOn" } : problem];
        }

        DateOnly? confirmBy = import.Kind is ImportKind.Grants ? today.AddDays(ImportLetter.DaysToConfirm) : null;
        try
        {
            return await MoveAsync(act with { Authority = known }, import, ImportState.CarryingOut, known, confirmBy, ct) is { } late ? [late] : [];
        }
        catch (DbUpdateException failure) when (letters.NumberTaken(failure) is { } taken)
        {
            return [taken];
        }
    }

    /// <summary>Stops the dry run or the carrying out, behind the portion that is under way.</summary>
    public async Task<Result<Guid>> CancelAsync(Act act, ImportPlace place, Guid id, CancellationToken ct) =>
        !(await guard.FindAsync(act, place, id, ct)).Ok(out var import, out var refusal) ? refusal
        : import.State is not (ImportState.Checking or ImportState.Ready or ImportState.CarryingOut) ? Refusals.NotNow
        : await MoveAsync(act, import, ImportState.Cancelled, null, null, ct) is { } late ? late
        : id;

    /// <summary>Takes back what nobody has touched since; what stays is listed.</summary>
    public async Task<Result<Guid>> TakeBackAsync(Act act, ImportPlace place, Guid id, CancellationToken ct) =>
        !(await guard.FindAsync(act, place, id, ct)).Ok(out var import, out var refusal) ? refusal
        : import.Kind is ImportKind.Accounts || import is not { State: ImportState.Done or ImportState.Cancelled or ImportState.Stopped, CarriedOut: > 0 } ? Refusals.NotNow
        : await MoveAsync(act, import, ImportState.TakingBack, null, null, ct) is { } late ? late
        : id;

    /// <summary>Moves on the condition that nobody else has: two people at once, or a worker that came to the end.</summary>
    private async Task<Problem?> MoveAsync(Act act, Import import, ImportState to, LetterId? letter, DateOnly? confirmBy, CancellationToken ct)
    {
        var (at, finished) = (to is ImportState.TakingBack ? int.MaxValue : 0, to is ImportState.Cancelled ? act.At : (DateTimeOffset?)null);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Note(new ImportDecided(import.Id, import.Kind, to));
        await db.CommitAsync(act, ct);
        var moved = await db.Imports.Where(i => i.Id == import.Id && i.State == import.State).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, to)
            .SetProperty(i => i.Letter, i => letter ?? i.Letter)
            .SetProperty(i => i.ConfirmBy, i => confirmBy ?? i.ConfirmBy)
            .SetProperty(i => i.At, at).SetProperty(i => i.Seen, 0)
            .SetProperty(i => i.FinishedAt, finished)
            .SetProperty(i => i.Level, act.Level)
            .SetProperty(i => i.By, act.By)
            .SetProperty(i => i.Worker, (Guid?)null).SetProperty(i => i.WorkerUntil, (DateTimeOffset?)null), ct);
        if (moved == 0)
        {
            return Refusals.NotNow;
        }

        await transaction.CommitAsync(ct);
        return null;
    }
}
