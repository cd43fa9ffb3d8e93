using LakMuang.Files.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>A letter as somebody gives it with what rests on it.</summary>
/// <param name="Number">As printed, in Thai or Arabic digits.</param>
/// <param name="File">Its scan, or null.</param>
public sealed record GivenLetter(string? Number, DateOnly IssuedOn, string? Subject, GivenFile? File)
{
    private const int LongestNumber = 80;
    private const int LongestSubject = 400;

    /// <summary>Enters it into the register within the running commit.</summary>
    /// <param name="subject">What it is about where nobody wrote it.</param>
    internal async Task<Result<LetterId>> EnterAsync(ILetterBook book, IFiles files, Act act, AgencyId issuer, string subject, CancellationToken ct)
    {
        var number = TypedName.Clean(Number);
        if (number.Length is 0 or > LongestNumber || !number.Any(char.IsDigit))
        {
            return GivenLetterRefusals.NoNumber;
        }

        if (IssuedOn > ThaiDate.Day(act.At))
        {
            return GivenLetterRefusals.InFuture;
        }

        // The register says so too; here before a scan is kept.
        if (IssuedOn < LetterEntry.Earliest)
        {
            return GivenLetterRefusals.TooOld;
        }

        FileFacts? scan = null;
        if (File is { } given && !(await files.ReceiveAsync(act, given, ct)).Ok(out scan, out var bad))
        {
            return bad with { Field = "File" };
        }

        var about = TypedName.Clean(Subject) is { Length: > 0 } typed ? typed : subject;
        var kind = number.Contains("คำสั่ง", StringComparison.Ordinal) ? LetterKind.Order : LetterKind.Letter;
        return await book.EnterAsync(act, new(issuer, kind, number, IssuedOn, TypedName.Clean(about[..Math.Min(about.Length, LongestSubject)]), scan?.Id), ct);
    }
}

/// <summary>What is wrong with a letter that was given.</summary>
public static class GivenLetterRefusals
{
    public static readonly Problem InFuture = new("letter.future", new(
        "วันที่ของหนังสือต้องไม่หลังวันนี้", "The letter must not be dated after today."), "LetterDate");

    public static readonly Problem TooOld = new("letter.too-old", new(
        "วันที่ของหนังสือเก่าเกินไป กรุณาตรวจปี พ.ศ. เช่น 2569", "The day of the letter is too long ago. Please check the year, such as 2569 or 2026."), "LetterDate");

    public static readonly Problem NoNumber = new("letter.number-missing", new(
        "กรอกเลขที่หนังสือตามที่พิมพ์ในหนังสือ", "Enter the number of the letter as it is printed."), "Number");
}
