namespace LakMuang.Agencies.Contracts;

public enum LetterKind
{
    /// <summary>หนังสือ</summary>
    Letter,

    /// <summary>คำสั่ง</summary>
    Order,

    /// <summary>Moves rights over from an older system; each must be confirmed by a real letter in time.</summary>
    MigrationOrder,

    /// <summary>A request that was approved, or a cancellation (แบบคำขอที่พิจารณาแล้ว): decided within LakMuang, under its own number.</summary>
    DecidedRequest,
}
