using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>A change of the tree as somebody fills it in.</summary>
/// <param name="Agency">Code of the agency; empty for an addition.</param>
/// <param name="Into">Code of the successor, or of whoever receives the people.</param>
/// <param name="Code">A new code in Thai or Arabic digits, or empty.</param>
/// <param name="On">The day from which it counts, in Bangkok.</param>
public sealed record TreeWish(
    TreeChangeKind? Kind, string? Agency, string? Into, string? Parent, string? Code, AgencyType? Type, string? NameTh, string? NameEn, FateOfPeople? People,
    DateOnly On, GivenLetter Letter);

/// <summary>The first step of a change: what is meant, under which announcement, from which day. It does nothing but show what it would do.</summary>
public sealed class DraftTreeChange(LakMuangDb db, TreeGuard guard, TreeRules rules, ILetterBook book, IFiles files)
{
    private const int LongestName = 200;
    private const int DaysBack = 366;
    private const int YearsAhead = 10;

    /// <returns>The id of the draft.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, TreeWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (Check(wish, ThaiDate.Day(act.At)) is { } problem)
        {
            return problem;
        }

        if (wish.Kind is not TreeChangeKind.Add && await FindAsync(wish.Agency, ct) is null)
        {
            return TreeRefusals.NoAgency;
        }

        // Judged before the announcement is entered: a form with a wrong code leaves no letter behind.
        if (await rules.CheckAsync(await MakeAsync(act, wish, new(Guid.Empty), ct), ct) is { } unfit)
        {
            return unfit;
        }

        var entered = await wish.Letter.EnterAsync(book, files, act, await guard.RootAsync(ct), "ประกาศเปลี่ยนแปลงหน่วยงาน", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var change = await MakeAsync(act, wish, letter, ct);
        db.TreeChanges.Add(change);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? TreeRefusals.Stale;
        }

        return change.Id;
    }

    private static Problem? Check(TreeWish wish, DateOnly today)
    {
        if (wish.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            return TreeRefusals.NoKind;
        }

        if (kind is TreeChangeKind.Add or TreeChangeKind.ChangeType && (wish.Type is not { } type || !Enum.IsDefined(type)))
        {
            return TreeRefusals.NoType;
        }

        var (th, en) = (TypedName.Clean(wish.NameTh), TypedName.Clean(wish.NameEn));
        var needsName = kind is TreeChangeKind.Add or TreeChangeKind.Rename;
        return needsName && th.Length == 0 ? TreeRefusals.NameMissing
            : needsName && en.Length == 0 ? TreeRefusals.NameMissingEn
            : th.Length > LongestName ? TreeRefusals.NameTooLong("NameTh")
            : en.Length > LongestName ? TreeRefusals.NameTooLong("NameEn")
            : wish.On < today.AddDays(-DaysBack) || wish.On > today.AddYears(YearsAhead) ? TreeRefusals.OddDay
            : null;
    }

    private async Task<TreeChange> MakeAsync(Act act, TreeWish wish, LetterId letter, CancellationToken ct)
    {
        var kind = wish.Kind!.Value;
        var (named, moved) = (kind is TreeChangeKind.Add or TreeChangeKind.Rename or TreeChangeKind.ChangeType, kind is TreeChangeKind.Add or TreeChangeKind.Move);
        var typed = kind is TreeChangeKind.Add or TreeChangeKind.ChangeType;
        var gives = kind is TreeChangeKind.Merge || (kind is TreeChangeKind.Dissolve && wish.People is FateOfPeople.Move);
        return new()
        {
            Kind = kind,
            Agency = kind is TreeChangeKind.Add ? AgencyId.New() : await FindAsync(wish.Agency, ct) ?? default,
            Into = gives ? await FindAsync(wish.Into, ct) : null,
            NewParent = moved ? await FindAsync(wish.Parent, ct) : null,
            NewCode = typed && Digits(wish.Code) is { Length: > 0 } code ? code[..Math.Min(code.Length, 9)] : null,
            NewType = typed ? wish.Type : null,
            NewNameTh = named && TypedName.Clean(wish.NameTh) is { Length: > 0 } th ? th : null,
            NewNameEn = named && TypedName.Clean(wish.NameEn) is { Length: > 0 } en ? en : null,
            People = kind is TreeChangeKind.Dissolve ? wish.People : null,
            Letter = letter,
            On = wish.On,
            DraftedBy = act.By,
            DraftedAt = act.At,
        };
    }

    private async Task<AgencyId?> FindAsync(string? typed, CancellationToken ct)
    {
        var code = Digits(typed);
        var found = await db.Agencies.Where(a => a.Code == code).Select(a => (AgencyId?)a.Id).FirstOrDefaultAsync(ct);
        return found;
    }

    private static string Digits(string? typed) => ThaiDigits.ToArabic(TypedName.Clean(typed)).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
