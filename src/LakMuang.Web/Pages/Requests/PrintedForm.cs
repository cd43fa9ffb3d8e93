using LakMuang.Kernel;
using LakMuang.Requests;

namespace LakMuang.Web.Pages.Requests;

/// <summary>What stands on the official form 2 (L5-2, L5-3, L5-9): in Thai, with Thai numerals.</summary>
public sealed class PrintedForm(RequestView view, Text system, Func<string, string> nameOf, string printedBy, DateTimeOffset printedAt)
{
    private const string Blank = "..................................";

    private readonly DateOnly _day = ThaiDate.Day(view.Request.SubmittedAt ?? view.Request.DecidedAt ?? view.Request.StartedAt);

    private AccessRequest Asked => view.Request;

    /// <summary>The class of the sheet: what people wrote at length is set smaller, so that the form stays on its one page.</summary>
    public string? Fit => (Why + Opinion + Groups + Given + Order).Length switch { > 330 => "sheet-xs", > 130 => "sheet-s", _ => null };

    public string Number => Thai(Asked.Number);

    public string System => system.Th;

    public string Agency => view.Agency.Name.Th;

    public string Day => Thai($"{_day.Day}");

    public string Month => ThaiDate.Month(_day);

    public string Year => Thai($"{ThaiDate.BuddhistYear(_day)}");

    public string LongDay => $"{Day} {Month} {Year}";

    /// <summary>Who decides on it in the first place, as the form words it.</summary>
    public string Addressee => Asked.Decider switch
    {
        Access.Contracts.Decider.UnitHead => Head?.Position is { Length: > 0 } position ? position : "ผอ.สำนักการคลัง/ผอ.กองคลัง/หัวหน้าหน่วยงานคลัง",
        Access.Contracts.Decider.SsoAdmin => "ผู้ดูแลระบบของหน่วยงาน",
        Access.Contracts.Decider.Overseer => view.Office?.Name.Th ?? "หน่วยงานที่กำกับดูแล",
        _ => "กรมส่งเสริมการปกครองท้องถิ่น",
    };

    public string Name => Thai(view.Beneficiary.Name?.Full.Th ?? Blank);

    public string Position => Thai(Or(view.Beneficiary.Position));

    public string Signer => view.Requester.Name?.Full.Th ?? Blank;

    public string SignerPosition => Thai(Or(view.Requester.Position));

    public bool IsNew => Asked.Kind is RequestKind.NewUser;

    public bool IsLost => Asked.Kind is RequestKind.LostAccess;

    public bool IsMore => Asked.Kind is RequestKind.AddGroups;

    public bool IsForCode => IsNew || IsLost;

    public bool IsCancel => Asked.Kind is RequestKind.Cancel;

    public bool IsLeft => IsCancel && Asked.Why == CancelUser.LeftInWords;

    public bool IsOther => IsCancel && !IsLeft;

    public bool IsApproved => Asked.State is RequestState.Approved && !IsCancel;

    public bool IsRefused => Asked.State is RequestState.Refused;

    public string Why => Thai(Asked.Why);

    public string Groups => Thai(string.Join(", ", Asked.Groups.Select(nameOf)));

    public string Given => IsLost ? "ปลดล็อกและคืนสิทธิเข้าใช้" : Thai(string.Join(", ", Asked.Given.Select(nameOf)));

    public string Opinion => Thai(Asked.Opinion);

    /// <summary>The order that assigns the duty, or null.</summary>
    public string? Order => view.Basis is { } basis ? Thai($"{basis.Number} ลงวันที่ {ThaiDate.InProse(basis.IssuedOn).Th}")
        : Asked.Order.Length > 0 ? Thai(Asked.Order)
        : null;

    public string Decider => Head?.Name?.Full.Th ?? Blank;

    public string DeciderPosition => Thai(Or(Head?.Position ?? ""));

    public string? DecidedOn => Asked.DecidedAt is { } at && !IsCancel ? Thai(ThaiDate.InProse(ThaiDate.Day(at)).Th) : null;

    public string PrintedAt => Thai(ThaiDate.Moment(printedAt).Th);

    public string PrintedBy => printedBy;

    // One person at the desk is the one the form is for; of several, any may sign.
    private RequestPerson? Head => view.DecidedBy ?? (view.Desk.Count == 1 ? view.Desk[0] : null);

    private static string Or(string text) => text.Length > 0 ? text : Blank;

    private static string Thai(string text) => ThaiDigits.ToThai(text);
}
