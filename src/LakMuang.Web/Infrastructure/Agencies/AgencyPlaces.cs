using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Look;
using LakMuang.Web.Pages.Shared;

namespace LakMuang.Web.Infrastructure.Agencies;

/// <summary>Where the work of an agency is done, as far as the person may go there.</summary>
public sealed class AgencyPlaces(IAuthority authority, IRoles roles, IAgencyFacts agencies, IAgencyWalk walk, ActOfRequest act)
{
    private static readonly (string Path, string Icon, Text Label, AgencyTask Task)[] _places =
    [
        ("", "home", FrameWords.AgencyHome, AgencyTask.ReadPeople),
        ("/registrations", "check", FrameWords.Registrations, AgencyTask.DecideRegistrations),
        ("/people", "people", FrameWords.People, AgencyTask.ReadPeople),
        ("/rights", "key", FrameWords.Rights, AgencyTask.ReadPeople),
        ("/headships", "shield", FrameWords.Headships, AgencyTask.ManageRights),
        ("/imports", "upload", FrameWords.Imports, AgencyTask.Import),
        ("/leavers", "transfer", FrameWords.Leavers, AgencyTask.ManagePeople),
        ("/moves", "transfer", FrameWords.Moves, AgencyTask.ManagePeople),
        ("/requests", "edit", FrameWords.TabRequests, AgencyTask.ReadPeople),
        ("/admins", "shield", FrameWords.Admins, AgencyTask.ReadPeople),
        ("/letters", "document", FrameWords.Letters, AgencyTask.ReadLetters),
        ("/conflicts", "shield", FrameWords.Conflicts, AgencyTask.ReadConflicts),
        ("/history", "clock", FrameWords.AgencyHistory, AgencyTask.ReadPeople),
        ("/overview", "chart", FrameWords.Overview, AgencyTask.Oversee),
        ("/circulars", "mail", FrameWords.Circulars, AgencyTask.ReadCirculars),
        ("/below", "list", FrameWords.Below, AgencyTask.Oversee),
        ("/outgoing", "upload", FrameWords.Outgoing, AgencyTask.Oversee),
    ];

    private static readonly PortalTab _operators = new("/admin", "system", FrameWords.TabOperators);

    private static readonly PortalTab _headship = new("/headship", "key", FrameWords.MyHeadship);

    private static readonly PortalTab _activation = new("/activation-letters", "mail", FrameWords.ActivationLetters);

    /// <summary>The places beside a page of one agency.</summary>
    public async Task<IReadOnlyList<PortalTab>> OfAsync(AgencyFacts agency, CancellationToken ct)
    {
        var now = act.Now() with { Agency = agency.Id };
        var open = new HashSet<AgencyTask>();
        var hasBelow = agency.Type is AgencyType.Department or AgencyType.ProvincialOffice or AgencyType.DistrictOffice;
        var places = _places.Where(p => hasBelow || p.Task is not AgencyTask.Oversee).ToList();
        foreach (var task in places.Select(p => p.Task).Distinct())
        {
            if (await authority.JudgeAsync(now, task, agency.Id, ct) is not AgencyAccess.Refused)
            {
                open.Add(task);
            }
        }

        return [.. places.Where(p => open.Contains(p.Task)).Select(p => new PortalTab($"/agencies/{agency.Code}{p.Path}", p.Icon, p.Label) { IsAlone = p.Path == "" })];
    }

    /// <summary>The tabs that lead from the portal to where the person has work: agencies, and the service itself.</summary>
    public async Task<IReadOnlyList<PortalTab>> TabsAsync(PersonId person, IReadOnlyList<Post> posts, CancellationToken ct)
    {
        var own = posts.Where(p => p.Office is Office.SsoAdmin).Select(p => p.Agency).DistinctBy(a => a.Id)
            .Select(a => new PortalTab($"/agencies/{a.Code}", "building", FrameWords.MyAgency));
        // Operators look after the whole tree, from its root.
        var isOperator = await roles.HoldsAsync(person, Role.DlaOperator, ct);
        AgencyId[] top = isOperator && await walk.RootAsync(ct) is { } root ? [root] : [];
        var overseen = await agencies.OfAsync([.. (await roles.AgenciesAsync(person, Role.Overseer, ct)).Union(top)], ct);
        IEnumerable<PortalTab> headed = posts.Any(p => p.Office is Office.HeadOfFinance) ? [_headship] : [];
        return [.. headed, .. own, .. overseen.Values.OrderBy(a => a.Code).Select(a => new PortalTab($"/agencies/{a.Code}/overview", "chart", FrameWords.Overview)),
            .. overseen.Count > 0 ? [_activation] : Array.Empty<PortalTab>(),
            .. isOperator ? [_operators] : Array.Empty<PortalTab>()];
    }
}
