using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Merging;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Joining;

/// <summary>Whoever was imported and registers takes that record with the approval, and not a moment before (L2-7).</summary>
public sealed class AdmittedImportTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task An_approval_that_fails_in_its_last_step_has_changed_nothing()
    {
        var (land, admin, imported, joiners, id) = await Waiting();
        await server.NewWorld().Grant(imported, "info-viewer");

        var refused = await joiners.ApproveAsync(land.As(admin), land.Town, id, await joiners.VersionAsync(id));

        Assert.NotNull(refused.Problem);
        Assert.Equal("Submitted", await joiners.StateAsync(id));
        Assert.Equal("None", await server.Sql<string>("SELECT identity_source FROM person WHERE id = $1", imported.Id.Value));
        Assert.True(await server.Sql<bool>("SELECT citizen_id_lookup IS NULL AND claimed_lookup IS NOT NULL FROM person WHERE id = $1", imported.Id.Value));
    }

    [Fact]
    public async Task A_number_that_somebody_proves_in_this_moment_is_a_refusal_in_words_and_nothing_half_done()
    {
        var (land, admin, imported, joiners, id) = await Waiting();
        await server.Sql<int>($"""
            CREATE FUNCTION lose_proof() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE unique_violation USING CONSTRAINT = 'ix_person_citizen_id_lookup'; END $$;
            CREATE TRIGGER lose_proof BEFORE UPDATE ON person FOR EACH ROW WHEN (NEW.id = '{imported.Id.Value}') EXECUTE FUNCTION lose_proof();
            """);

        var answer = await joiners.ApproveAsync(land.As(admin), land.Town, id, await joiners.VersionAsync(id));

        // Nobody holds the number after all, so the admission goes on with a record of its own.
        Assert.True(answer.Ok(out _, out var problem), problem?.Code);
        Assert.Equal("Approved", await joiners.StateAsync(id));
        Assert.Equal("None", await server.Sql<string>("SELECT identity_source FROM person WHERE id = $1", imported.Id.Value));
    }

    [Fact]
    public async Task Approved_the_imported_record_is_the_applicants_own()
    {
        var (land, admin, imported, joiners, id) = await Waiting();

        Assert.Null((await joiners.ApproveAsync(land.As(admin), land.Town, id, await joiners.VersionAsync(id))).Problem);

        Assert.Equal("ThaId", await server.Sql<string>("SELECT identity_source FROM person WHERE id = $1", imported.Id.Value));
        Assert.Equal(imported.Id.Value, await server.Sql<Guid>("SELECT person FROM registration WHERE id = $1", id));
    }

    private async Task<(Country Land, Somebody Admin, Somebody Imported, Joiners Joiners, Guid Id)> Waiting()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var imported = await land.Person(land.Town, account: false);
        await new MergeDesk(server, land).Unprove(imported);
        await server.Sql<int>("UPDATE person SET email_verified_at = NULL WHERE id = $1", imported.Id.Value);
        var joiners = new Joiners(server);
        return (land, admin, imported, joiners, await joiners.SubmittedAsync(land.CodeOf(land.Town), imported.CitizenId));
    }
}
