using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Credentials;

public sealed record PasswordAccepted(PersonId Person, bool SecondStepNeeded) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>A sign-in, or a step of one, was refused. The person is null where none could be told.</summary>
public sealed record SignInRefused(PersonId? Person, Means Tried, string Code) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}

public sealed record CodeSent(PersonId Person, Guid Attempt, string Reference) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record CodeAccepted(PersonId Person, Guid Attempt) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record SentToThaId(Guid Attempt) : Fact;

public sealed record ThaIdAccepted(PersonId Person, Guid Attempt) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>ThaID proved somebody who is not signed in by it, for a registration.</summary>
public sealed record StrangerProved(Guid Attempt) : Fact;
