namespace LakMuang.Client;

/// <summary>Claim names of a person signed in through LakMuang.</summary>
public static class LakMuangClaims
{
    /// <summary>The person, as a name that only this system knows (pairwise).</summary>
    public const string Subject = "sub";
    public const string Name = "name";

    /// <summary>Code, in digits, of the agency the session speaks for.</summary>
    public const string AgencyCode = "agency_code";
    public const string AgencyName = "agency_name";
    public const string AgencyType = "agency_type";

    /// <summary>One claim for each user group in this system and agency; also the role claim.</summary>
    public const string Groups = "groups";

    /// <summary>One claim for each right behind <see cref="Groups"/>, as JSON: <c>group</c>, <c>agency</c>, <c>letter</c> and, if it has a last day, <c>until</c>.</summary>
    public const string Grants = "grants";

    /// <summary>One claim for each position held.</summary>
    public const string Positions = "positions";

    /// <summary>Level of the sign-in: <c>urn:lakmuang:level:1</c> to <c>4</c>.</summary>
    public const string Level = "acr";

    /// <summary>When the person signed in at LakMuang, in seconds since 1970 UTC.</summary>
    public const string AuthTime = "auth_time";

    /// <summary>LakMuang's session, the key of back-channel logout.</summary>
    public const string Session = "sid";

    /// <summary>
    /// For which post the person acts, as JSON: <c>kind</c> (<c>acting</c>, <c>acting_in_post</c> or <c>signing_for</c>), <c>name</c> of the post, <c>letter</c> and, if
    /// it has a last day, <c>until</c>; absent for whoever holds a post of their own.
    /// </summary>
    public const string Acting = "acting";
}
