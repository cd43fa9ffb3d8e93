using System.Text.Json;
using System.Text.RegularExpressions;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Admin;

/// <summary>The settings of a client as boxes of a form; lists are typed one to a line. Names are those of <see cref="ClientMetadata"/>, so that problems find their box.</summary>
public abstract partial class ClientForm : PageModel
{
    private static readonly string[] _standard = ["openid", "profile", "email", "phone", "agency", "groups", "offline_access", "pid"];

    private static readonly string[] _methods = ["client_secret_basic", "client_secret_post", "private_key_jwt", "none"];

    private static readonly string[] _types = ["web", "native"];

    private static readonly string[] _algorithms = ["ES256", "RS256", "PS256"];

    public static IReadOnlyList<string> AllGrantTypes => ["authorization_code", "refresh_token", "client_credentials"];

    public static IReadOnlyList<string> AllScopes => _standard;

    public static IEnumerable<SelectListItem> Methods => _methods.Select(m => new SelectListItem(Words.OfMethod(m).ToString(), m));

    public static IEnumerable<SelectListItem> Types => _types.Select(t => new SelectListItem(Words.OfType(t).ToString(), t));

    public static IEnumerable<SelectListItem> Algorithms => _algorithms.Select(a => new SelectListItem(a, a));

    [BindProperty]
    public string? ClientName { get; set; }

    [BindProperty]
    public string? ApplicationType { get; set; }

    [BindProperty]
    public string? RedirectUris { get; set; }

    [BindProperty]
    public string? PostLogoutRedirectUris { get; set; }

    [BindProperty]
    public string? BackChannelLogoutUri { get; set; }

    [BindProperty]
    public string? TokenEndpointAuthMethod { get; set; }

    [BindProperty]
    public string? Jwks { get; set; }

    [BindProperty]
    public string? JwksUri { get; set; }

    [BindProperty]
    public string? IdTokenSignedResponseAlg { get; set; }

    [BindProperty]
    public List<string> GrantTypes { get; set; } = [];

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    [BindProperty]
    public string? OtherScopes { get; set; }

    [BindProperty]
    public string? PidReason { get; set; }

    [BindProperty]
    public string? Resources { get; set; }

    [BindProperty]
    public bool WithoutPkce { get; set; }

    [BindProperty]
    public List<string> Requirements { get; set; } = [];

    /// <summary>Fills the boxes from a registration.</summary>
    protected void Fill(ClientMetadata metadata, string? pidReason)
    {
        (ClientName, ApplicationType, BackChannelLogoutUri) = (metadata.ClientName, metadata.ApplicationType, metadata.BackChannelLogoutUri);
        (TokenEndpointAuthMethod, IdTokenSignedResponseAlg) = (metadata.TokenEndpointAuthMethod, metadata.IdTokenSignedResponseAlg);
        RedirectUris = string.Join('\n', metadata.RedirectUris);
        PostLogoutRedirectUris = string.Join('\n', metadata.PostLogoutRedirectUris);
        Resources = string.Join('\n', metadata.Resources);
        (Jwks, JwksUri) = (metadata.Jwks?.GetRawText(), metadata.JwksUri);
        GrantTypes = [.. metadata.GrantTypes];
        var scopes = metadata.ToClient("", []).Scopes;
        Scopes = [.. scopes.Intersect(_standard)];
        OtherScopes = string.Join(' ', scopes.Except(_standard));
        (PidReason, WithoutPkce) = (pidReason, !metadata.RequirePkce);
        Requirements = [.. ClientTraits.Requirements.Where(metadata.Requires)];
    }

    /// <summary>The registration that the boxes say; what they do not show is kept from <paramref name="present"/>.</summary>
    /// <param name="keys">Of the box with keys, read beforehand.</param>
    protected ClientMetadata Read(ClientMetadata present, JsonElement? keys) => (present with
    {
        ClientName = Blank(ClientName),
        ApplicationType = ApplicationType is "native" ? "native" : "web",
        RedirectUris = Lines(RedirectUris),
        PostLogoutRedirectUris = Lines(PostLogoutRedirectUris),
        BackChannelLogoutUri = Blank(BackChannelLogoutUri),
        TokenEndpointAuthMethod = TokenEndpointAuthMethod ?? "",
        IdTokenSignedResponseAlg = IdTokenSignedResponseAlg ?? "",
        GrantTypes = [.. GrantTypes.Distinct()],
        Scope = string.Join(' ', _standard.Intersect(Scopes).Concat(Tokens(OtherScopes).Except(_standard))),
        Resources = Lines(Resources),
        Jwks = keys,
        JwksUri = Blank(JwksUri),
        RequirePkce = !WithoutPkce,
    }).Requiring(Requirements);

    /// <returns>False when the box holds no JSON; the problem stands beside it then.</returns>
    protected bool ReadKeys(out JsonElement? keys)
    {
        keys = null;
        if (Blank(Jwks) is not { } text)
        {
            return true;
        }

        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = 8 });
            keys = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            ModelState.AddModelError(nameof(Jwks), Words.KeysNoJson.ToString());
            return false;
        }
    }

    /// <summary>All problems beside their boxes at once, so that nobody corrects a form one error after another.</summary>
    protected PageResult Refuse(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            ModelState.AddModelError(problem.Field ?? "", problem.Message.ToString());
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    // A paste can carry characters that nobody sees and the database does not take.
    protected static string? Blank(string? text) => Invisible().Replace(text ?? "", "").Trim() is { Length: > 0 } clean ? clean : null;

    private static string[] Lines(string? text) =>
        [.. (text ?? "").Split(['\n', '\r']).Select(Blank).OfType<string>().Distinct()];

    private static string[] Tokens(string? text) => [.. (text ?? "").Split((char[]?)null).Select(Blank).OfType<string>().Distinct()];

    [GeneratedRegex(@"[\p{Cc}\p{Cs}]")]
    private static partial Regex Invisible();
}
