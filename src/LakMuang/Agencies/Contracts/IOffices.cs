using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

public enum Office
{
    SsoAdmin,
    HeadOfFinance,
    Mayor,
    Clerk,
}

public enum AppointmentKind
{
    /// <summary>ดำรงตำแหน่ง</summary>
    Substantive,

    /// <summary>รักษาราชการแทน: the post is vacant or its holder is unable.</summary>
    Acting,

    /// <summary>รักษาการในตำแหน่ง</summary>
    ActingInPost,

    /// <summary>ปฏิบัติราชการแทน: delegated signing while the holder remains.</summary>
    SigningFor,

    /// <summary>ช่วยราชการ</summary>
    Seconded,

    /// <summary>มอบหมายหน้าที่</summary>
    Assigned,
}

public enum EndOfPost
{
    Transfer,
    Resignation,
    Retirement,
    Death,
    EndOfTerm,
    ChangeOfDuties,

    /// <summary>The letter of appointment was withdrawn: rights that rest on it are suspended (B-1).</summary>
    LetterWithdrawn,

    /// <summary>The agency was merged or dissolved.</summary>
    AgencyClosed,
    Other,
}

/// <summary>Answers who holds which office today, counting people who act for an absent holder.</summary>
public interface IOffices
{
    Task<bool> HoldsAsync(PersonId person, Office office, AgencyId agency, CancellationToken ct);

    Task<IReadOnlyList<PersonId>> HoldersAsync(Office office, AgencyId agency, CancellationToken ct);
}

public sealed record PersonLeftPost(PersonId Person, AgencyId Agency, Guid Appointment, EndOfPost Reason) : Fact
{
    public override PersonId? Subject => Person;
}
