using LakMuang.Kernel;

namespace LakMuang.SignOn.Engine;

/// <summary>A refresh token came back after it had been replaced: its family has been revoked (RFC 9700 section 4.14).</summary>
public sealed record RefreshTokenReused(PersonId Person, string Client, Guid Family) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}
