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
    public static bool IsLostRace(this Exception e) => e switch
    {
        DbUpdateException update => update.IsDouble() || IsDeadlock(update.InnerException),
        PostgresException broken => broken.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation || IsDeadlock(broken),

        // EF wraps what may pass by itself.
        InvalidOperationException { InnerException: { } inner } => IsDeadlock(inner) || IsDeadlock(inner.InnerException),
        _ => false,
    };

    private static bool IsDeadlock(Exception? e) => e is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected };

    /// <summary>Whether it broke this very unique index.</summary>
    public static bool IsOf(this DbUpdateException e, string index) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken && broken.ConstraintName == index;
}
