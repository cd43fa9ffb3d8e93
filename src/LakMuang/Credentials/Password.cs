using LakMuang.Kernel;

namespace LakMuang.Credentials;

internal sealed class Password
{
    public required PersonId Person { get; init; }

    /// <summary>As <see cref="Secrets.PasswordHash"/> writes it.</summary>
    public required byte[] Hash { get; set; }

    public required DateTimeOffset SetAt { get; set; }
}
