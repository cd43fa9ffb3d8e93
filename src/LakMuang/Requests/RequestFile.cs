using LakMuang.Kernel;

namespace LakMuang.Requests;

/// <summary>A document of a request: what proves the duty, or the printed form with its signatures.</summary>
public sealed class RequestFile
{
    public required Guid Request { get; init; }

    public required FileId File { get; init; }

    /// <summary>Whether it is the official form, printed, signed and scanned.</summary>
    public required bool IsSignedForm { get; init; }

    public required PersonId AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The same document with another request.</summary>
    internal RequestFile For(Guid request) => new() { Request = request, File = File, IsSignedForm = IsSignedForm, AddedBy = AddedBy, AddedAt = AddedAt };
}

public sealed record RequestFileAdded(Guid Request, AgencyId Agency, PersonId Beneficiary, FileId File, bool IsSignedForm) : Fact
{
    public override PersonId? Subject => Beneficiary;
}
