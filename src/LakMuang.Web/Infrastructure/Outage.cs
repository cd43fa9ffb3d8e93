using System.Net.Sockets;
using Npgsql;

namespace LakMuang.Web.Infrastructure;

/// <summary>Tells "the database is away for a moment" from a bug.</summary>
internal static class Outage
{
    /// <summary>Seconds after which asking again is worth while: a restart of PostgreSQL takes less.</summary>
    public const int RetryAfter = 10;

    /// <summary>True when the exception, or one that caused it, says that the database or the network is away.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        NpgsqlException { IsTransient: true } or SocketException or TimeoutException => true,
        // 25006: the server takes no writes any more, because another has become the first one.
        // 57P01 to 57P03: the server is stopping or starting. Class 08: the connection broke.
        PostgresException { SqlState: ['5', '7', 'P', '0', '1' or '2' or '3'] or ['0', '8', ..] or "25006" } => true,
        _ => Is(exception.InnerException),
    };
}
