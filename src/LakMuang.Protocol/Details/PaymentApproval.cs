using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LakMuang.Protocol.Jose;

namespace LakMuang.Protocol.Details;

/// <summary>The shape of a payment_approval in authorization_details (RFC 9396): what a person sees before a payment is let through.</summary>
/// <remarks>Every member is required and no other is taken: what is not shown cannot be approved.</remarks>
internal static partial class PaymentApproval
{
    public const string Type = "payment_approval";

    private const int LongestText = 140;

    /// <summary>What is wrong with it, in English for developers, or null.</summary>
    public static string? Fault(JsonElement detail) =>
        !HasExactly(detail, "type", "amount", "payee", "reference") ? "payment_approval has exactly type, amount, payee and reference."
        : !HasExactly(detail.GetProperty("amount"), "currency", "value") ? "amount has exactly currency and value."
        : !HasExactly(detail.GetProperty("payee"), "name", "bank", "account") ? "payee has exactly name, bank and account."
        : !Matches(detail.GetProperty("amount"), "currency", Currency()) ? "amount.currency is three letters of ISO 4217."
        : !IsPositive(detail.GetProperty("amount")) ? "amount.value is a positive decimal text with two decimals, below 10^12."
        : !Matches(detail.GetProperty("payee"), "bank", Bank()) ? "payee.bank is three digits."
        : !Matches(detail.GetProperty("payee"), "account", Account()) ? "payee.account is 10 to 15 digits."
        : !IsShowable(JwtText.Of(detail.GetProperty("payee"), "name")) ? "payee.name is 1 to 140 characters that can be shown."
        : !IsShowable(JwtText.Of(detail, "reference")) ? "reference is 1 to 140 characters that can be shown."
        : null;

    private static bool HasExactly(JsonElement json, params string[] names) =>
        json.ValueKind is JsonValueKind.Object && json.EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal)
            .SequenceEqual(names.Order(StringComparer.Ordinal));

    private static bool Matches(JsonElement json, string name, Regex form) => JwtText.Of(json, name) is { } text && form.IsMatch(text);

    private static bool IsPositive(JsonElement amount) =>
        Matches(amount, "value", Value()) && decimal.Parse(JwtText.Of(amount, "value")!, CultureInfo.InvariantCulture) > 0;

    // Controls, and everything that hides or turns text around: a name must read as it is.
    private static bool IsShowable(string? text) =>
        text is { Length: > 0 and <= LongestText } && !string.IsNullOrWhiteSpace(text) && text.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned));

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex Currency();

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,11})\.[0-9]{2}\z")]
    private static partial Regex Value();

    [GeneratedRegex(@"\A[0-9]{3}\z")]
    private static partial Regex Bank();

    [GeneratedRegex(@"\A[0-9]{10,15}\z")]
    private static partial Regex Account();
}
