using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Privacy;

public enum CopyFormat
{
    Json,
    Csv,
}

/// <summary>Everything that LakMuang holds about the person who asks, room by room (PDPA, section 30).</summary>
public sealed class ShowWhatIsHeld(LakMuangDb db, IEnumerable<IHoldsPersonalData> rooms)
{
    public async Task<IReadOnlyList<HeldData>> RunAsync(Act act, CancellationToken ct)
    {
        List<HeldData> all = [];
        foreach (var room in rooms)
        {
            all.AddRange(await room.OfAsync(act.Person, ct));
        }

        return all;
    }

    /// <summary>The same for a copy to take along, with whole numbers; that it was taken is on the trail.</summary>
    /// <returns>A refusal for a sign-in by password alone: whoever has only guessed one must not get the copy.</returns>
    public async Task<Result<IReadOnlyList<HeldData>>> CopyAsync(Act act, CopyFormat format, CancellationToken ct)
    {
        if (act.Level < LeastLevel)
        {
            return PrivacyRefusals.StrongerSignIn;
        }

        var all = await RunAsync(act, ct);
        db.Note(new OwnDataCopied(act.Person, format));
        await db.CommitAsync(act, ct);
        return Result(all);
    }

    /// <summary>Password and mailed code, or better.</summary>
    public const int LeastLevel = 2;

    // An interface has no implicit conversion.
    private static Result<IReadOnlyList<HeldData>> Result(IReadOnlyList<HeldData> all) => all.ToList();
}

/// <summary>A person took a copy of what is held about them.</summary>
public sealed record OwnDataCopied(PersonId Person, CopyFormat Format) : Fact
{
    public override PersonId? Subject => Person;
}

internal static class PrivacyRefusals
{
    public static readonly Problem StrongerSignIn = new("privacy.stronger-sign-in", new(
        "ยืนยันตัวตนอีกขั้นก่อนดาวน์โหลดสำเนา", "Prove once more who you are before you take a copy."));
}
