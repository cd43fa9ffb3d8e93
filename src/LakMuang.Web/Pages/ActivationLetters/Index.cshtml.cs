using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.ActivationLetters;

/// <summary>Chooses agencies and prints their activation letters (L3-2). The codes stand in the answer to the form alone, which no address or history keeps.</summary>
[Authorize]
public sealed class IndexModel(
    ListIssuers issuers, ListActivationTargets targets, MakeActivationLetters make, Letterheads letterheads,
    GivenFiles given, IAgencyTree tree, SignOnOptions addresses, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "office")]
    public string? Office { get; set; }

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "type")]
    public string? AskedType { get; set; }

    [FromQuery(Name = "province")]
    public string? Province { get; set; }

    /// <summary>Set to see agencies that have an SSO admin as well.</summary>
    [FromQuery(Name = "with")]
    public string? With { get; set; }

    [FromQuery(Name = "page")]
    public string? Asked { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Whether all that the filter leaves are meant.</summary>
    [BindProperty]
    public bool Everything { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Signer { get; set; }

    [BindProperty]
    public string? SignerPost { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    public int At => int.TryParse(Asked, out var page) && page is > 0 and < 10_000 ? page : 1;

    public AgencyType? Type => Enum.TryParse<AgencyType>(AskedType, out var type) && Enum.IsDefined(type) ? type : null;

    public IReadOnlyList<AgencyFacts> Issuers { get; private set; } = [];

    public AgencyFacts? Issuer { get; private set; }

    public ActivationTargets? Found { get; private set; }

    public IReadOnlyDictionary<string, string> Provinces { get; private set; } = new Dictionary<string, string>();

    public IEnumerable<AgencyType> Types => Enum.GetValues<AgencyType>().Where(t => t is not AgencyType.Department);

    /// <summary>Set when the letters are to be printed: then the page is paper.</summary>
    public LettersToPrint? Letters { get; private set; }

    /// <summary>Where the letterhead of the office is shown, or null where it has none.</summary>
    public string? Letterhead { get; private set; }

    /// <summary>This page with its filter, for the form.</summary>
    public string Self => HttpContext.Request.Path + HttpContext.Request.QueryString;

    public Sheet Sheet(ActivationLetter letter) => new(
        Letters!.Issuer, Letters.Number, Letters.IssuedOn, TypedLines.Clean(Address), TypedName.Clean(Signer), TypedName.Clean(SignerPost),
        TypedLines.Clean(Contact), letter, addresses.PublicUrl, Letterhead);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ShowAsync(ct) is { } refusal)
        {
            return refusal;
        }

        if (!TypedDay.TryParse(Day, ThaiDate.Day(act.Now().At), out var day, out var wrong))
        {
            return this.Refuse(wrong with { Field = nameof(Day) });
        }

        var order = new LetterOrder(Issuer!.Id, Number, day, Everything ? await targets.AllAsync(act.Now(), Filter, ct) : await ChosenAsync(ct));
        var result = await make.RunAsync(act.Now(), order, ct);
        if (!result.Ok(out var letters, out var problem))
        {
            return Refusal(problem);
        }

        Letters = letters;
        return Page();
    }

    public async Task<IActionResult> OnPostLetterheadAsync(CancellationToken ct)
    {
        if (await ShowAsync(ct) is { } refusal)
        {
            return refusal;
        }

        if (!(await given.ReadAsync(nameof(Letterhead), ct)).Ok(out var files, out var unread))
        {
            return Refusal(unread);
        }

        var problem = files.Count == 0 ? await letterheads.RemoveAsync(act.Now(), Issuer!.Id, ct) : (await letterheads.SetAsync(act.Now(), Issuer!.Id, files[^1], ct)).Problem;
        return problem is null ? LocalRedirect($"/activation-letters?office={Issuer!.Code}") : Refusal(problem);
    }

    private TargetFilter Filter => new(Issuer!.Id, string.IsNullOrEmpty(Province) ? null : Province, Type, Q, With is null);

    private async Task<IActionResult?> ShowAsync(CancellationToken ct)
    {
        Issuers = await issuers.RunAsync(act.Now(), ct);
        Issuer = Issuers.FirstOrDefault(i => i.Code == Office) ?? (Issuers.Count > 0 ? Issuers[0] : null);
        if (Issuer is null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Provinces = await targets.ProvincesAsync(act.Now(), Issuer.Id, ct);
        if (!(await targets.RunAsync(act.Now(), Filter, At, ct)).Ok(out var found, out var problem))
        {
            return Refusal(problem);
        }

        Found = found;
        Letterhead = await letterheads.FindAsync(act.Now(), Issuer.Id, ct) is null ? null : $"/activation-letters/letterhead/{Issuer.Code}";
        return null;
    }

    private async Task<List<AgencyId>> ChosenAsync(CancellationToken ct)
    {
        var ids = new List<AgencyId>();
        foreach (var code in Chosen.Take(ListActivationTargets.PageSize))
        {
            if (await tree.FindAsync(code, ct) is { } agency)
            {
                ids.Add(agency.Id);
            }
        }

        return ids;
    }

    private IActionResult Refusal(Problem problem) => problem == AuthorityRefusals.StrongerSignIn
        ? Redirect($"/sign-in?to={Uri.EscapeDataString("/activation-letters")}&why=more&level=3")
        : this.Refuse(problem);
}
