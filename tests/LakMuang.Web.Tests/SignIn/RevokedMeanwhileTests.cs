using System.Diagnostics.Metrics;
using LakMuang.Accounts.Contracts;
using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.TestKit;
using Npgsql;

namespace LakMuang.Web.Tests.SignIn;

/// <summary>A password that is taken back in the very moment in which it is compared opens nothing afterwards (invariant 2).</summary>
public sealed class RevokedMeanwhileTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly AsyncLocal<Action?> _onComparing = new();

    private readonly World _world = server.NewWorld();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_is_ended_while_the_password_is_compared_stays_ended(bool enforced)
    {
        var officer = await _world.Person(enforced);

        var met = await Comparing(() => Run("UPDATE account SET epoch = epoch + 1 WHERE id = $1", officer), () => SignIn(officer));
        var after = await SignIn(officer);

        Assert.Equal("account.revoked", met.Problem?.Code);
        Assert.Null(after.Problem);
        Assert.Equal(enforced ? 0 : 1, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1 AND ended_at IS NULL", officer.Id.Value));
        Assert.Equal(enforced ? 1 : 0, await server.Sql<long>("SELECT count(*) FROM sign_in_attempt WHERE person = $1 AND done_at IS NULL", officer.Id.Value));
    }

    [Fact]
    public async Task Whoever_is_suspended_while_the_password_is_compared_hears_that()
    {
        var officer = await _world.Person(enforced: false);

        var met = await Comparing(() => Run("UPDATE account SET epoch = epoch + 1, state = 'Suspended' WHERE id = $1", officer), () => SignIn(officer));

        Assert.Equal("account.suspended", met.Problem?.Code);
    }

    [Fact]
    public async Task A_sign_in_that_a_revocation_did_not_find_leads_nowhere_by_its_code()
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/account");
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var code = await _world.MailOf(officer).Code();

        // As one that was written just after the revocation had looked for them.
        await server.Sql<int>("UPDATE account SET epoch = epoch + 1 WHERE id = $1", officer.Id.Value);
        var page = await browser.Submit(null, ("Code", code));

        Assert.NotEqual("/account", page.Address.AbsolutePath);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", officer.Id.Value));
    }

    private Task<Result<SignInStep>> SignIn(Somebody who) => server.Ask<SignInWithPassword, Result<SignInStep>>(use => use.RunAsync(
        new() { At = server.Clock.GetUtcNow() }, who.CitizenId.Digits, who.Password, new(new Device("mark of a browser", null, null), null, "/"), Ct));

    private void Run(string sql, Somebody who)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = who.Id.Value });
        command.ExecuteNonQuery();
    }

    /// <summary>Does something each time a password is compared in this one flow; what other tests do at the same time is left alone.</summary>
    private static async Task<T> Comparing<T>(Action meanwhile, Func<Task<T>> act)
    {
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "lakmuang.password.derivations")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => _onComparing.Value?.Invoke());
        listener.Start();
        _onComparing.Value = meanwhile;
        var answer = await act();
        _onComparing.Value = null;
        return answer;
    }
}
