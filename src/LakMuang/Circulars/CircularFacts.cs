using LakMuang.Kernel;

namespace LakMuang.Circulars;

public sealed record CircularDrafted(Guid Circular, AgencyId Office) : Fact;

public sealed record CircularDiscarded(Guid Circular, AgencyId Office) : Fact;

/// <param name="Agencies">How many got it at once.</param>
public sealed record CircularSent(Guid Circular, AgencyId Office, LetterId Letter, int Agencies, DateOnly? DueOn, Following? FollowsAs, Guid? Follows) : Fact;

/// <param name="By">The following circular, or null where the letter was withdrawn.</param>
public sealed record CircularSuperseded(Guid Circular, AgencyId Office, CircularState State, Guid? By) : Fact;

public sealed record CircularAcknowledged(Guid Circular, AgencyId Agency) : Fact;

/// <param name="Office">Who had them reminded; the sender where it came by itself.</param>
public sealed record CircularReminded(Guid Circular, AgencyId Office, int Agencies) : Fact;

public sealed record CircularReachedLater(Guid Circular, int Agencies) : Fact;

/// <summary>Somebody took the list of answers, with names, out of LakMuang.</summary>
public sealed record CircularListExported(Guid Circular, AgencyId Office, int Rows) : Fact;
