using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;

namespace LakMuang.Importing.Reconciling;

/// <summary>An account as a list names it: what is sealed with a difference.</summary>
/// <param name="Code">Of the agency, as typed.</param>
/// <param name="LastSignIn">As typed: systems write it in every way, and nobody computes with it.</param>
public sealed record ListedAccount(string Number, string Name, string Code, string Group, string State, string LastSignIn)
{
    private const int LongestWord = 200;

    private static readonly HashSet<string> _closed = new(StringComparer.OrdinalIgnoreCase)
    {
        "ระงับ", "ถูกระงับ", "ปิด", "ปิดใช้งาน", "ปิดการใช้งาน", "ยกเลิก", "ไม่ใช้งาน", "ไม่ได้ใช้งาน", "ไม่", "ลบ", "disabled", "inactive", "closed", "locked", "suspended", "deleted", "no", "n", "0", "false",
    };

    /// <summary>Whether somebody can work with it: an account that is closed stands for nothing.</summary>
    public bool IsOpen => !_closed.Contains(State);

    /// <returns>Null where the row cannot be read; the problem stands in the cells.</returns>
    internal static ListedAccount? Read(CellReading cells)
    {
        var number = cells.CitizenId("citizen-id");
        var account = (
            Name: cells.Words("name", LongestWord), Code: cells.Words("agency", LongestWord), Group: cells.Words("group", LongestWord),
            State: cells.Words("status", LongestWord), Last: cells.Words("last-sign-in", LongestWord));
        return cells.Problem is null ? new(number.Digits, account.Name, account.Code, account.Group, account.State, account.Last) : null;
    }
}

/// <summary>What a row of a list says, held against the rights of today.</summary>
/// <param name="Problem">Why the row cannot be compared, or null.</param>
/// <param name="Kind">Null where account and right agree.</param>
/// <param name="Covered">The rights that have this account.</param>
internal sealed record ComparedRow(
    CellRow Row, ListedAccount? Account, Problem? Problem, AgencyId Agency, PersonId? Person, DifferenceKind? Kind, IReadOnlyList<Guid> Covered)
{
    /// <summary>The agency that the row names, also by the code of one that was merged into it; null where nobody has the code.</summary>
    public AgencyId? Place { get; init; }

    public RowVerdict Verdict => Problem is { } problem ? RowVerdict.Wrong(problem)
        : Kind is { } kind ? new(RowStep.Add, [], null, DifferenceWords.Of(kind))
        : new(RowStep.Unchanged, []);
}

/// <summary>What a difference is called.</summary>
public static class DifferenceWords
{
    public static Text Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.AccountWithoutRight => new("มีบัญชี แต่ไม่มีสิทธิ", "Account without a right"),
        DifferenceKind.RightWithoutAccount => new("มีสิทธิ แต่ไม่มีบัญชี", "Right without an account"),
        DifferenceKind.OtherGroup => new("กลุ่มไม่ตรงกับสิทธิ", "Another group than the right"),
        DifferenceKind.UnknownPerson => new("ไม่พบบุคคลนี้ในหลักเมือง", "Nobody in LakMuang has this number"),
        _ => new("ไม่พบหน่วยงานรหัสนี้", "No agency has this code"),
    };
}
