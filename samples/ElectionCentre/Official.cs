namespace LakMuang.Samples.ElectionCentre;

public enum Office
{
    /// <summary>นายก, elected.</summary>
    Mayor,

    /// <summary>รองนายก; goes with the mayor, like secretary and adviser.</summary>
    Deputy,
    Secretary,
    Adviser,

    /// <summary>ประธานสภา</summary>
    Speaker,

    /// <summary>รองประธานสภา</summary>
    DeputySpeaker,

    /// <summary>สมาชิกสภา</summary>
    Member,
}

public enum EndedBy
{
    Resigned,
    Died,

    /// <summary>ขาดคุณสมบัติหรือมีลักษณะต้องห้าม</summary>
    Disqualified,

    /// <summary>ผู้ว่าราชการจังหวัดหรือรัฐมนตรีสั่งให้พ้นจากตำแหน่ง</summary>
    Removed,

    /// <summary>ยุบสภา</summary>
    Dissolved,

    /// <summary>นายกแต่งตั้งผู้อื่นแทน หรือเปลี่ยนตำแหน่ง</summary>
    Replaced,
}

/// <summary>Somebody in office for a term.</summary>
/// <param name="Seat">The constituency, or null.</param>
/// <param name="From">The first day: that of the election, or of the order.</param>
/// <param name="EndedOn">The last day of a term that ended early.</param>
/// <param name="Letter">Number of the announcement of the result, or of the order of appointment; null for an entry that is older than this column.</param>
/// <param name="LetterDate">Its day.</param>
public sealed record Official(
    Guid Id, Office Office, string Name, string? Seat, DateOnly From, DateOnly? EndedOn = null, EndedBy? Ended = null, string? Letter = null, DateOnly? LetterDate = null)
{
    public bool IsIn(DateOnly day, DateOnly last) => From <= day && day <= last;
}
