using Npgsql;
using NpgsqlTypes;

namespace LakMuang.Storage;

/// <summary>The asks of one statement as arrays, a column each, for unnest().</summary>
internal static class Columns
{
    /// <summary>Adds one parameter: an array with the value of every ask, in order.</summary>
    public static void AddColumn<TAsk, TValue>(this NpgsqlCommand command, IReadOnlyList<TAsk> asks, NpgsqlDbType type, Func<TAsk, TValue> value)
    {
        var values = new TValue[asks.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(asks[i]);
        }

        command.Parameters.Add(new NpgsqlParameter<TValue[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
