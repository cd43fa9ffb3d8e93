using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Credentials;

/// <summary>Six digits that went to a mobile number that somebody says is theirs.</summary>
internal sealed class MobileCheck : SentCode
{
    public const string NumberColumn = "mobile_check.number";

    public required PersonId Person { get; init; }

    /// <summary>Ten digits.</summary>
    public required Sealed Number { get; init; }

    /// <summary>Keyed hash of the number that was on record then: where it is another by now, the code is of no use.</summary>
    public required byte[] Former { get; init; }
}
