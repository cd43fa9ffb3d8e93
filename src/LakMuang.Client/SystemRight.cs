namespace LakMuang.Client;

/// <summary>A right that somebody holds in this system, as LakMuang says it at the moment.</summary>
/// <param name="Subject">The person's <c>sub</c>, the same as at every sign-in, the first one to come among them.</param>
/// <param name="Name">In Thai.</param>
/// <param name="Agency">Code of the agency for which it is held.</param>
/// <param name="Group">Code of the user group.</param>
/// <param name="Letter">Number of the letter that it rests on, or null.</param>
/// <param name="Until">The last day; null for a right without one.</param>
/// <param name="IsInForce">False while it is suspended: a sign-in brings no such group.</param>
public sealed record SystemRight(string Subject, string Name, string Agency, string Group, string? Letter, DateOnly From, DateOnly? Until, bool IsInForce);
