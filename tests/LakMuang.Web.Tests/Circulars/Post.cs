using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Circulars;

/// <summary>Writes and sends circulars as a test needs them.</summary>
internal sealed class Post(LakMuangServer server, Country land)
{
    private static int _numbers;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    public static string NextNumber() => $"มท ๐๘๐๘.๒/ว {Interlocked.Increment(ref _numbers)}";

    public CircularForm Form(string subject = "ซักซ้อมแนวทาง", AudienceForm? audience = null, int version = 0) => new(
        version, subject, "ขอให้ดำเนินการ\nดู https://dla.example/ว1", NextNumber(), Today, Today.AddDays(7), audience ?? new([], [], null, false, false), null);

    public Task<Result<Guid>> Write(Somebody by, AgencyId office, CircularForm form, Guid? id = null, (Guid, Following)? follows = null) =>
        server.Ask<WriteCircular, Result<Guid>>(use => use.RunAsync(land.As(by), office, id, form, follows, Ct));

    public Task<Result<int>> Send(Somebody by, AgencyId office, Guid id, int version = 2) =>
        server.Ask<SendCircular, Result<int>>(use => use.RunAsync(land.As(by), office, id, version, Ct));

    /// <summary>Written and sent.</summary>
    public async Task<Guid> Sent(Somebody by, AgencyId office, CircularForm? form = null, (Guid, Following)? follows = null)
    {
        var written = await Write(by, office, form ?? Form(), null, follows);
        Assert.True(written.Ok(out var id, out var problem), problem?.Code);
        var sent = await Send(by, office, id);
        Assert.True(sent.Ok(out _, out var refused), refused?.Code);
        return id;
    }

    public Task<Result<bool>> Acknowledge(Somebody by, AgencyId agency, Guid id, int level = 3) =>
        server.Ask<AcknowledgeCircular, Result<bool>>(use => use.RunAsync(land.As(by, level), agency, id, Ct));

    public async Task<FollowView> Follow(Somebody by, AgencyId office, Guid id, FollowSearch? search = null)
    {
        var found = await server.Ask<FollowCircular, Result<FollowView>>(use => use.RunAsync(land.As(by), office, id, search ?? new(), Ct));
        Assert.True(found.Ok(out var view, out var problem), problem?.Code);
        return view;
    }

    /// <summary>All mails that are due are promised.</summary>
    public async Task Tell()
    {
        while (await server.Ask<TellAgencies, bool>(tell => tell.RunAsync(land.Job(), Ct)))
        {
        }
    }

    public Task<long> Has(Guid id, AgencyId agency) =>
        server.Sql<long>("SELECT count(*) FROM circular_copy WHERE circular = $1 AND agency = $2", id, agency.Value);
}
