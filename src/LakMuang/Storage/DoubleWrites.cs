using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LakMuang.Storage;

/// <summary>Tells a commit that somebody else was faster with from one that failed.</summary>
public static class DoubleWrites
{
    /// <summary>Whether somebody else wrote the same in the same moment, or the same form came twice.</summary>
    public static bool IsDouble(this DbUpdateException e) => e is DbUpdateConcurrencyException
        || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation };

    /// <summary>Whether it broke this very unique index.</summary>
    public static bool IsOf(this DbUpdateException e, string index) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken && broken.ConstraintName == index;
}
