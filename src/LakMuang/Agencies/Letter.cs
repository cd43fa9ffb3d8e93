using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>An official letter or order. It is the authority that appointments, grants and suspensions rest on (B-1).</summary>
public sealed class Letter : Entity
{
    public LetterId Id { get; private init; } = LetterId.New();

    /// <summary>As printed on it, such as "ชย 52301/ว 118".</summary>
    public required string Number { get; init; }

    public required LetterKind Kind { get; init; }

    public required AgencyId Issuer { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string Subject { get; init; }

    /// <summary>The number as it is compared: Arabic digits, single spaces. Unique for an issuer and a calendar year.</summary>
    public string NumberKey { get; private init; } = "";

    public static Letter Of(string number, LetterKind kind, AgencyId issuer, DateOnly issuedOn, string subject) => new()
    {
        Number = number,
        NumberKey = KeyOf(number),
        Kind = kind,
        Issuer = issuer,
        IssuedOn = issuedOn,
        Subject = subject,
    };

    public static string KeyOf(string number) => string.Join(' ', ThaiDigits.ToArabic(number)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
