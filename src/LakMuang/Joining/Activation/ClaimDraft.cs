using System.Text.Json.Serialization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>What the first SSO admin has filled in. Stored encrypted; a password is never part of it.</summary>
/// <param name="Digits">The citizen ID as it was typed, of somebody without ThaID; null for those whom ThaID proved.</param>
/// <param name="LetterDay">Of the appointing letter.</param>
public sealed record ClaimDraft(
    string? Digits, string Title, string Given, string Family, string Position, string Unit, string? Email, string? Mobile,
    string LetterNumber, DateOnly LetterDay, string LetterSubject)
{
    /// <summary>The scan of the letter, or null where it will follow.</summary>
    public FileId? LetterFile { get; init; }

    public string? LetterFileName { get; init; }

    [JsonIgnore]
    public PersonName Name => new(Title, Given, Family, "", "", "");
}
