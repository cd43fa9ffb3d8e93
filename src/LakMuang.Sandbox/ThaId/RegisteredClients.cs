namespace LakMuang.Sandbox.ThaId;

internal sealed record RegisteredClient
{
    public string ClientId { get; init; } = "lakmuang-sandbox";
    public string ClientSecret { get; init; } = "sandbox-secret-not-for-production";
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>Scopes granted to the client; empty = all that ThaID has.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    public bool MayAsk(string scope) => (Scopes.Count == 0 ? Known : Scopes).Contains(scope);

    public static readonly IReadOnlyList<string> Known =
        ("openid pid name name_en title title_en given_name middle_name family_name given_name_en middle_name_en "
        + "family_name_en birthdate gender address ial smartcard_code date_of_issuance date_of_expiry").Split(' ');
}

internal sealed class RegisteredClients(IReadOnlyList<RegisteredClient> all)
{
    public RegisteredClient? Find(string? id) => all.FirstOrDefault(client => client.ClientId == id);

    /// <summary><c>Sandbox:ThaId:Clients</c>, or one demo client where nothing is configured.</summary>
    public static RegisteredClients From(IConfiguration configuration) =>
        new(configuration.GetSection("Sandbox:ThaId:Clients").Get<RegisteredClient[]>() is { Length: > 0 } configured
            ? configured
            : [new() { RedirectUris = ["http://localhost:5080/sign-in/thaid/callback"] }]);
}
