using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing.Reconciling;

/// <summary>An SSO admin, or an office above, says what becomes of a difference: the account is to be closed, or it is as it should be. Rights are given and ended where they always are.</summary>
public sealed class AnswerDifference(LakMuangDb db, IAuthority authority, IPeople people, Vault vault)
{
    public const int LongestAnswer = TypedReason.Longest;

    /// <param name="answer">To close, or explained.</param>
    /// <param name="words">Why; kept with it.</param>
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, Guid id, DifferenceState? answer, string? words, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.AccountDifferences.SingleOrDefaultAsync(d => d.Id == id && d.Agency == agency, ct) is not { } found
            || found.State is not (DifferenceState.Open or DifferenceState.ToClose or DifferenceState.Explained))
        {
            return DifferenceRefusals.None;
        }

        if (answer is not (DifferenceState.ToClose or DifferenceState.Explained) || (answer is DifferenceState.ToClose && found.Kind is DifferenceKind.RightWithoutAccount))
        {
            return DifferenceRefusals.NoAnswer;
        }

        if (await IsOwnAsync(act, found, ct))
        {
            return DifferenceRefusals.Own;
        }

        if (!TypedReason.Read(words, DifferenceRefusals.Words, DifferenceRefusals.Words).Ok(out var said, out var unclear))
        {
            return unclear;
        }

        found.Decide(act, answer.Value, said);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else answered, or a new list came, in this very moment.
            return DifferenceRefusals.AtOnce;
        }

        return id;
    }

    // Also by another record of the same number, and of an account of which only the number is known (invariant 3).
    private async Task<bool> IsOwnAsync(Act act, AccountDifference found, CancellationToken ct) => act.By is { } by
        && (found.Person is { } about ? await people.IsSameAsync(by, about, ct)
            : ListDifferences.Open(vault, found.Account)?.Number is { } typed && CitizenId.OrNull(typed) is { } number && await people.HasNumberAsync(by, number, ct));
}

internal static class DifferenceRefusals
{
    public static readonly Problem None = new("account.none", new(
        "ไม่พบรายการนี้ หรือมีผู้ดำเนินการแล้ว ข้อมูลล่าสุดอยู่ด้านล่าง", "There is no such line, or somebody was faster. What is known now is shown below."));

    public static readonly Problem AtOnce = new("account.at-once", new(
        "มีผู้อื่นแก้รายการนี้ในเวลาเดียวกัน ยังไม่มีอะไรถูกบันทึก ลองอีกครั้ง", "Somebody else changed this line in the same moment. Nothing was saved. Try again."));

    public static readonly Problem NoAnswer = new("account.answer", new("เลือกสิ่งที่จะทำ", "Choose what to do."));

    public static readonly Problem Own = new("account.own", new(
        "ตอบเรื่องบัญชีของตนเองไม่ได้ ให้ผู้ดูแลคนอื่นหรือหน่วยงานที่กำกับทำ", "You cannot answer about your own account. Another administrator, or the office above, does that."));

    public static readonly Problem Words = new("account.words", new("กรอกเหตุผล 5 ถึง 500 ตัวอักษร", "Give the reason, in 5 to 500 characters."));
}
