namespace LakMuang.Kernel;

/// <summary>What somebody does in or for one agency. Who may do which is one written table (docs/roles.md), held by a test.</summary>
public enum AgencyTask
{
    ReadPeople,
    DecideRegistrations,
    Invite,
    ReadLetters,
    KeepLetters,

    /// <summary>Appoints, replaces and ends the agency's own SSO admins.</summary>
    ProposeAdmins,

    /// <summary>Confirms them: never somebody of the agency itself.</summary>
    ConfirmAdmins,

    /// <summary>The work list of an office that oversees others.</summary>
    Oversee,
    MakeActivationLetters,

    /// <summary>Suspends, reinstates and corrects the people of an agency.</summary>
    ManagePeople,

    /// <summary>Makes two records of one person one: never somebody of the agency itself.</summary>
    MergePeople,

    /// <summary>Gives somebody who administers others a way in again, as one of two: never somebody of the agency itself.</summary>
    RecoverAdmins,
    ChangeOperators,

    /// <summary>Brings in people of the agency from a file.</summary>
    Import,

    /// <summary>Brings in agencies, people of all agencies, and rights.</summary>
    ImportCentrally,

    /// <summary>Adds, renames, moves, merges and dissolves agencies.</summary>
    ChangeTree,

    /// <summary>Reads what has come to an agency: everybody who works there.</summary>
    ReadCirculars,

    /// <summary>Says for an agency that it has read a circular.</summary>
    AcknowledgeCirculars,

    /// <summary>Writes to the agencies below an office, and has them reminded.</summary>
    SendCirculars,

    /// <summary>Lets a program work for an agency and those below it, without a person.</summary>
    PermitClients,

    /// <summary>Gives, changes, suspends and ends the rights of an agency's people.</summary>
    ManageRights,

    /// <summary>The same for groups on which an office above decides.</summary>
    GiveRightsAbove,

    /// <summary>The same for groups on which DLA operators decide.</summary>
    GiveRightsCentrally,

    /// <summary>Keeps the catalogue: linked systems, their user groups, and the duties that one person may not hold.</summary>
    KeepCatalogue,

    /// <summary>Sees who in an agency holds duties that are kept apart.</summary>
    ReadConflicts,

    /// <summary>Makes exceptions from the rules about duties: never somebody of the agency itself.</summary>
    ExcuseConflicts,
}

public enum AgencyAccess
{
    Allowed,

    /// <summary>The right is there, and the person must prove more surely who they are first.</summary>
    NeedsStrongerSignIn,
    Refused,
}

/// <summary>Who may do what for which agency: the one question that every use case asks (invariant 3).</summary>
public interface IAuthority
{
    Task<AgencyAccess> JudgeAsync(Act act, AgencyTask task, AgencyId agency, CancellationToken ct);

    /// <returns>Null for whoever may; else the refusal, which is on the trail by then unless a stronger sign-in is all that is missing.</returns>
    Task<Problem?> RefusalAsync(Act act, AgencyTask task, AgencyId agency, CancellationToken ct);
}

/// <summary>The two refusals of <see cref="IAuthority"/>.</summary>
public static class AuthorityRefusals
{
    public static readonly Problem NotYours = new("agency.not-yours", new(
        "งานนี้เป็นของผู้ดูแลหน่วยงานนั้น หรือผู้กำกับดูแลหน่วยงานนั้น",
        "This is for the administrators of that agency, or for those who oversee it."));

    public static readonly Problem StrongerSignIn = new("agency.stronger-sign-in", new(
        "งานนี้ต้องยืนยันตัวตนด้วย ThaID ก่อน",
        "Sign in with ThaID first to do this."));
}
