namespace LakMuang.Samples.CorporateOnline;

public enum Outcome
{
    Done,

    /// <summary>The person's groups do not allow it.</summary>
    NotAllowed,

    /// <summary>This agency has nothing of that id.</summary>
    Unknown,

    /// <summary>Somebody else was faster.</summary>
    Overtaken,

    /// <summary>The person made it, and so does not authorize it.</summary>
    Own,

    /// <summary>A company administrator has stopped the person here.</summary>
    Stopped,

    /// <summary>Company administrators have given the person the other duty here.</summary>
    OtherDuty,

    /// <summary>LakMuang cannot be asked at the moment.</summary>
    Away,
}
