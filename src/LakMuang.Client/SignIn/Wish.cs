namespace LakMuang.Client.SignIn;

/// <summary>What a sign-in is for.</summary>
/// <param name="ReturnUrl">Local path to show afterwards.</param>
/// <param name="Level">The least level, 1 to 4, or null for what LakMuang asks by itself.</param>
/// <param name="MaxAge">The oldest sign-in that will do, or null for any.</param>
/// <param name="Subject">Who must come back: a step-up must not change the person. Null for anybody.</param>
internal sealed record Wish(string ReturnUrl, int? Level = null, TimeSpan? MaxAge = null, string? Subject = null);
