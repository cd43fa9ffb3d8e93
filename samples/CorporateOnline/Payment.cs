namespace LakMuang.Samples.CorporateOnline;

public enum PaymentState
{
    Waiting,

    /// <summary>Sent back to its maker; a corrected one is a new payment.</summary>
    Rejected,
    Authorized,
}

/// <summary>All payments of one agency, the newest first.</summary>
public sealed record PaymentBook(IReadOnlyList<Payment> Payments);

/// <summary>A transfer that one person makes and another authorizes. What was made is never changed.</summary>
/// <param name="Number">Counts within the agency.</param>
/// <param name="Satang">The amount in satang.</param>
/// <param name="Decided">Who authorized or rejected it; null while it waits.</param>
public sealed record Payment(Guid Id, int Number, Payee To, long Satang, string Reference, PaymentState State, Hand Made, Hand? Decided = null);

/// <param name="Account">10 to 15 digits.</param>
public sealed record Payee(string Name, string Bank, string Account);

/// <summary>Whose hand it was: their <c>sub</c>, their name as it was, when, and the reason of a rejection.</summary>
public sealed record Hand(string Person, string Name, DateTimeOffset At, string? Why = null);
