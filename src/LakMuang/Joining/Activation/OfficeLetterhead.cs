using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>The picture that an office's letters begin with. None is shipped: the state emblem is for those who may use it.</summary>
public sealed class OfficeLetterhead
{
    public required AgencyId Agency { get; init; }

    public required FileId File { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    public required PersonId SetBy { get; set; }
}
