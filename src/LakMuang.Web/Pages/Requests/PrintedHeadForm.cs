using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;

namespace LakMuang.Web.Pages.Requests;

/// <summary>What stands on the official form 1: the letter of the mayor to the system's operator (L5-1). In Thai, with Thai numerals.</summary>
public sealed class PrintedHeadForm(RequestView view, PastPost? post, PersonName? mayor, string? mayorPost, Contact? contact)
{
    private const string Blank = "..................................";

    public bool IsLost => view.Request.Why == CauseOfForm1.Lost;

    public bool IsHeadGone => view.Request.Why == CauseOfForm1.HeadLeft;

    public bool IsLockedOut => view.Request.Why == CauseOfForm1.CannotEnter;

    public bool IsOther => !IsLost && !IsHeadGone && !IsLockedOut;

    public string Why => Thai(view.Request.Why);

    /// <summary>District and province, unabbreviated as on the form.</summary>
    public string Place => view.Agency.Area.Th.Replace("อ.", "อำเภอ", StringComparison.Ordinal).Replace("จ.", "จังหวัด", StringComparison.Ordinal);

    /// <summary>The unit that the letter comes from; where the post names none, the agency.</summary>
    public string Unit => post is { Unit.Length: > 0 } ? post.Unit : view.Agency.Name.Th;

    /// <summary>Whether the person acts for a head, and how the form then words it.</summary>
    public bool IsActing => post?.Kind is AppointmentKind.Acting or AppointmentKind.ActingInPost or AppointmentKind.SigningFor;

    public string Acting => post?.Kind switch
    {
        AppointmentKind.ActingInPost => "รักษาการในตำแหน่ง",
        AppointmentKind.SigningFor => "ปฏิบัติราชการแทน",
        _ => "รักษาราชการแทน",
    };

    public bool IsDirector => !IsActing && Position.StartsWith("ผู้อำนวยการสำนัก", StringComparison.Ordinal);

    public bool IsChief => !IsActing && Position.StartsWith("ผู้อำนวยการกอง", StringComparison.Ordinal);

    public bool IsHead => !IsActing && !IsDirector && !IsChief;

    public string Position => post?.Position ?? view.Beneficiary.Position;

    public string Name => Thai(view.Beneficiary.Name?.Full.Th ?? Blank);

    public string Email => contact?.Email?.Value ?? Blank;

    public string Mobile => contact?.Mobile is { } number ? Thai(number) : Blank;

    public string Mayor => mayor?.Full.Th ?? Blank;

    public string MayorPost => mayorPost ?? $"นายก{Blank}";

    private static string Thai(string text) => ThaiDigits.ToThai(text);
}
