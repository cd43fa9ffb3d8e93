using LakMuang.Accounts.Contracts;
using Microsoft.AspNetCore.Antiforgery;

namespace LakMuang.Web.Infrastructure.Sessions;

internal static class KeepAlive
{
    /// <summary>"Keep working" in the warning before a session ends: being asked is use, and the answer says how long it lasts now.</summary>
    public static void MapKeepAlive(this WebApplication app) =>
        app.MapPost("/session/keep", async (HttpContext context, IAntiforgery antiforgery, TimeProvider clock) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            var session = context.Session()!;
            return Results.Json(new { seconds = (int)(Earlier(session) - clock.GetUtcNow()).TotalSeconds });
        }).RequireAuthorization();

    private static DateTimeOffset Earlier(LivingSession session) =>
        session.IdleEndsAt < session.EndsAt ? session.IdleEndsAt : session.EndsAt;
}
