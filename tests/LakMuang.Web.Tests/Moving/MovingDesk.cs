using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Moving;

/// <summary>What tests do with transfers and secondments, in a line each; and what the database says of them, in SQL of the tests' own.</summary>
internal sealed class MovingDesk(LakMuangServer server, Country land)
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    public static GivenLetter Letter() => new($"มท {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null);

    public Task<Result<Guid>> Transfer(Somebody by, Somebody whom, AgencyId to, DateOnly day) => Propose(by, whom, new(MoveKind.Transfer, to, day, null, false, Letter()));

    public Task<Result<Guid>> Second(Somebody by, Somebody whom, AgencyId to, DateOnly day, DateOnly until, bool sleep = false) =>
        Propose(by, whom, new(MoveKind.Secondment, to, day, until, sleep, Letter()));

    public Task<Result<Guid>> Propose(Somebody by, Somebody whom, MoveOrder order) =>
        server.Ask<ProposeMove, Result<Guid>>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, order, Ct));

    public Task<Result<Guid>> AskFor(Somebody by, AgencyId to, string number, DateOnly day) => server.Ask<AskForPerson, Result<Guid>>(
        use => use.RunAsync(land.As(by), to, new(number, "นักวิชาการพัสดุ", "กองคลัง", day, Letter()), Ct));

    public Task<Result<MoveState>> Accept(Somebody by, AgencyId agency, Guid move) => server.Ask<AnswerMove, Result<MoveState>>(
        use => use.AcceptAsync(land.As(by), agency, move, new("เจ้าพนักงานธุรการ", "สำนักปลัด"), Ct));

    public Task<Result<MoveState>> Refuse(Somebody by, AgencyId agency, Guid move, string why = "ตำแหน่งไม่ว่าง") =>
        server.Ask<AnswerMove, Result<MoveState>>(use => use.RefuseAsync(land.As(by), agency, move, why, Ct));

    public Task<Result<MoveState>> Withdraw(Somebody by, AgencyId agency, Guid move) =>
        server.Ask<WithdrawMove, Result<MoveState>>(use => use.RunAsync(land.As(by), agency, move, "คำสั่งถูกยกเลิก", Ct));

    public Task<Result<DateOnly>> Change(Somebody by, AgencyId agency, Guid move, DateOnly lastDay) =>
        server.Ask<ChangeSecondment, Result<DateOnly>>(use => use.RunAsync(land.As(by), agency, move, lastDay, Letter(), Ct));

    public Task<bool> Job() => server.Ask<KeepMoves, bool>(keep => keep.RunAsync(land.Job(), Ct));

    public Task<string?> StateOf(Guid move) => server.Sql<string>("SELECT state FROM staff_move WHERE id = $1", move);

    /// <summary>The agencies where somebody holds a post today, by the database's clock.</summary>
    public async Task<Guid[]> HoldsAt(Somebody one) => await server.Sql<Guid[]>(
        "SELECT array_agg(DISTINCT agency ORDER BY agency) FROM appointment WHERE person = $1 AND appointment_is_held(id)", one.Id.Value) ?? [];

    public Task<string?> RightAt(Somebody one, AgencyId agency) => server.Sql<string>(
        "SELECT string_agg(DISTINCT state, ' ') FROM access_grant WHERE holder = $1 AND agency = $2", one.Id.Value, agency.Value);

    public Task<bool> MayEnter(Somebody one, AgencyId agency, string system = "info") =>
        server.Sql<bool>("SELECT holds_right($1, $2, $3)", one.Id.Value, system, agency.Value);

    /// <summary>Goes to a moment of a day in Bangkok that is still to come.</summary>
    public Task GoTo(DateOnly day, TimeOnly time)
    {
        var then = new DateTimeOffset(day, time, TimeSpan.FromHours(7));
        return server.PassAsync(then - server.Clock.GetUtcNow());
    }
}
