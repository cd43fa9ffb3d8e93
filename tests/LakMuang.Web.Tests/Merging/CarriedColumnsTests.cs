using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Merging;

/// <summary>No room is forgotten when two records become one: every column of the database that holds the id of a person has an answer.</summary>
public sealed class CarriedColumnsTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    // The trail keeps both ids, for ever: that is its task.
    private const string Trail = "audit_entry";

    [Fact]
    public async Task Every_column_of_person_ids_is_answered_for_once()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var answered = scope.ServiceProvider.GetServices<ICarriesPeople>().SelectMany(room => room.Columns).Select(c => $"{c.Table}.{c.Column}").Order(StringComparer.Ordinal);
        var model = scope.ServiceProvider.GetRequiredService<LakMuangDb>().Model;
        var stored = model.GetEntityTypes().Where(e => e.GetTableName() is { } table && table != Trail)
            .SelectMany(e => e.GetProperties().Where(IsPerson).Select(p => $"{e.GetTableName()}.{p.GetColumnName()}")).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(stored, answered);
    }

    [Fact]
    public async Task Every_column_that_follows_is_there()
    {
        await using var scope = server.Services.CreateAsyncScope();
        foreach (var column in scope.ServiceProvider.GetServices<ICarriesPeople>().SelectMany(room => room.Columns))
        {
            Assert.Equal("uuid", await server.Sql<string>(
                "SELECT data_type::text FROM information_schema.columns WHERE table_name = $1 AND column_name = $2", column.Table, column.Column));
        }
    }

    private static bool IsPerson(Microsoft.EntityFrameworkCore.Metadata.IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(PersonId);
}
