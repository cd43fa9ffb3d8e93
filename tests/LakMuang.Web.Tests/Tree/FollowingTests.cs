using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Tree;

/// <summary>No table that names an agency is forgotten when agencies are merged or dissolved.</summary>
public sealed class FollowingTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    // The trail says what was, and no room may change it.
    private static readonly string[] _neverChanges = ["audit_entry.agency"];

    [Fact]
    public async Task Every_column_that_names_an_agency_has_a_room_that_answers_for_it()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var named = scope.ServiceProvider.GetRequiredService<LakMuangDb>().Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(AgencyId)).Select(p =>
                $"{entity.GetTableName()}.{p.GetColumnName()}"));
        var answered = scope.ServiceProvider.GetServices<IFollowsTheTree>().SelectMany(room => room.Columns.Keys).Concat(_neverChanges);

        Assert.Equal(named.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
    }
}
