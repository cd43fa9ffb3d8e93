using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>What becomes of a record when the letter under it is withdrawn.</summary>
public enum Fall
{
    Ends,
    Suspended,

    /// <summary>It stays and is shown: somebody must name another letter.</summary>
    Stays,
}

/// <summary>One record that rests on a letter.</summary>
/// <param name="Id">Of the record.</param>
/// <param name="What">What it is, for people: a post, a right.</param>
/// <param name="Person">Whose it is, or null.</param>
public sealed record RestingRecord(Guid Id, Text What, PersonId? Person, AgencyId Agency, DateOnly? Until, Fall Fall);

/// <summary>Records of one kind that end on one day under one letter.</summary>
/// <param name="What">Posts or rights, for people.</param>
public sealed record EndingRecords(LetterId Letter, DateOnly On, Text What, int Count);

/// <summary>Rooms whose records name letters answer this; each room for its own records.</summary>
public interface IRestsOnLetter
{
    /// <summary>The records that are in force and rest on a letter.</summary>
    /// <param name="appointments">Appointments that rest on it, and would end: rights may rest on those in turn.</param>
    Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct);

    /// <summary>Whether any record of an agency, in force or not, rests on a letter: then that agency may read it.</summary>
    Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct);

    /// <summary>Those records of an agency that are in force and whose last day lies within the two days, counted by letter and day.</summary>
    Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct);
}
