using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Requests;

public sealed record SystemToAsk(string Code, Text Name, IReadOnlyList<GroupFacts> Groups);

/// <summary>The form of a request with what its fields hold; the names of its members are the names of the fields.</summary>
public sealed class RequestFormView
{
    public Guid? Id { get; set; }

    public int Version { get; set; }

    public string? System { get; set; }

    public Text SystemName { get; set; } = new("", "");

    public AgencyFacts Agency { get; set; } = null!;

    public Holding Beneficiary { get; set; } = null!;

    public bool IsForOther { get; set; }

    public string? Q { get; set; }

    public IReadOnlyList<Holding> Colleagues { get; set; } = [];

    public IReadOnlyList<GroupFacts> Groups { get; set; } = [];

    public IReadOnlySet<string> Held { get; set; } = new HashSet<string>();

    public IReadOnlyCollection<string> Chosen { get; set; } = [];

    public RequestKind? Kind { get; set; }

    public string? Why { get; set; }

    public Guid? Basis { get; set; }

    public string? Order { get; set; }

    public string? Until { get; set; }

    public IEnumerable<SelectListItem> Letters { get; set; } = [];

    public string Action { get; set; } = "";
}

/// <summary>What the form of a request reads besides what was typed: person, groups, and the letters that may carry it.</summary>
public sealed class RequestForms(IRights rights, IPosts posts, ILetters letters, ILetterBook book, ActOfRequest act)
{
    private const int MostColleagues = 10;

    public async Task<IReadOnlyList<SystemToAsk>> SystemsAsync(AgencyId agency, CancellationToken ct) =>
        [.. (await rights.GroupsAsync(agency, ct)).GroupBy(g => g.System).Select(g => new SystemToAsk(g.Key, g.First().SystemName, [.. g]))];

    /// <returns>False where the person holds no post in the agency, or the system is not open.</returns>
    public async Task<bool> FillAsync(RequestFormView form, PersonId beneficiary, CancellationToken ct)
    {
        var me = act.Now().Person;
        var system = (await SystemsAsync(form.Agency.Id, ct)).FirstOrDefault(s => s.Code == form.System);
        if (system is null || await posts.MainAsync(me, form.Agency.Id, ct) is null || await posts.MainAsync(beneficiary, form.Agency.Id, ct) is not { } held)
        {
            return false;
        }

        (form.SystemName, form.Groups, form.Beneficiary, form.IsForOther) = (system.Name, [.. system.Groups.Where(g => g.Kind is not GroupKind.Head)], held, beneficiary != me);
        var all = await rights.OfPersonAsync(beneficiary, form.Agency.Id, ct);
        form.Held = all.Where(r => r.System == form.System && r.State is RightState.InForce or RightState.Scheduled).Select(r => r.Group).ToHashSet();
        form.Kind ??= form.Held.Count > 0 ? RequestKind.AddGroups : RequestKind.NewUser;
        form.Letters = await LettersAsync(beneficiary, form, [.. all.Select(r => r.Letter)], ct);
        if (form.Q is { } typed)
        {
            form.Colleagues = [.. (await posts.ColleaguesAsync(form.Agency.Id, TypedName.Clean(typed), MostColleagues, ct)).Where(c => c.Person != beneficiary)];
        }

        return true;
    }

    // The letters of the person's own posts and rights: others of the register are not for everybody to see.
    private async Task<IEnumerable<SelectListItem>> LettersAsync(PersonId person, RequestFormView form, IEnumerable<LetterId> ofRights, CancellationToken ct)
    {
        var ofPosts = (await posts.HistoryAsync(person, form.Agency.Id, ct)).Where(p => p.EndedAt is null).Select(p => p.Letter);
        var living = await book.LivingAsync([.. ofPosts.Concat(ofRights).Concat(form.Basis is { } known ? [new LetterId(known)] : []).Distinct()], ct);
        var facts = await letters.OfAsync([.. living], ct);
        return
        [
            new SelectListItem(Words.NoBasis.ToString(), ""),
            .. facts.Values.OrderByDescending(l => l.IssuedOn).Select(l => new SelectListItem(
                Words.BasisLine.With(l.Number, ThaiDate.InTable(l.IssuedOn).Th, ThaiDate.InTable(l.IssuedOn).En).ToString(), l.Id.Value.ToString())),
        ];
    }
}
