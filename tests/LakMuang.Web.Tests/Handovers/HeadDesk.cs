using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Staff;
using LakMuang.Staff.Moving;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Oversight;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>A town with a head of finance, and what is done with the headship, in a line each.</summary>
internal sealed class HeadDesk(LakMuangServer server, Country land)
{
    public const string Head = "elaas-treasurer";
    public const string Reader = "elaas-reports";

    /// <summary>Units of an agency with two heads in force today. Judged over the table, apart from the product's functions.</summary>
    public const string TwoHeads = """
        SELECT count(*) FROM access_grant a JOIN access_grant b ON b.agency = a.agency AND b.user_group = a.user_group AND b.id > a.id
        WHERE a.agency = $1 AND a.user_group = $2 AND a.state = 'Active' AND b.state = 'Active'
          AND a.from_day <= coalesce(b.until_day, 'infinity') AND b.from_day <= coalesce(a.until_day, 'infinity')
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Country Land => land;

    public Somebody Admin { get; private set; } = null!;

    public Somebody Chief { get; private set; } = null!;

    public Somebody Deputy { get; private set; } = null!;

    public Somebody Next { get; private set; } = null!;

    /// <summary>Decides on form 1.</summary>
    public Somebody Operator { get; private set; } = null!;

    public DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    public static async Task<HeadDesk> Of(LakMuangServer server)
    {
        var desk = new HeadDesk(server, await Country.Of(server));
        await desk.Land.Ask<LoadAccess, bool>(async load =>
        {
            await load.DefineAsync(desk.Land.Job(), [], [Group(Head, GroupKind.Head, Decider.DlaOperator), Group(Reader, GroupKind.Reader, Decider.UnitHead)], Ct);
            return true;
        });
        desk.Admin = await desk.Land.Person(desk.Land.Town, Office.SsoAdmin);
        desk.Chief = await desk.Land.Person(desk.Land.Town, Office.HeadOfFinance, [Head]);
        desk.Deputy = await desk.Land.Person(desk.Land.Town);
        desk.Next = await desk.Land.Person(desk.Land.Town);
        desk.Operator = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);
        return desk;
    }

    public LegOrder Order(Somebody to, AppointmentKind capacity, int days = 0, int? last = null) =>
        new(to.Id, capacity, Today.AddDays(days), last is { } count ? Today.AddDays(count) : null, GrantingDesk.Letter());

    public Task<Result<Guid>> Plan(Somebody by, Somebody to, AppointmentKind capacity, int days = 0, int? last = null) =>
        server.Ask<PlanHandover, Result<Guid>>(use => use.RunAsync(land.As(by), land.Town, Head, Order(to, capacity, days, last), Ct));

    public Task<Result<Guid>> Propose(Somebody by, Somebody to, AppointmentKind capacity, int days = 0) =>
        server.Ask<ProposeHandover, Result<Guid>>(use => use.RunAsync(land.As(by), land.Town, Head, Order(to, capacity, days), Ct));

    public async Task<Problem?> Agree(Somebody by, Guid id)
    {
        var version = await Version(id);
        return await land.Try<DecideHandover, Guid>(use => use.AgreeAsync(land.As(by), land.Town, id, version, Ct));
    }

    public async Task<Problem?> CallOff(Somebody by, Guid id)
    {
        var version = await Version(id);
        return await land.Try<DecideHandover, Guid>(use => use.CallOffAsync(land.As(by), land.Town, id, version, "เปลี่ยนแผน", Ct));
    }

    public async Task<Problem?> TryAgain(Somebody by, Guid id)
    {
        var version = await Version(id);
        var leg = await server.Sql<Guid>("SELECT id FROM handover_leg WHERE handover = $1 AND state = 'Stuck'", id);
        return await land.Try<DecideHandover, Guid>(use => use.TryAgainAsync(land.As(by), land.Town, id, leg, version, Ct));
    }

    /// <summary>An operator gives the headship by hand, which nobody does who may hand it over.</summary>
    public Task<Result<int>> Give(Somebody by, Somebody whom, DateOnly? from = null, DateOnly? until = null) =>
        server.Ask<GiveRights, Result<int>>(use => use.RunAsync(land.As(by), land.Town, whom.Id, new([Head], from, until, GrantingDesk.Decision()), Ct));

    /// <summary>The right of whoever heads the unit ends on a day.</summary>
    public Task<int> EndsOn(Somebody one, DateOnly day) =>
        server.Sql<int>("UPDATE access_grant SET until_day = $3 WHERE holder = $1 AND user_group = $2 AND state <> 'Ended'", one.Id.Value, Head, day);

    public Task<string?> RightOf(Somebody one) => server.Sql<string>(
        "SELECT concat_ws(' ', state, ended_because) FROM access_grant WHERE holder = $1 AND user_group = $2 ORDER BY id DESC LIMIT 1", one.Id.Value, Head);

    /// <summary>Form 1, written and sent; its id, or what kept it from being sent.</summary>
    public async Task<(Guid Id, Problem? Problem)> File(Somebody who)
    {
        var form = new RequestForm(land.Town, who.Id, "elaas", RequestKind.HeadOfUnit, [Head], "รหัสเดิมสูญหาย", null, "", null);
        var written = await land.Ask<WriteRequest, Result<WrittenRequest>>(write => write.RunAsync(land.As(who), null, 0, form, Ct));
        return written.Ok(out var kept, out var problem)
            ? (kept.Id, await land.Try<SubmitRequest, IReadOnlyList<Guid>>(submit => submit.RunAsync(land.As(who), kept.Id, kept.Version, Ct)))
            : (default, problem);
    }

    public Task<Problem?> Sign(Somebody who, Guid form) => land.Try<AttachToRequest, FileId>(
        attach => attach.RunAsync(land.As(who), form, new GivenFile("test", null, "form-1.pdf", new MemoryStream(FileSamples.Pdf())), true, Ct));

    public async Task<Problem?> Approve(Somebody by, Guid form)
    {
        var version = await server.Sql<int>("SELECT version FROM access_request WHERE id = $1", form);
        return await land.Try<ApproveRequest, Guid>(approve => approve.RunAsync(land.As(by), form, version, new([Head], null, ""), Ct));
    }

    public async Task<Problem?> Refuse(Somebody by, Guid form)
    {
        var version = await server.Sql<int>("SELECT version FROM access_request WHERE id = $1", form);
        return await land.Try<TurnDownRequest, Guid>(turn => turn.RefuseAsync(land.As(by), form, version, "ข้อมูลไม่ครบ", Ct));
    }

    public async Task Jobs()
    {
        await Turn<KeepMoves>(keep => keep.RunAsync(land.Job(), Ct));
        await Turn<KeepRights>(keep => keep.RunAsync(land.Job(), Ct));
        await Turn<KeepHandovers>(keep => keep.RunAsync(land.Job(), Ct));
        await Turn<KeepVacancies>(keep => keep.RunAsync(land.Job(), Ct));
    }

    // The server's own job may be at the same in the same moment: whoever loses comes again, as jobs do.
    private async Task Turn<TJob>(Func<TJob, Task<bool>> run)
        where TJob : notnull
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await server.Ask<TJob, bool>(run);
                return;
            }
            catch (DbUpdateException) when (tries < 5)
            {
            }
        }
    }

    public Task Pass(int days) => server.PassAsync(TimeSpan.FromDays(days));

    public Task<Problem?> Suspend(Somebody whom) =>
        land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(Admin), land.Town, whom.Id, new(ReasonOfSuspension.Other, "ตรวจสอบ", null), Ct));

    public Task<Problem?> Reinstate(Somebody whom) => land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(Admin), land.Town, whom.Id, "ตรวจแล้ว", Ct));

    public Task<Problem?> Withdraw(LetterId letter) => land.Try<WithdrawLetter, int>(async use => await use.RunAsync(
        land.As(Admin), land.Town, letter, ReasonToWithdraw.Revoked, (await land.Ask<WhatRestsOn, RestingView>(rests => rests.RunAsync(letter, Ct))).Digest, Ct));

    /// <summary>Whether somebody may enter as the head today.</summary>
    public Task<bool> IsHead(Somebody one) => server.Sql<bool>(
        "SELECT EXISTS (SELECT 1 FROM living_rights($1, 'elaas') WHERE agency = $2 AND user_group = $3)", one.Id.Value, land.Town.Value, Head);

    public Task<string?> StateOf(Guid id) => server.Sql<string>("SELECT state FROM handover WHERE id = $1", id);

    public Task<string?> LegsOf(Guid id) => server.Sql<string>("SELECT string_agg(state, ' ' ORDER BY on_day, id) FROM handover_leg WHERE handover = $1", id);

    public Task<long> Vacancies() => server.Sql<long>("SELECT count(*) FROM headship_vacancy WHERE agency = $1 AND ended_at IS NULL", land.Town.Value);

    private Task<int> Version(Guid id) => server.Sql<int>("SELECT version FROM handover WHERE id = $1", id);

    private static UserGroup Group(string code, GroupKind kind, Decider decider) => new()
    {
        Code = code,
        System = "elaas",
        Kind = kind,
        NameTh = code,
        NameEn = code,
        DutiesTh = "ทดสอบ",
        DutiesEn = "test",
        IsSensitive = true,
        Decider = decider,
        LongestMonths = 24,
    };
}
