using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LakMuang.Notifications;

public sealed class SmsOptions : IValidatableObject
{
    public const string Section = "LakMuang:Sms";

    internal const string ToPlace = "{to}";
    internal const string TextPlace = "{text}";

    /// <summary>Null to write files. With {to} and {text} it is asked by GET, as Kannel is; without them {"id","to","from","text"} is sent by POST.</summary>
    public string? GatewayUrl { get; init; }

    /// <summary>A header that the gateway knows its customer by, such as "Authorization"; or null.</summary>
    public string? ApiKeyHeader { get; init; }

    public string? ApiKeyValue { get; init; }

    /// <summary>The sender's name in a POST, as it is registered with the gateway; or null. A GET has it in its address.</summary>
    [MaxLength(11)]
    public string? From { get; init; }

    /// <summary>How long an answer is waited for, in seconds. Less than a message belongs to one worker.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>Whether codes may go to another machine without TLS: for a gateway in the same closed network.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>A folder for .json files, used where no gateway is named. Default: "sms" in the data folder.</summary>
    public string? PickupDirectory { get; set; }

    internal bool IsTemplate => GatewayUrl?.Contains(ToPlace, StringComparison.Ordinal) is true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (GatewayUrl is null)
        {
            if (string.IsNullOrEmpty(PickupDirectory))
            {
                yield return new("LakMuang:Sms:GatewayUrl or LakMuang:Sms:PickupDirectory is missing.", [nameof(GatewayUrl)]);
            }

            yield break;
        }

        var filled = GatewayUrl.Replace(ToPlace, "0", StringComparison.Ordinal).Replace(TextPlace, "0", StringComparison.Ordinal);
        if (IsTemplate != GatewayUrl.Contains(TextPlace, StringComparison.Ordinal))
        {
            yield return new("LakMuang:Sms:GatewayUrl holds one of {to} and {text}; it takes both, or none for a POST.", [nameof(GatewayUrl)]);
        }
        else if (!Uri.TryCreate(filled, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return new("LakMuang:Sms:GatewayUrl is not an address that begins with https://.", [nameof(GatewayUrl)]);
        }
        else if (address.Scheme is "http" && !address.IsLoopback && !AllowPlainHttp)
        {
            yield return new("LakMuang:Sms:GatewayUrl sends codes without TLS. Use https, or set LakMuang:Sms:AllowPlainHttp for a closed network.", [nameof(GatewayUrl)]);
        }

        if (string.IsNullOrEmpty(ApiKeyHeader) != string.IsNullOrEmpty(ApiKeyValue))
        {
            yield return new("LakMuang:Sms:ApiKeyHeader and LakMuang:Sms:ApiKeyValue go together.", [nameof(ApiKeyHeader)]);
        }
    }
}

[OptionsValidator]
internal sealed partial class SmsOptionsValidator : IValidateOptions<SmsOptions>;
