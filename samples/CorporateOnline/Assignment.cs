namespace LakMuang.Samples.CorporateOnline;

/// <summary>What company administrators proposed about the duties of one agency's users, newest first.</summary>
public sealed record AssignmentBook(IReadOnlyList<Assignment> Assignments);

/// <summary>A user entered here with one duty, or given another, under an order or appointment letter: one administrator proposes, another confirms.</summary>
/// <param name="Person">The user's <c>sub</c>.</param>
/// <param name="Name">As it was when it was proposed.</param>
/// <param name="Duty"><see cref="CorporateSystem.Maker"/> or <see cref="CorporateSystem.Authorizer"/>.</param>
/// <param name="Letter">Number of the order or letter.</param>
/// <param name="Decided">Who confirmed or refused it; null while it waits.</param>
public sealed record Assignment(
    Guid Id, string Person, string Name, string Duty, string Letter, DateOnly LetterDate, Hand Proposed, Hand? Decided = null, bool IsConfirmed = false);
