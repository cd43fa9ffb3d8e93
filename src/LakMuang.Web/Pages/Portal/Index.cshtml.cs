using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Accounts;
using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Portal;

/// <summary>What must I do, by when; which systems may I enter, as what and until when (L2-7 step 5).</summary>
[Authorize]
public sealed class IndexModel(
    ListMySystems systems, RightLines rights, ListSessions sessions, ListSignIns signIns, MyTasks tasks, ISystemNames names) : PageModel
{
    private const int MostRecent = 4;

    public string FirstName { get; private set; } = "";

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IReadOnlyList<MySystem> Systems { get; private set; } = [];

    public IReadOnlyList<RightLine> Rights { get; private set; } = [];

    public IReadOnlyList<MyTask> Tasks { get; private set; } = [];

    public IReadOnlyList<HistoryLine> Recent { get; private set; } = [];

    public SessionLine? Previous { get; private set; }

    public int Level { get; private set; }

    public bool EndsSoon(Right right) => Rights.Any(line => line.Right.Id == right.Id && line.EndsSoon);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var session = HttpContext.Session()!;
        var me = HttpContext.Features.Get<PortalPerson>()!;
        FirstName = Infrastructure.Languages.Now == "en" ? me.Name.GivenEn : me.Name.Given;
        Posts = me.Posts;
        Level = session.Level;
        Systems = await systems.RunAsync(session.Person, ct);
        Rights = await rights.OfAsync(session.Person, ct);
        Tasks = await tasks.OfAsync(session, Rights, Posts, ct);
        Previous = await sessions.PreviousAsync(session.Person, session.Id, ct);
        var all = await names.AllAsync(ct);
        Recent = [.. (await signIns.RunAsync(session.Person, 1, ct)).Take(MostRecent).Select(line => HistoryLine.Of(line, all))];
    }
}
