using LakMuang.Kernel;

namespace LakMuang.Accounts.Contracts;

public enum AccountState
{
    Invited,
    PendingApproval,
    Active,
    Suspended,
    Closed,
}

public interface IAccounts
{
    /// <summary>Null where the person has no account.</summary>
    Task<AccountState?> StateOfAsync(PersonId person, CancellationToken ct);

    /// <summary>The epochs of those of the people who have an account, as they stand in the database now. Whoever looks at a credential reads them before it.</summary>
    Task<IReadOnlyDictionary<PersonId, int>> EpochsAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>Opens an active account within the running commit.</summary>
    void Open(Act act, PersonId person);

    /// <summary>Closes an account within the running commit, which ends all that was entered by it; or opens a closed one again.</summary>
    Task ChangeAsync(Act act, PersonId person, bool open, CancellationToken ct);

    /// <summary>Suspends an active account within the running commit: all that was entered by it is dead when that commit is done (invariant 2).</summary>
    /// <returns>False where there is no active account.</returns>
    Task<bool> SuspendAsync(PersonId person, CancellationToken ct);

    /// <summary>Lets a suspended account sign in again, within the running commit.</summary>
    /// <returns>False where it is not suspended.</returns>
    Task<bool> ReinstateAsync(PersonId person, CancellationToken ct);

    /// <summary>Ends everything that was entered by an account, within the running commit (invariant 2). The person may sign in again at once.</summary>
    /// <returns>False where there is no active account.</returns>
    Task<bool> RevokeAsync(PersonId person, EndOfSession because, CancellationToken ct);

    /// <summary>Those of the people whose account is active.</summary>
    Task<IReadOnlySet<PersonId>> ActiveAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>Those of the people who have an account, in whatever state.</summary>
    Task<IReadOnlySet<PersonId>> KnownAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);
}

public static class AccountRefusals
{
    public static Problem? For(AccountState? state) => state switch
    {
        AccountState.Active => null,
        AccountState.Suspended => Suspended,
        AccountState.PendingApproval => Pending,
        _ => None,
    };

    public static readonly Problem Suspended = new("account.suspended", new(
        "บัญชีของท่านถูกระงับ กรุณาติดต่อผู้ดูแลหน่วยงานของท่าน",
        "Your account is suspended. Please contact the administrator of your agency."));

    public static readonly Problem Pending = new("account.pending", new(
        "บัญชีของท่านยังรอผู้ดูแลหน่วยงานอนุมัติ ผลจะแจ้งทางอีเมล",
        "Your account still waits for approval by the administrator of your agency. You will be told by e-mail."));

    public static readonly Problem Revoked = new("account.revoked", new(
        "บัญชีนี้เพิ่งถูกให้ออกจากทุกระบบ กรุณาเข้าสู่ระบบใหม่อีกครั้ง",
        "Everything of this account was ended a moment ago. Please sign in once more."));

    public static readonly Problem None = new("account.none", new(
        "ยังไม่มีบัญชีหลักเมืองสำหรับบุคคลนี้ กรุณาติดต่อผู้ดูแลหน่วยงานเพื่อลงทะเบียน",
        "There is no LakMuang account for this person yet. Please ask the administrator of your agency to register you."));
}

/// <summary>Nobody comes in by this account until it is reinstated; its rights are out of force as long.</summary>
public sealed record AccountSuspended(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>The account is at its end; its rights are out of force.</summary>
public sealed record AccountClosed(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record AccountReinstated(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record AccountOpened(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}
