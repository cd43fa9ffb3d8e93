using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Joining;
using LakMuang.Joining.Decisions;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>The SSO admin checks a registration, document beside form, and decides.</summary>
[ForAgency(AgencyTask.DecideRegistrations)]
public sealed class RegistrationModel(ShowForDecision show, ApproveRegistration approve, ReturnRegistration turn, DecisionNames names, ActOfRequest act) : PageModel
{
    [FromRoute]
    public Guid Id { get; init; }

    /// <summary>What the form was made of: an older one decides nothing.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? LetterNumber { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? LetterSubject { get; set; }

    [BindProperty(Name = "Groups")]
    public List<string> Given { get; set; } = [];

    [BindProperty]
    public string? Until { get; set; }

    /// <summary>The post has a term and no age of retirement.</summary>
    [BindProperty]
    public bool IsElected { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    public DecisionView View { get; private set; } = null!;

    /// <summary>The groups on which an SSO admin decides.</summary>
    public IReadOnlyList<GroupFacts> Groups { get; private set; } = [];

    public PersonName? Decider { get; private set; }

    public LetterFacts? Letter { get; private set; }

    private AgencyId Agency => HttpContext.Agency().Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } refused)
        {
            return refused;
        }

        Given = [.. View.Registration.Wishes.Select(w => w.Code)];
        IsElected = ElectedPosts.Includes(View.Registration.Position);
        return Page();
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => await AnswerAsync(
        await approve.RunAsync(act.ForAgency(), Agency, Id, Version, new(LetterNumber, LetterDate, LetterSubject, Given, Until, Opinion, IsElected), ct), ct);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct) =>
        await AnswerAsync(await turn.ReturnAsync(act.ForAgency(), Agency, Id, Version, Opinion, ct), ct);

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) =>
        await AnswerAsync(await turn.RefuseAsync(act.ForAgency(), Agency, Id, Version, Opinion, ct), ct);

    private async Task<IActionResult> AnswerAsync(Result<bool> result, CancellationToken ct)
    {
        if (result.Ok(out _, out var problem))
        {
            return LocalRedirect($"/agencies/{HttpContext.Agency().Code}/registrations/{Id}");
        }

        if (await LoadAsync(ct) is { } refused)
        {
            return refused;
        }

        ModelState.Remove(nameof(Version));
        return this.Refuse(problem);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.ForAgency(), Agency, Id, ct)).Ok(out var view, out var problem))
        {
            return this.Refuse(problem);
        }

        View = view;
        Groups = await names.GroupsAsync(Agency, ct);
        (Decider, Letter) = await names.OfAsync(view.Registration, ct);
        return null;
    }
}

/// <summary>The words that a decided registration refers to.</summary>
public sealed class DecisionNames(IRights rights, IPeople people, ILetters letters)
{
    public async Task<IReadOnlyList<GroupFacts>> GroupsAsync(AgencyId agency, CancellationToken ct) =>
        [.. (await rights.GroupsAsync(agency, ct)).Where(g => g.Decider is Decider.SsoAdmin)];

    public async Task<(PersonName? Decider, LetterFacts? Letter)> OfAsync(RegistrationView registration, CancellationToken ct) => (
        registration.DecidedBy is { } by ? await people.NameOfAsync(by, ct) : null,
        registration.Letter is { } letter ? (await letters.OfAsync([letter], ct)).GetValueOrDefault(letter) : null);
}
