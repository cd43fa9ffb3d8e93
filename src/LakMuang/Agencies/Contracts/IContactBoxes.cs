using LakMuang.Secrets;

namespace LakMuang.Agencies.Contracts;

/// <summary>Opens the encrypted columns that person_card() returns. Each answer is null for a null box.</summary>
public interface IContactBoxes
{
    /// <summary>An address as it was given.</summary>
    string? Email(Sealed? box);

    /// <summary>Ten digits, or E.164.</summary>
    string? Mobile(Sealed? box);

    /// <summary>Thirteen digits, for systems that are approved for them.</summary>
    string? CitizenId(Sealed? box);
}
