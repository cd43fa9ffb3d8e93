using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Web.Tests.Granting;

/// <summary>What tests do with rights by hand, in a line each; and what the database says of them, in SQL of the tests' own.</summary>
internal sealed class GrantingDesk(LakMuangServer server, Country land)
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    public static async Task<GrantingDesk> Of(LakMuangServer server, Country land)
    {
        // Groups that somebody above decides on.
        await server.NewWorld().Do<LoadAccess>(load => load.DefineAsync(land.Job(), [], [Group("elaas-head", Decider.DlaOperator), Group("elaas-auditor", Decider.Overseer)], Ct));
        return new(server, land);
    }

    public static GivenLetter Letter() => new($"คำสั่ง สิทธิ {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null);

    public static GivenDecision Decision(string? reason = "รับผิดชอบงานนี้") => new(reason, Letter());

    public Task<Result<int>> Give(Somebody by, Somebody whom, string[] groups, DateOnly? from = null, DateOnly? until = null, GivenDecision? decision = null, AgencyId? agency = null) =>
        server.Ask<GiveRights, Result<int>>(use => use.RunAsync(land.As(by), agency ?? whom.Agency, whom.Id, new(groups, from, until, decision ?? Decision()), Ct));

    public Task<Result<Guid>> Change(Somebody by, Somebody whom, Guid right, string? group = null, DateOnly? until = null) =>
        server.Ask<ChangeRight, Result<Guid>>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, right, new(group, until, Decision()), Ct));

    public Task<Result<Guid>> Suspend(Somebody by, Somebody whom, Guid right) =>
        server.Ask<SuspendRight, Result<Guid>>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, right, Decision(), Ct));

    public Task<Result<Guid>> Resume(Somebody by, Somebody whom, Guid right) =>
        server.Ask<ResumeRight, Result<Guid>>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, right, Decision(), Ct));

    public Task<Result<Guid>> End(Somebody by, Somebody whom, Guid right) =>
        server.Ask<EndRight, Result<Guid>>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, right, Decision(), Ct));

    public Task<Result<int>> Confirm(Somebody by, AgencyId agency, params Guid[] rights) =>
        server.Ask<ConfirmRights, Result<int>>(use => use.RunAsync(land.As(by), agency, rights, Decision(), Ct));

    public Task<Result<int>> Copy(Somebody by, Somebody source, Somebody to, params Guid[] chosen) =>
        server.Ask<CopyRights, Result<int>>(use => use.RunAsync(land.As(by), to.Agency, to.Id, new(source.Id, chosen, null, null, Decision()), Ct));

    /// <summary>The server's own job runs beside it, and may be faster with the same right.</summary>
    public async Task<bool> Job()
    {
        while (true)
        {
            try
            {
                return await server.Ask<KeepRights, bool>(keep => keep.RunAsync(land.Job(), Ct));
            }
            catch (DbUpdateConcurrencyException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
            }
        }
    }

    public Task<Problem?> Withdraw(Somebody by, LetterId letter) => land.Try<WithdrawLetter, int>(async use => await use.RunAsync(
        land.As(by), by.Agency, letter, ReasonToWithdraw.Revoked, (await land.Ask<WhatRestsOn, RestingView>(rests => rests.RunAsync(letter, Ct))).Digest, Ct));

    /// <summary>The right of somebody that was given last.</summary>
    public async Task<Guid> RightOf(Somebody whom, string group = "info-viewer") => await server.Sql<Guid>(
        "SELECT id FROM access_grant WHERE holder = $1 AND user_group = $2 ORDER BY id DESC LIMIT 1", whom.Id.Value, group);

    public Task<string?> StateOf(Guid right) => server.Sql<string>("SELECT concat_ws(' ', state, suspended_because, ended_because) FROM access_grant WHERE id = $1", right);

    public Task<DateOnly> UntilOf(Guid right) => server.Sql<DateOnly>("SELECT until_day FROM access_grant WHERE id = $1", right);

    public Task<long> Facts(string what, Somebody about) => server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = $1 AND subject = $2", what, about.Id.Value);

    public Task<bool> MayEnter(Somebody one, string system = "info") => server.Sql<bool>("SELECT holds_right($1, $2, $3)", one.Id.Value, system, one.Agency.Value);

    /// <summary>Goes to a moment of a day in Bangkok that is still to come.</summary>
    public Task GoTo(DateOnly day, TimeOnly time) => server.PassAsync(new DateTimeOffset(day, time, TimeSpan.FromHours(7)) - server.Clock.GetUtcNow());

    private static UserGroup Group(string code, Decider decider) => new()
    {
        Code = code,
        System = "elaas",
        NameTh = code,
        NameEn = code,
        DutiesTh = "ทดสอบ",
        DutiesEn = "test",
        IsSensitive = true,
        Decider = decider,
        LongestMonths = 12,
    };
}
