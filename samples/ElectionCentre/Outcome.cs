namespace LakMuang.Samples.ElectionCentre;

public enum Outcome
{
    Done,

    /// <summary>The person does not record for this agency.</summary>
    NotAllowed,
    Unknown,

    /// <summary>Somebody else wrote meanwhile.</summary>
    Overtaken,

    /// <summary>There would be two mayors, or two chairs, on one day.</summary>
    Two,
}
