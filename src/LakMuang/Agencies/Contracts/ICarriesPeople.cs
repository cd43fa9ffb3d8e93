using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>What becomes of a column that names a person when their record goes into another one.</summary>
public enum Fate
{
    /// <summary>It names the record that lives on.</summary>
    Follows,

    /// <summary>It keeps naming the old record: what it says is over, or true of that record alone.</summary>
    Stays,

    /// <summary>Its row ends with the old record; the room sees to it.</summary>
    Ends,
}

/// <param name="Table">As the database calls it.</param>
public sealed record PersonColumn(string Table, string Column, Fate Fate);

/// <summary>One record of a person goes into another.</summary>
/// <param name="Posts">Posts that both hold, and are one: the old record's, and the one that lives on.</param>
public sealed record Carrying(PersonId Gone, PersonId Kept, IReadOnlyDictionary<Guid, Guid> Posts);

/// <summary>Every room that keeps ids of people answers this for its own tables, within the transaction that merges two records (B-1).</summary>
/// <remarks>A test walks all tables: a column of person ids that no room answers for fails it.</remarks>
public interface ICarriesPeople
{
    IReadOnlyCollection<PersonColumn> Columns { get; }

    /// <summary>Settles what would become two, before the columns follow.</summary>
    Task SettleAsync(Act act, Carrying carrying, CancellationToken ct);
}
