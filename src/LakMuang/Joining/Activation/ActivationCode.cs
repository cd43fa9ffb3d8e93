using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>The right of one office to enter for the first time (L3-2): printed in a letter, stored as a keyed hash, used once.</summary>
public sealed class ActivationCode : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required AgencyId Agency { get; init; }

    /// <summary>Keyed hash of agency and code together: the code of one office finds nothing for another.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null for the fixed password of the old system.</summary>
    public required PersonId? MadeBy { get; init; }

    /// <summary>The letter that it goes out under; null for the fixed password of the old system.</summary>
    public required LetterId? Letter { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Set by one SQL statement that only one claimant can win (<see cref="FinishClaim"/>).</summary>
    public DateTimeOffset? UsedAt { get; private init; }

    public PersonId? UsedBy { get; private init; }

    public DateTimeOffset? ReplacedAt { get; private set; }

    public static ActivationCode Make(Act act, AgencyId agency, byte[] hash, LetterId letter, int days)
    {
        var code = new ActivationCode
        {
            Agency = agency,
            CodeHash = hash,
            MadeAt = act.At,
            MadeBy = act.By,
            Letter = letter,
            ExpiresAt = act.At.AddDays(days),
        };
        code.Raise(new ActivationCodeMade(agency, code.Id, letter, ThaiDate.Day(code.ExpiresAt)));
        return code;
    }

    /// <summary>A newer letter has gone out: this one opens nothing any more.</summary>
    public void Replace(Act act)
    {
        ReplacedAt = act.At;
        Raise(new ActivationCodeReplaced(Agency, Id));
    }
}
