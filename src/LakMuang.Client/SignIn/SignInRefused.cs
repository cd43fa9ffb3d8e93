namespace LakMuang.Client.SignIn;

/// <summary>This sign-in cannot go on. The message goes to the log, the reason to the page.</summary>
internal sealed class SignInRefused(string reason, string message) : Exception(message)
{
    /// <summary>One of <see cref="SignInProblems"/>.</summary>
    public string Reason => reason;
}
