using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Tree;

/// <summary>An operator's desk: says in words what changes, and hides how it is filled in.</summary>
internal sealed class Desk(LakMuangServer server, Country land, Somebody @operator)
{
    private static int _letters;

    public static async Task<Desk> Of(LakMuangServer server, Country land) => new(server, land, await land.Person(land.Root, roles: ["dla-operator"]));

    public Somebody Operator => @operator;

    public DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    public Act Act => land.As(@operator);

    public static GivenLetter Letter() => new($"มท 0800/{Interlocked.Increment(ref _letters)}", new(2026, 1, 5), null, null);

    public Task<Result<Guid>> Draft(TreeChangeKind kind, AgencyId? agency, AgencyId? into = null, AgencyId? parent = null, string? code = null,
        AgencyType? type = null, string? name = null, FateOfPeople? people = null, DateOnly? on = null, Act? act = null) =>
        server.Ask<DraftTreeChange, Result<Guid>>(async use => await use.RunAsync(act ?? Act, new(
            kind, await Code(agency), await Code(into), await Code(parent), code, type, name, name, people, on ?? Today, Letter()), default));

    public async Task<string?> Refused(Task<Result<Guid>> draft) => (await draft).Problem?.Code;

    /// <summary>Drafts, looks at the preview and agrees.</summary>
    public async Task<(Guid Id, Problem? Problem)> Change(TreeChangeKind kind, AgencyId? agency, AgencyId? into = null, AgencyId? parent = null, string? code = null,
        AgencyType? type = null, string? name = null, FateOfPeople? people = null, DateOnly? on = null)
    {
        var draft = await Draft(kind, agency, into, parent, code, type, name, people, on);
        return draft.Ok(out var id, out var problem) ? (id, await Agree(id)) : (default, problem);
    }

    public async Task<TreePreview> Look(Guid id)
    {
        var page = await server.Ask<ShowTreeChange, Result<TreeChangePage>>(use => use.RunAsync(Act, id, default));
        Assert.True(page.Ok(out var shown, out var problem), problem?.Code);
        return shown.Preview!;
    }

    public async Task<Problem?> Agree(Guid id, string? seen = null)
    {
        seen ??= (await Look(id)).Digest;
        return (await server.Ask<DecideTreeChange, Result<TreeChangeState>>(use => use.AgreeAsync(Act, id, seen, default))).Problem;
    }

    public Task<Problem?> Drop(Guid id) => land.Try<DecideTreeChange, Guid>(use => use.DropAsync(Act, id, default));

    /// <summary>Lets the job run until it has nothing left to do.</summary>
    public async Task Job()
    {
        while (await server.Ask<CarryOutTreeChanges, bool>(use => use.RunAsync(Kernel.Act.OfJob("test", server.Clock.GetUtcNow()), default)))
        {
        }
    }

    public async Task<string> StateOf(Guid change) => (await server.Sql<string>("SELECT state FROM tree_change WHERE id = $1", change))!;

    public async Task<string?> Code(AgencyId? agency) => agency is { } id ? await server.Sql<string>("SELECT code FROM agency WHERE id = $1", id.Value) ?? "99999999" : null;
}
