using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>A letter as somebody typed it.</summary>
/// <param name="IssuedOn">In any way that people write days (<see cref="TypedDay"/>).</param>
/// <param name="File">Null where the scan will follow.</param>
public sealed record LetterForm(LetterKind? Kind, string? Number, string? IssuedOn, string? Subject, GivenFile? File)
{
    private const int LongestNumber = 80;
    private const int LongestSubject = 400;

    /// <summary>Reads all fields, so that nobody corrects a form one error after another.</summary>
    /// <returns>The problems, each with its field; none for a form that is in order.</returns>
    internal IReadOnlyList<Problem> Read(AgencyId issuer, DateOnly today, out LetterEntry? entry)
    {
        var problems = new List<Problem>();
        var (number, subject) = (TypedName.Clean(Number), TypedName.Clean(Subject));
        if (Kind is not (LetterKind.Letter or LetterKind.Order))
        {
            problems.Add(Refusals.NoKind);
        }

        if (LetterNumber.KeyOf(number) is not { Length: > 0 } key || number.Length > LongestNumber || !key.Any(char.IsAsciiDigit))
        {
            problems.Add(number.Length > LongestNumber ? Refusals.TooLong(nameof(Number), LongestNumber) : Refusals.NoNumber);
        }

        if (!TypedDay.TryParse(IssuedOn, today, out var day, out var unreadable))
        {
            problems.Add(unreadable with { Field = nameof(IssuedOn) });
        }
        else if (day > today || day < LetterEntry.Earliest)
        {
            problems.Add(Refusals.OddDay(day, today));
        }

        if (subject.Length is 0 or > LongestSubject)
        {
            problems.Add(subject.Length == 0 ? Refusals.NoSubject : Refusals.TooLong(nameof(Subject), LongestSubject));
        }

        entry = problems.Count > 0 ? null : new(issuer, Kind!.Value, number, day, subject, null);
        return problems;
    }
}
