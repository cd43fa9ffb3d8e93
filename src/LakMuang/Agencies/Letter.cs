using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>An official letter or order. It is the authority that appointments, grants and suspensions rest on (B-1).</summary>
public sealed class Letter : Entity
{
    public LetterId Id { get; private init; } = LetterId.New();

    /// <summary>As printed on it, such as "ชย 52301/ว 118".</summary>
    public required string Number { get; init; }

    public required LetterKind Kind { get; init; }

    public required AgencyId Issuer { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Subject { get; init; }

    /// <summary>The number as it is compared (<see cref="LetterNumber"/>). Unique for an issuer and a calendar year.</summary>
    public string NumberKey { get; private init; } = "";

    /// <summary>Its scan, or null while that is to follow. Once there it stays: records rest on what was seen.</summary>
    public FileId? File { get; private set; }

    public LetterState State { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public PersonId? WithdrawnBy { get; private set; }

    public ReasonToWithdraw? WithdrawnBecause { get; private set; }

    /// <summary>Calendar year of <see cref="IssuedOn"/>; the database computes it.</summary>
    public int Year { get; private init; }

    public static Letter Of(LetterEntry entry)
    {
        var letter = new Letter
        {
            Number = entry.Number,
            NumberKey = LetterNumber.KeyOf(entry.Number),
            Kind = entry.Kind,
            Issuer = entry.Issuer,
            IssuedOn = entry.IssuedOn,
            Subject = entry.Subject,
            File = entry.File,
        };
        letter.Raise(new LetterRegistered(letter.Id, entry.Issuer, entry.Kind, entry.IssuedOn, entry.File));
        return letter;
    }

    public void Attach(FileId file)
    {
        File = file;
        Raise(new LetterFileAttached(Id, Issuer, file));
    }

    /// <summary>Takes the letter back from this instant. Rooms whose records rest on it react in the same commit.</summary>
    public void Withdraw(Act act, ReasonToWithdraw because)
    {
        if (State is LetterState.Withdrawn)
        {
            return;
        }

        (State, WithdrawnAt, WithdrawnBy, WithdrawnBecause) = (LetterState.Withdrawn, act.At, act.By, because);
        Raise(new LetterWithdrawn(Id, Issuer, because));
    }
}
