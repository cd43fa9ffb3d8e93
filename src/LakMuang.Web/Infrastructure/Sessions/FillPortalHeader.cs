using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Look;
using LakMuang.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>Puts the signed-in person, their agency and the time that is left into the frame of every portal page.</summary>
public sealed class FillPortalHeader(PortalHeader header, IPeople people, AgencyPlaces places, IOptions<ActivationOptions> activation, TimeProvider clock) : IAsyncPageFilter
{
    private static readonly PortalTab _home = new("/", "home", FrameWords.TabHome);

    private static readonly PortalTab[] _own =
    [
        new("/circulars", "mail", FrameWords.Circulars),
        new("/rights", "key", FrameWords.TabRights),
        new("/requests", "edit", FrameWords.TabRequests),
        new("/history", "clock", FrameWords.TabHistory),
        new("/account", "shield", FrameWords.TabAccount),
    ];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Only pages that ask for a sign-in stand in the portal's frame. The authorization endpoint is a page as well, and
        // should not read names for a frame that it never shows.
        var isFramed = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;
        if (isFramed && context.HttpContext.Session() is { } session && context.HandlerInstance is PageModel page)
        {
            var ct = context.HttpContext.RequestAborted;
            var name = await people.NameOfAsync(session.Person, ct);
            var posts = await people.PostsOfAsync(session.Person, ct);
            page.HttpContext.Features.Set(new PortalPerson(name!, posts));

            header.BreakGlassUntil = session.Means.HasFlag(Means.BreakGlass) ? session.EndsAt : null;
            header.Person = name?.WithoutTitle.ToString();
            header.Agency = posts.Select(p => p.Agency.Name).FirstOrDefault();
            header.Place = posts.Select(p => p.Agency.Area).FirstOrDefault();
            // Work for others comes first: on a narrow screen one's own pages lie under "More", and never it.
            header.Work = await places.TabsAsync(session.Person, posts, ct);
            header.Tabs = [_home, .. header.Work, .. _own];
            if (page.HttpContext.Features.Get<AgencyOfRequest>() is { Agency: var agency, IsClosed: var isClosed })
            {
                (header.Agency, header.Place, header.SideTitle) = (agency.Name, agency.Area, FrameWords.AgencyWork);
                header.Side = await places.OfAsync(agency, ct);
                header.Warning = isClosed ? FrameWords.Closed : null;
            }

            header.Warning = activation.Value.AllowsLegacyPassword && header.Work.Count > 0 ? FrameWords.LegacyPassword : header.Warning;
            header.SessionLeft = (session.IdleEndsAt < session.EndsAt ? session.IdleEndsAt : session.EndsAt) - clock.GetUtcNow();
        }

        await next();
    }
}

/// <summary>The person of this request as the frame has read it, so that pages need not ask again.</summary>
public sealed record PortalPerson(PersonName Name, IReadOnlyList<Post> Posts)
{
    /// <summary>The agency of one's own post; where there are several, the one of a code.</summary>
    /// <returns>Null for a code of an agency where one holds no post.</returns>
    public AgencyFacts? AgencyOf(string? code) => Posts.Select(p => p.Agency).FirstOrDefault(a => code is null || a.Code == code);
}
