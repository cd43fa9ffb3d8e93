using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Care;

/// <summary>Shows somebody the whole citizen ID of a person, for a reason that the person can read (PDPA). For that answer only.</summary>
public sealed class UnmaskCitizenId(LakMuangDb db, CareGuard guard, IPeople people, IThrottle throttle)
{
    /// <summary>Whoever copies a register number by number is stopped early enough to be asked.</summary>
    private static readonly Limit _aDay = new("unmaskings", 50, TimeSpan.FromDays(1));

    public async Task<Result<CitizenId>> RunAsync(Act act, AgencyId agency, PersonId person, ReasonToUnmask? because, string? typedWords, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (because is not { } reason || !Enum.IsDefined(reason))
        {
            return UnmaskingRefusals.NoReason;
        }

        if (!StaffWords.Reason(typedWords).Ok(out var words, out var unclear))
        {
            return unclear with { Field = "Words" };
        }

        if (await people.NumberOfAsync(person, ct) is not { } number)
        {
            return UnmaskingRefusals.NoNumber;
        }

        if (await throttle.CountAsync(_aDay, $"{act.Person.Value:N}", ct) is not null)
        {
            return UnmaskingRefusals.TooMany;
        }

        // On record before it is shown: an answer that was not committed shows nothing.
        db.Unmaskings.Add(Unmasking.Of(act, person, agency, reason, words));
        await db.CommitAsync(act, ct);
        return number;
    }
}

internal static class UnmaskingRefusals
{
    public static readonly Problem NoReason = new("unmask.reason", new("เลือกเหตุที่ต้องดูเลขเต็ม", "Choose why the whole number is needed."), "Because");

    public static readonly Problem NoNumber = new("unmask.none", new("ไม่มีเลขประจำตัวของบุคคลนี้", "There is no citizen ID of this person."));

    public static readonly Problem TooMany = new("unmask.too-many", new(
        "ดูเลขเต็มครบจำนวนต่อวันแล้ว ถ้าจำเป็นต้องดูเพิ่ม ติดต่อหน่วยงานที่กำกับ", "That is as many whole numbers as a day takes. If you need more, ask the office above."));
}
