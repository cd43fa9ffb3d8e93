using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LakMuang.Credentials.ThaId;

public enum PidClaim
{
    Pid,
    Sub,
}

public enum ThaIdClientAuth
{
    Basic,
    Post,
}

/// <summary>How to reach ThaID. Changing from the sandbox to the real service is a change of these settings and of nothing else.</summary>
public sealed class ThaIdOptions : IValidatableObject
{
    public const string Section = "LakMuang:ThaId";

    /// <summary>The issuer, such as https://imauth.bora.dopa.go.th; its discovery document lies at its root.</summary>
    public Uri? Authority { get; init; }

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>As registered, to the letter.</summary>
    public Uri? RedirectUri { get; init; }

    /// <summary>Space separated. "pid" must be among them unless <see cref="PidClaim"/> is Sub.</summary>
    public string Scopes { get; init; } = "openid pid title given_name family_name birthdate ial";

    /// <summary>Which claim holds the citizen ID: "pid", or "sub" where the service refuses the scope.</summary>
    public PidClaim PidClaim { get; init; } = PidClaim.Pid;

    public ThaIdClientAuth ClientAuth { get; init; } = ThaIdClientAuth.Basic;

    /// <summary>An additional header that some deployments ask for, or null.</summary>
    public string? ApiKeyHeader { get; init; }

    public string? ApiKeyValue { get; init; }

    /// <summary>Whether an id_token without our nonce is refused. The service is not known to send it back.</summary>
    public bool RequireNonce { get; init; }

    /// <summary>Seconds to wait for an answer.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; init; } = 15;

    public bool IsSet => Authority is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsSet && (ClientId.Length == 0 || RedirectUri is null))
        {
            yield return new("LakMuang:ThaId:ClientId and LakMuang:ThaId:RedirectUri are needed beside LakMuang:ThaId:Authority.", [nameof(ClientId)]);
        }
    }
}

[OptionsValidator]
internal sealed partial class ThaIdOptionsValidator : IValidateOptions<ThaIdOptions>;
