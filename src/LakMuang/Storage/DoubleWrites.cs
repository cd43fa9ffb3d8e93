using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LakMuang.Storage;

/// <summary>Tells a commit that somebody else was faster with from one that failed.</summary>
public static class DoubleWrites
{
    /// <summary>Whether somebody else wrote the same in the same moment, or the same form came twice.</summary>
    public static bool IsDouble(this DbUpdateException e) => e is DbUpdateConcurrencyException
        || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation };

    /// <summary>The same for a transaction that also writes by statements of its own, or that two of them ended by waiting for each other.</summary>
    public static bool IsLostRace(this Exception e) => e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation }
        || (e is DbUpdateException update && update.IsDouble()) || e.IsStandoff();

    /// <summary>Whether the database ended one of several transactions that stood in each other's way: it may simply be tried again.</summary>
    public static bool IsStandoff(this Exception e) => e switch
    {
        PostgresException broken => broken.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,

        // EF wraps what a save met, and once more what may pass by itself.
        DbUpdateException or InvalidOperationException => e.InnerException?.IsStandoff() is true,
        _ => false,
    };

    /// <summary>Whether it broke this very unique index.</summary>
    public static bool IsOf(this DbUpdateException e, string index) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken && broken.ConstraintName == index;
}
