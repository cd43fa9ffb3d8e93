using System.Collections.Specialized;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>What comes back to the redirect URI (OpenID Connect Core 3.1.2.5 and 3.1.2.6, RFC 9207).</summary>
internal static class Answer
{
    public const string State = "st-7f.~_A";

    /// <summary>The code of a successful answer; everything else in it is looked at.</summary>
    /// <param name="state">Null when none was sent: then none may come back.</param>
    public static string Code(TestPage page, Provider provider, string? state = State)
    {
        var query = Query(page, provider, state);
        Assert.Null(query["error"]);
        var code = Assert.Single(query.GetValues("code")!);

        // RFC 6749 appendix A.11, and section 10.10: what has fewer than 128 bits could be guessed.
        Assert.All(code, c => Assert.InRange(c, '\x20', '\x7e'));
        Assert.True(code.Length >= 22);
        return code;
    }

    /// <summary>The error of an answer that carries one, and no code.</summary>
    public static string Error(TestPage page, Provider provider, string? state = State)
    {
        var query = Query(page, provider, state);
        Assert.Null(query["code"]);
        return Assert.Single(query.GetValues("error")!);
    }

    private static NameValueCollection Query(TestPage page, Provider provider, string? state)
    {
        Assert.StartsWith(Party.Callback, page.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("", page.Address.Fragment);
        var query = System.Web.HttpUtility.ParseQueryString(page.Address.Query);
        Assert.Equal(state, query["state"]);
        Assert.Equal(provider["issuer"], Assert.Single(query.GetValues("iss")!));
        return query;
    }
}
