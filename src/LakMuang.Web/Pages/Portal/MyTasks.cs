using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Staff.Leaving;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Portal;

/// <param name="Kind">Of the due tag: b when it is urgent, w when it has a date, i otherwise.</param>
public sealed record MyTask(string Icon, Text What, Text How, Text Due, string Kind, string? Link = null);

/// <summary>What a person should see to, the most urgent first.</summary>
public sealed class MyTasks(IPeople people, WaitingCirculars circulars, ListRequests requests, OwnLastDays lastDays, ActOfRequest act)
{
    private const int Urgent = 14;

    public async Task<IReadOnlyList<MyTask>> OfAsync(LivingSession session, IReadOnlyList<RightLine> rights, IReadOnlyList<Post> posts, CancellationToken ct)
    {
        var tasks = rights.Where(line => line.EndsSoon).OrderBy(line => line.DaysLeft).Select(Renew).ToList();
        tasks.InsertRange(0, (await circulars.OfAsync(act.Now(), [.. posts.Select(p => p.Agency.Id).Distinct()], ct)).Select(w => Acknowledge(w, posts.First(p => p.Agency.Id == w.Agency).Agency)));
        if (await requests.WaitingAsync(act.Now(), ct) is { Count: > 0 } waiting)
        {
            tasks.Insert(0, new(
                "edit", Pages.Requests.Words.TaskDecide.With(waiting.Count), Pages.Requests.Words.TaskDecideHow, ThaiDate.InTable(waiting.AnswerBy!.Value),
                waiting.AnswerBy < ThaiDate.Day(act.Now().At) ? "b" : "w", "/requests?show=decide"));
        }

        foreach (var last in (await lastDays.RunAsync(act.Now(), ct)).Where(l => !l.GoesOn).DistinctBy(l => l.Agency))
        {
            if (posts.FirstOrDefault(p => p.Agency.Id == last.Agency)?.Agency is { } agency)
            {
                tasks.Add(new(
                    "calendar", Staff.ForecastWords.OwnTask.With(agency.Name.Th, agency.Name.En), Staff.ForecastWords.OwnTaskHow, ThaiDate.InTable(last.On),
                    last.On < ThaiDate.Day(act.Now().At).AddDays(Urgent) ? "b" : "w"));
            }
        }

        if (await people.ContactOfAsync(session.Person, ct) is not { Email: not null, EmailVerified: true })
        {
            tasks.Add(new("mail", Words.EmailMissing, Words.EmailMissingHow, Words.WhenYouCan, "w"));
        }

        if (!session.Means.HasFlag(Means.ThaId))
        {
            tasks.Add(new("qr", Words.TryThaId, Words.TryThaIdHow, Words.WhenYouCan, "i", "/sign-in/thaid?to=%2F"));
        }

        return tasks;
    }

    private MyTask Acknowledge(WaitingCount waiting, AgencyFacts agency) => new(
        "mail", Pages.Circulars.Words.TaskWhat.With(waiting.Count), agency.Name, ThaiDate.InTable(waiting.DueOn!.Value),
        waiting.DueOn < ThaiDate.Day(act.Now().At) ? "b" : "w", $"/agencies/{agency.Code}/circulars?show={BoxFilter.Waiting}");

    private static MyTask Renew(RightLine line) => new(
        "clock", Words.RenewRight.With(line.Right.SystemName), Words.RenewRightHow,
        Words.DaysLeft.With(line.DaysLeft!), line.DaysLeft <= Urgent ? "b" : "w", "/rights");
}
