using LakMuang.Kernel;

namespace LakMuang.Oversight;

/// <summary>The words that refusals, mails and pages share.</summary>
public static class OversightWords
{
    public static readonly Text Waiting = new("รอรับรอง", "Waiting");
    public static readonly Text Confirmed = new("รับรองแล้ว", "Confirmed");
    public static readonly Text Refused = new("ไม่รับรอง", "Refused");
    public static readonly Text Withdrawn = new("ถอนเรื่องแล้ว", "Withdrawn");
    public static readonly Text Expired = new("หมดเวลา", "Expired");
    public static readonly Text Principal = new("ผู้ดูแลหลัก", "Principal");
    public static readonly Text Deputy = new("ผู้ดูแลสำรอง", "Deputy");
    public static readonly Text NoAdmin = new("ไม่มีผู้ดูแลที่ใช้งานได้", "No working admin");
    public static readonly Text OneAdmin = new("มีผู้ดูแลคนเดียว", "One admin only");
    public static readonly Text LetterEnded = new("หนังสือแต่งตั้งสิ้นผล", "Appointment letter ended");
    public static readonly Text AdminRetiring = new("ผู้ดูแลใกล้เกษียณ", "Admin retires soon");
    public static readonly Text TermEnding = new("วาระใกล้สิ้นสุด", "Term ends soon");

    public static Text Of(NominationState state) => state switch
    {
        NominationState.Waiting => Waiting,
        NominationState.Confirmed => Confirmed,
        NominationState.Refused => Refused,
        _ => Withdrawn,
    };

    public static Text Of(AdminRank rank) => rank is AdminRank.Principal ? Principal : Deputy;

    public static Text Of(FindingKind kind) => kind switch
    {
        FindingKind.NoAdmin => NoAdmin,
        FindingKind.OneAdmin => OneAdmin,
        FindingKind.LetterEnded => LetterEnded,
        FindingKind.AdminRetiring => AdminRetiring,
        _ => TermEnding,
    };
}
