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
}
