using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>Which systems were told that somebody signed out, which have confirmed, and which fail to (B-3).</summary>
[ForOperators(OperatorTask.ReadSignOuts)]
public sealed class SignOutsModel(ListLogouts list, RepeatLogout repeat, IPeople people, ISystemNames systems, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;

    private readonly Dictionary<PersonId, Text> _people = [];

    private IReadOnlyDictionary<string, Text> _systems = new Dictionary<string, Text>();

    [FromQuery(Name = "state")]
    public string? AskedState { get; set; }

    [FromQuery(Name = "client")]
    public string? AskedClient { get; set; }

    [FromQuery(Name = "person")]
    public string? AskedPerson { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public LogoutState State => Enum.TryParse<LogoutState>(AskedState, out var state) && Enum.IsDefined(state) ? state : LogoutState.Unconfirmed;

    public string? Client => AskedClient is { Length: > 0 and <= 200 } client && !client.Any(char.IsControl) ? client : null;

    public Guid? Person => Guid.TryParse(AskedPerson, out var person) ? person : null;

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public IReadOnlyList<LogoutLine> Lines { get; private set; } = [];

    public IReadOnlyList<SilentClient> Silent { get; private set; } = [];

    public int Total { get; private set; }

    public bool HasMore => PageNumber * ListLogouts.PageSize < Total;

    public Text? Said { get; private set; }

    public Text NameOf(PersonId person) => _people[person];

    public Text SystemOf(LogoutLine line) => line.System is { } code && _systems.TryGetValue(code, out var name) ? name : new(line.Client, line.Client);

    public string Link(LogoutState state) => LinkTo(state, 1);

    public string PageLink(int step) => LinkTo(State, PageNumber + step);

    public string RepeatLink(LogoutLine line) => LinkTo(State, PageNumber) + $"&handler=Repeat&delivery={line.Id}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, ct);

    public async Task<IActionResult> OnPostRepeatAsync(Guid delivery, CancellationToken ct)
    {
        ModelState.Clear();
        var result = await repeat.RunAsync(act.Now(), delivery, ct);
        Said = Words.Repeated;
        return await ShowAsync(result.Problem, ct);
    }

    private async Task<IActionResult> ShowAsync(Problem? refusal, CancellationToken ct)
    {
        PersonId? person = Person is { } id ? new PersonId(id) : null;
        if (!(await list.RunAsync(act.Now(), new(State, Client, person, PageNumber), ct)).Ok(out var page, out var problem))
        {
            return this.Refuse(problem);
        }

        (Lines, Total, Silent) = (page.Lines, page.Total, page.Silent);
        _systems = await systems.AllAsync(ct);
        foreach (var somebody in Lines.Select(l => l.Person).Distinct())
        {
            _people[somebody] = (await people.NameOfAsync(somebody, ct))?.Full ?? Words.Somebody;
        }

        if (refusal is null)
        {
            return Page();
        }

        Said = null;
        return this.Refuse(refusal);
    }

    private string LinkTo(LogoutState state, int page) => "/admin/sign-outs" + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("state", state.ToString()), new("client", Client), new("person", Person?.ToString()), new("page", $"{page}") });
}
