using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A system in pilot is not open for an agency any more: what was entered there ends in the same commit.</summary>
public sealed record SystemClosedFor(string System, AgencyId Agency) : Fact;
