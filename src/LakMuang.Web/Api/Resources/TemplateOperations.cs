using LakMuang.Access.Contracts;
using LakMuang.Access.Recertifying;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api.Resources;

/// <param name="Position">How the name of the post begins.</param>
/// <param name="Kind">The kind of appointment, or null for any.</param>
/// <param name="Types">Types of agency, as <c>type</c> of an agency says them; empty for all.</param>
/// <param name="Groups">Codes.</param>
internal sealed record TemplateItem(Guid Id, string Position, AppointmentKind? Kind, IReadOnlyList<AgencyType> Types, IReadOnlyList<string> Groups, LetterShort? Letter, DateTimeOffset AddedAt)
{
    public static TemplateItem Of(TemplateLine l) => new(
        l.Template.Id, l.Template.Position, l.Template.Kind, [.. l.Template.Types.Select(Enum.Parse<AgencyType>)], l.Template.Groups, LetterShort.Of(l.Letter), l.Template.AddedAt);
}

/// <param name="IsHeld">Whether the person has it already, in force, to come or suspended.</param>
/// <param name="Obstacle">The rule about duties that keeps it from them, or null.</param>
internal sealed record ProposalItem(string Group, string System, Words SystemName, Words Name, bool IsSensitive, Decider Decider, bool IsHeld, Words? Obstacle);

internal sealed record ProposalsPage(Guid Person, IReadOnlyList<ProposalItem> Groups);

internal sealed record RecertificationItem(Guid Id, Guid Person, Words Name, CauseOfChange Cause, DateTimeOffset Since, DateOnly DueOn);

/// <param name="Position">Of the post that it rests on; empty where that is not known any more.</param>
/// <param name="MayKeep">Whether the caller may decide that it stays.</param>
internal sealed record RightToDecideItem(
    Guid Right, string System, string Group, Words GroupName, string Position, DateOnly From, DateOnly? Until, RightProposal Proposal, bool MayKeep, LetterShort? Letter);

/// <param name="Rights">As they stand now; empty where nothing is left to decide.</param>
internal sealed record RecertificationPage(Guid Id, Guid Person, Words Name, CauseOfChange Cause, DateTimeOffset Since, DateOnly DueOn, IReadOnlyList<RightToDecideItem> Rights)
{
    public static RecertificationPage Of(RecertificationView v) => new(
        v.Case.Id, v.Case.Person.Value, Words.Of(v.Name.Full), v.Case.Cause, v.Case.Since, v.Case.DueOn,
        [
            .. v.Rights.Select(r => new RightToDecideItem(
                r.Grant.Id, r.Grant.System, r.Grant.Group, Words.Of(new(r.Group.NameTh, r.Group.NameEn)), r.Position, r.Grant.From, r.Grant.Until, r.Proposal, v.MayKeep(r),
                LetterShort.Of(v.Letters.GetValueOrDefault(r.Grant.Letter)))),
        ]);
}

internal sealed record AnswerForRight(Guid Right, RightAnswer Answer);

/// <param name="Answers">For each right once. Those that are left out are decided another time.</param>
internal sealed record RecertificationInput(IReadOnlyList<AnswerForRight> Answers, string Reason, LetterInput Letter);

/// <summary>What is proposed for a position, and what becomes of rights when it changes (L2-1, B-2). A proposal gives nothing.</summary>
internal static class TemplateOperations
{
    private const string OfPerson = "/agencies/{agency}/people/{person}/recertification";

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listTemplates", "/position-templates", ApiScopes.SystemsRead, new("แม่แบบสิทธิตามตำแหน่งที่ใช้อยู่", "The templates of positions that are in use"), ListAsync)
            with { TakesPerson = true },
        Operation.Get("getProposals", "/agencies/{agency}/people/{person}/rights/proposals", ApiScopes.PeopleRead,
            new("สิทธิที่แม่แบบเสนอให้บุคคลนี้", "The rights that templates propose for this person"), ProposalsAsync) with { Task = AgencyTask.ReadPeople },
        Operation.List("listRecertifications", "/agencies/{agency}/recertifications", ApiScopes.PeopleRead,
            new("ผู้ที่ต้องทบทวนสิทธิเพราะตำแหน่งเปลี่ยน ใกล้กำหนดก่อน", "Whose rights are to be reviewed after a change of position, the nearest day first"), OpenAsync)
            with { Task = AgencyTask.ReadPeople },
        Operation.Get("getRecertification", OfPerson, ApiScopes.PeopleRead, new("สิทธิที่ต้องทบทวนของบุคคลนี้", "The rights of this person that are to be reviewed"), GetAsync)
            with { Task = AgencyTask.ReadPeople, HasVersion = true },
        Operation.Post("decideRecertification", OfPerson + "/decision", ApiScopes.Rights, new("ตัดสินทีละสิทธิภายใต้หนังสือเดียว", "Decides right by right, under one letter"),
            new RecertificationInput([new(Guid.Parse("018f2f5e-0000-7000-8000-000000000001"), RightAnswer.Keep)], "ตามคำสั่งย้าย", LetterInput.Sample), DecideAsync)
            with { Task = AgencyTask.ManageRights, TakesPerson = true, Shows = "getRecertification" },
    ];

    private static async Task<Result<Listed<TemplateItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListTemplates>().NextAsync(call.Act, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, TemplateItem.Of, t => [t.Template.Id]) : problem;
    }

    private static async Task<Result<ProposalsPage>> ProposalsAsync(ApiCall call) =>
        (await call.Use<ProposeRights>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var proposed, out var problem)
            ? new ProposalsPage(
                call.Person.Value,
                [
                    .. proposed.Select(p => new ProposalItem(
                        p.Group.Code, p.Group.System, Words.Of(p.Group.SystemName), Words.Of(p.Group.Name), p.Group.IsSensitive, p.Group.Decider, p.IsHeld,
                        p.Obstacle is { } obstacle ? Words.Of(obstacle) : null)),
                ])
            : problem;

    private static async Task<Result<Listed<RecertificationItem>>> OpenAsync(ApiCall call)
    {
        (DateOnly, Guid)? after = call.After is [var day, var id] ? (DateOnly.ParseExact(day, "O", null), Guid.Parse(id)) : null;
        var found = await call.Use<ListRecertifications>().NextAsync(call.Act, call.Agency.Id, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, r => new RecertificationItem(r.Id, r.Person.Value, Words.Of(r.Name.Full), r.Cause, r.Since, r.DueOn), r => [$"{r.DueOn:O}", r.Id])
            : problem;
    }

    private static async Task<Result<RecertificationPage>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ListRecertifications>().OfPersonAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of([view.Case.Id, $"{view.Case.Since:O}", .. view.Rights.Select(r => $"{r.Grant.Id} {r.Proposal}")]);
        return RecertificationPage.Of(view);
    }

    private static async Task<Result<RightsDone>> DecideAsync(ApiCall call, RecertificationInput i)
    {
        // The same right twice: the last word would count, and nobody knows which was meant.
        if (i.Answers.DistinctBy(a => a.Right).Count() < i.Answers.Count)
        {
            return Problems.ApiProblems.BadMember("answers");
        }

        var done = await call.Use<DecideRecertification>().RunAsync(
            call.Act, call.Agency.Id, call.Person, i.Answers.ToDictionary(a => a.Right, a => a.Answer), new(i.Reason, i.Letter.Given), call.Ct);
        return done.Ok(out var count, out var problem) ? new RightsDone(count) : problem;
    }
}
