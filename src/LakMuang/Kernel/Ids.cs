namespace LakMuang.Kernel;

/// <summary>A person, and the account of that person: one id for both, because there is one account per person.</summary>
public readonly record struct PersonId(Guid Value)
{
    public static PersonId New() => new(Guid.CreateVersion7());
}

public readonly record struct AgencyId(Guid Value)
{
    public static AgencyId New() => new(Guid.CreateVersion7());
}

/// <summary>An official letter or order: the authority that appointments, grants and suspensions name (B-1).</summary>
public readonly record struct LetterId(Guid Value)
{
    public static LetterId New() => new(Guid.CreateVersion7());
}

/// <summary>One server-side sign-in of a person at LakMuang. The sessions of linked systems are children of it.</summary>
public readonly record struct SessionId(Guid Value)
{
    public static SessionId New() => new(Guid.CreateVersion7());
}

/// <summary>A stored file: a letter's scan, a piece of evidence.</summary>
public readonly record struct FileId(Guid Value)
{
    public static FileId New() => new(Guid.CreateVersion7());
}
