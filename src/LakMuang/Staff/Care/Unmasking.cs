using LakMuang.Kernel;

namespace LakMuang.Staff.Care;

public enum ReasonToUnmask
{
    /// <summary>To compare it with a document that lies before the administrator.</summary>
    CompareWithDocument,

    /// <summary>A form or letter of another office asks for the number.</summary>
    FormOfAnotherOffice,

    /// <summary>Two people of the same name have to be told apart.</summary>
    SameName,

    /// <summary>An inquiry under a letter.</summary>
    Inquiry,
    Other,
}

/// <summary>Somebody saw the whole citizen ID of a person, once, and said why. Kept for the person to read (PDPA).</summary>
public sealed class Unmasking : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    /// <summary>For which agency it was done.</summary>
    public required AgencyId Agency { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReasonToUnmask Because { get; init; }

    /// <summary>In the words of whoever looked.</summary>
    public required string Words { get; init; }

    internal static Unmasking Of(Act act, PersonId person, AgencyId agency, ReasonToUnmask because, string words)
    {
        var unmasking = new Unmasking { Person = person, Agency = agency, By = act.Person, At = act.At, Because = because, Words = words };
        unmasking.Raise(new CitizenIdUnmasked(unmasking.Id, person, agency, because));
        return unmasking;
    }
}

/// <summary>The whole citizen ID of a person was shown to somebody.</summary>
public sealed record CitizenIdUnmasked(Guid Unmasking, PersonId Person, AgencyId Agency, ReasonToUnmask Reason) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}
