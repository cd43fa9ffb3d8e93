using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Joining.Activation;

/// <summary>What the form of a claim holds, as it was typed. Names count only where ThaID has not said them.</summary>
public sealed record ClaimForm(
    string? CitizenId, string? Title, string? Given, string? Family, string? Position, string? Unit, string? Email, string? Mobile,
    string? LetterNumber, string? LetterDay, string? LetterSubject);

/// <summary>Reads the form of the first SSO admin and keeps it, encrypted, with the claim.</summary>
public sealed class FillInClaim(LakMuangDb db, FindClaim find, IPeople people, IFiles files, Vault vault)
{
    private const int LongestName = 120;
    private const int LongestTitle = 60;
    private const int LongestPosition = 200;
    private const int LongestNumber = 80;
    private const int LongestSubject = 400;

    /// <param name="file">The scan of the letter; null keeps the one that came before.</param>
    /// <returns>Everything that must be put right; empty when it was kept.</returns>
    public async Task<IReadOnlyList<Problem>> RunAsync(Act act, ClaimCookies cookies, ClaimForm form, GivenFile? file, CancellationToken ct)
    {
        if (await find.RunAsync(cookies, ct) is not { IsDone: false } view)
        {
            return [ActivationRefusals.Gone];
        }

        var problems = new List<Problem>();
        var draft = Read(form, view, ThaiDate.Day(act.At), problems);
        if (problems.Count == 0 && draft.Digits is { } digits && await people.FindAsync(CitizenId.OrNull(digits)!.Value, ct) is not null)
        {
            problems.Add(ActivationRefusals.UseThaId);
        }

        if (file is null && view.Draft?.LetterFile is null)
        {
            problems.Add(ActivationRefusals.NoScan);
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        if (await WithScanAsync(act, draft, view.Draft, file, ct) is var scanned && !scanned.Ok(out var whole, out var unread))
        {
            return [unread with { Field = "LetterFile" }];
        }

        var claim = (await FindClaim.FindAsync(db, cookies, ct))!;
        claim.Draft = vault.Seal(JsonSerializer.Serialize(whole), OfficeClaim.DraftColumn);
        await db.CommitAsync(act, ct);
        return [];
    }

    private async Task<Result<ClaimDraft>> WithScanAsync(Act act, ClaimDraft draft, ClaimDraft? before, GivenFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return draft with { LetterFile = before?.LetterFile, LetterFileName = before?.LetterFileName };
        }

        return (await files.ReceiveAsync(act, file, ct)).Ok(out var kept, out var problem)
            ? draft with { LetterFile = kept.Id, LetterFileName = kept.Name }
            : problem;
    }

    private static ClaimDraft Read(ClaimForm form, ClaimView view, DateOnly today, List<Problem> problems)
    {
        var isProved = view.Proof is not null;
        string? digits = null;
        if (!isProved)
        {
            digits = CitizenId.TryParse(form.CitizenId, out var id, out var wrong) ? id.Digits : Note<string?>(problems, wrong with { Field = "CitizenId" }, null);
        }

        var said = view.Proof?.Name;
        var title = said is { Title: not "" } ? said.Title : Name(form.Title, "NameTitle", LongestTitle, problems);
        var given = said is { Given: not "" } ? said.Given : Name(form.Given, "Given", LongestName, problems);
        var family = said is { Family: not "" } ? said.Family : Name(form.Family, "Family", LongestName, problems);
        var email = view.NeedsEmail
            ? EmailAddress.TryParse(form.Email, out var address) ? address.Value : Note<string?>(problems, ActivationRefusals.EmailWrong, null)
            : null;
        var day = TypedDay.TryParse(form.LetterDay, today, out var parsed, out var noDay)
            ? parsed > today ? Note<DateOnly>(problems, FutureDay, default) : parsed
            : Note<DateOnly>(problems, noDay with { Field = "LetterDay" }, default);
        return new(
            digits, title, given, family,
            Text(form.Position, "Position", new("ตำแหน่ง", "the position"), LongestPosition, problems),
            Optional(form.Unit, "Unit", LongestPosition, problems), email, Mobile(form.Mobile, view, problems),
            Text(form.LetterNumber, "LetterNumber", new("เลขที่คำสั่งหรือหนังสือ", "the number of the letter"), LongestNumber, problems), day,
            Text(form.LetterSubject, "LetterSubject", new("เรื่อง", "the subject"), LongestSubject, problems));
    }

    private static string Name(string? typed, string field, int longest, List<Problem> problems) =>
        TypedName.TryParsePerson(typed, longest, out var name, out var problem) ? name : Note(problems, problem with { Field = field }, "");

    private static string Text(string? typed, string field, Text what, int longest, List<Problem> problems) =>
        TypedName.Clean(typed) is { Length: > 0 } text
            ? text.Length <= longest ? text : Note(problems, ActivationRefusals.TooLong(field, longest), "")
            : Note(problems, ActivationRefusals.Needed(field, what), "");

    private static string Optional(string? typed, string field, int longest, List<Problem> problems) =>
        TypedName.Clean(typed) is var text && text.Length <= longest ? text : Note(problems, ActivationRefusals.TooLong(field, longest), "");

    private static string? Mobile(string? typed, ClaimView view, List<Problem> problems)
    {
        var digits = new string([.. ThaiDigits.ToArabic(typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '(' or ')'))]);
        if (view.Known is not null && digits == "")
        {
            return null;
        }

        return digits.Length == 10 && digits.All(char.IsAsciiDigit) && digits[..2] is "06" or "08" or "09"
            ? digits
            : Note<string?>(problems, ActivationRefusals.MobileWrong, null);
    }

    private static T Note<T>(List<Problem> problems, Problem problem, T nothing)
    {
        problems.Add(problem);
        return nothing;
    }

    private static readonly Problem FutureDay = new("activation.day-ahead", new(
        "วันที่ของหนังสือยังมาไม่ถึง กรุณาตรวจวันที่", "The letter's day has not come yet. Please check the date."), "LetterDay");
}
