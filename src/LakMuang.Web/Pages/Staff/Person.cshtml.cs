using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Merging;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>A person of an agency: who, under which letters, with which rights, from where, and what has happened (B-1, L2-1).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class PersonModel(
    ShowStaffMember show, ListPersonHistory history, IPeople people, IAuthority authority, FollowMerge merged, ISlowing slowing, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public bool HasLeft => AskedSaid == "left";

    public bool IsCorrected => AskedSaid == "corrected";

    public StaffMember Member { get; private set; } = null!;

    public bool MayManage { get; private set; }

    /// <summary>What slows them down after wrong tries; only for whoever may clear it.</summary>
    public IReadOnlyList<Slowed> Slowed { get; private set; } = [];

    public IReadOnlyList<PersonHistoryLine> History { get; private set; } = [];

    /// <summary>Of those who did what the history tells.</summary>
    public IReadOnlyDictionary<PersonId, PersonName> Names { get; private set; } = new Dictionary<PersonId, PersonName>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (now, agency) = (act.ForAgency(), HttpContext.Agency().Id);
        if (!(await show.RunAsync(now, agency, new(Id), ct)).Ok(out var member, out var problem))
        {
            // A record that went into another one leads on to it.
            return problem.Code != "staff.not-here" ? this.Refuse(problem)
                : await merged.RunAsync(new(Id), ct) is { } kept ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{kept.Value}")
                : NotFound();
        }

        Member = member;
        MayManage = now.By != member.Person && await authority.JudgeAsync(now, AgencyTask.ManagePeople, agency, ct) is not AgencyAccess.Refused;
        Slowed = MayManage && member.IsManageable ? await slowing.OfAsync(member.Person, ct) : [];
        if (member.IsManageable && (await history.RunAsync(now, agency, member.Person, WordsOfHistory.Kinds, ct)).Ok(out var lines, out _))
        {
            History = lines;
        }

        var doers = await people.TraitsOfAsync([.. History.Select(l => l.By).OfType<PersonId>().Distinct()], ct);
        Names = doers.ToDictionary(d => d.Key, d => d.Value.Name);
        return Page();
    }
}
