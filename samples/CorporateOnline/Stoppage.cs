namespace LakMuang.Samples.CorporateOnline;

/// <summary>What company administrators did to users of one agency, newest first.</summary>
public sealed record StopBook(IReadOnlyList<Stoppage> Stops);

/// <summary>A user stopped here, or let in again, under an order or appointment letter.</summary>
/// <param name="Person">The user's <c>sub</c>.</param>
/// <param name="Letter">Number of the order or letter.</param>
public sealed record Stoppage(string Person, bool Stopped, string Letter, DateOnly LetterDate, string By, DateTimeOffset At);
