namespace LakMuang.Sandbox.ThaId;

/// <summary>Approve or deny a waiting journey; what the app on the phone would tell the provider.</summary>
internal static class Decide
{
    public static bool Approve(Journey journey, Person person, Issued issued, TimeProvider clock)
    {
        var code = Journeys.Unguessable();
        issued.Codes[code] = new(journey, person, clock.GetUtcNow());
        if (journey.Decide(new() { ["code"] = code }))
        {
            return true;
        }

        issued.Codes.TryRemove(code, out _);
        return false;
    }

    public static bool Deny(Journey journey, Switches switches) => journey.Decide(new()
    {
        ["error"] = switches.Denial == DenialError.UserDenied ? "user_denied" : "access_denied",
        ["error_description"] = "The user denied the request",
    });
}
