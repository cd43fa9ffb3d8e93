using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Staff.Moving;
using LakMuang.TestKit;
using LakMuang.Web.Api;
using LakMuang.Web.Tests.Foreign;
using LakMuang.Web.Tests.Merging;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.Requests;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Web.Tests.Api;

/// <summary>The OpenAPI document is one that others' tools read, and says what the operations do.</summary>
public sealed partial class OpenApiTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parser_of_others_finds_it_in_order_and_whole()
    {
        using var node = new NodeClient("openapi.mjs", $"{server.Address}api/openapi.json");

        var told = JsonSerializer.Deserialize<JsonElement>(await node.Hear());

        Assert.Equal("3.1.0", told.GetProperty("version").GetString());
        Assert.False(told.GetProperty("unresolved").GetBoolean());
        Assert.Equal(Operations.All.Select(o => o.Id).Order(StringComparer.Ordinal), told.GetProperty("operations").EnumerateArray().Select(o => o.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Discovery_names_its_scopes()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        var metadata = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative)));

        Assert.Empty(ApiDesk.AllScopes.Split(' ').Except(metadata.GetProperty("scopes_supported").EnumerateArray().Select(s => s.GetString())));
    }

    [Fact]
    public async Task Every_operation_called_with_its_example_answers_as_the_document_says()
    {
        var land = await Country.Of(server);
        var places = await PlacesOf(land);
        using var admin = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        using var above = await ApiDesk.Of(server, await land.Person(land.Root, roles: ["dla-operator"]));
        var document = (await admin.Get("/api/openapi.json")).Json;
        var good = new List<string>();

        foreach (var operation in Operations.All)
        {
            var desk = operation.Task is AgencyTask.ConfirmAdmins or AgencyTask.Oversee or AgencyTask.MergePeople or AgencyTask.SendCirculars or AgencyTask.RecoverAdmins or AgencyTask.ExcuseConflicts || !operation.IsOfAgency ? above : admin;
            places["agency"] = land.CodeOf(operation.Task is AgencyTask.Oversee or AgencyTask.SendCirculars ? land.Province : land.Town);
            var said = document.GetProperty("paths").GetProperty(operation.Path).GetProperty(operation.Method.ToLowerInvariant());
            places["person"] = places[operation.Path.Contains("/recovery", StringComparison.Ordinal) ? "lost" : operation.Path.Contains("/rights", StringComparison.Ordinal) ? "holder" : "officer"];
            var answer = await CallAsync(desk, operation, said, Filled(operation.Path, places), places);

            var status = $"{(int)answer.Status}";
            Assert.True(said.GetProperty("responses").TryGetProperty(status, out var response), $"{operation.Id}: {status} {answer.Text}");
            if ((int)answer.Status < 300)
            {
                good.Add(operation.Id);
                Assert.True(operation.Produces != "application/json" || Fits(answer.Json, response, document), $"{operation.Id}: {answer.Text}");
            }
        }

        // What needs more of a world than this one has is told as the document says it, too.
        string[] notHere = ["dismissLeaverReport", "approveRegistration", "returnRegistration", "refuseRegistration", "getRegistration", "decideImport", "getImport", "listImportRows", "getWrongRows",
            "getCentralImport", "listCentralImportRows", "getCentralWrongRows", "decideCentralImport", "withdrawInvitation", "proposeEndOfAdmin", "withdrawNomination", "repeatSignOut", "repeatSignOutsOfPerson", "nameLetterOfSuspension", "reinstatePerson", "withdrawLetter",
            "correctPerson", "endSession", "unlockPerson", "proposeMove", "withdrawMove", "refuseMove", "changeSecondment", "mergeRecords", "acceptMove", "remindAgencies",
            "writeFollowing", "getDraft", "listRecipients", "changeDraft", "sendCircular", "discardDraft", "agreeTreeChange", "draftTreeChange", "decideRecovery", "confirmRights", "approveRequest", "refuseRequest", "returnRequest", "excuseConflict", "endException",
            "getHandover", "planHandover", "proposeHandover", "agreeHandover", "refuseHandover", "callOffHandover", "tryLegAgain", "giveReaders", "getRecertification", "decideRecertification",
            "getAccountDifference", "answerAccountDifference", "beginRightImport", "getRightImport", "listRightImportRows", "getRightWrongRows", "decideRightImport",
            "getAccountImport", "listAccountImportRows", "getAccountWrongRows", "decideAccountImport"];
        Assert.Empty(Operations.All.Select(o => o.Id).Except(good).Except(notHere));
    }

    private static async Task<ApiReply> CallAsync(ApiDesk desk, Operation operation, JsonElement said, string path, Dictionary<string, string> places)
    {
        if (operation.Method == "GET")
        {
            return await desk.Get(path + QueryString.Create(operation.Query.Where(q => q.IsNeeded).Select(q => KeyValuePair.Create<string, string?>(q.Name, q.Example))));
        }

        if (operation.Files.Count > 0)
        {
            return await desk.Post(path + QueryString.Create(operation.Query.Where(q => q.IsNeeded).Select(q => KeyValuePair.Create<string, string?>(q.Name, q.Name == "kind" ? "people" : q.Example))), new StringContent("เลขประจำตัวประชาชน,ชื่อ,นามสกุล,ตำแหน่ง\r\n1101700203451,ก,ข,นักวิชาการ\r\n", System.Text.Encoding.UTF8, "text/csv"), ApiDesk.NewKey());
        }

        JsonNode? example = null;
        if (said.TryGetProperty("requestBody", out var body))
        {
            example = JsonNode.Parse(body.GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText());
            if (example!["person"] is not null)
            {
                example["person"] = places["colleague"];
            }

            // Each under a letter of its own: a number stands in the register once.
            if (example["letter"] is JsonObject letter && operation.Path.Contains("/rights", StringComparison.Ordinal))
            {
                letter["number"] = $"{operation.Id} 1/2569";
            }
        }

        return await desk.Post(path, example?.ToJsonString(), version: operation.NeedsVersion ? "\"v0\"" : null);
    }

    private static string Filled(string path, Dictionary<string, string> places) =>
        Parts().Replace(path, part => places.GetValueOrDefault(part.Groups[1].Value) ?? Guid.CreateVersion7().ToString());

    private async Task<Dictionary<string, string>> PlacesOf(Country land)
    {
        var holder = await land.Person(land.Town, roles: ["info-editor"]);
        var (proposer, person, colleague, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town));
        var proposed = await land.Ask<ProposeAdmin, Result<Guid>>(use => use.RunAsync(
            land.As(proposer), land.Town, new(nominee.Id, AdminRank.Deputy, new(2026, 11, 1), null, null, new("77/2569", new(2026, 11, 1), null, null)), Ct));
        Assert.True(proposed.Ok(out var nomination, out _));
        return new()
        {
            ["agency"] = land.CodeOf(land.Town),
            ["officer"] = $"{person.Id.Value}",
            ["holder"] = $"{holder.Id.Value}",
            ["right"] = $"{await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1", holder.Id.Value)}",
            ["request"] = $"{await SentRequest()}",
            ["lost"] = $"{proposer.Id.Value}",
            ["colleague"] = $"{colleague.Id.Value}",
            ["letter"] = $"{person.Letter.Value}",
            ["nomination"] = $"{nomination}",
            ["other"] = $"{await DoubleOf(land, person)}",
            ["move"] = $"{await MoveTo(land)}",
            ["circular"] = $"{await new Circulars.Post(server, land).Sent(await land.Person(land.Province, roles: ["overseer"]), land.Province)}",
            ["change"] = $"{await ChangeOf(land)}",
        };
    }

    private async Task<Guid> SentRequest()
    {
        var desk = await RequestDesk.Of(server);
        return await desk.Sent(desk.Clerk);
    }

    private async Task<Guid> DoubleOf(Country land, Somebody person)
    {
        var record = await land.Person(land.Town);
        await new MergeDesk(server, land).Unprove(record, person);
        return record.Id.Value;
    }

    private async Task<Guid> MoveTo(Country land)
    {
        var (sender, officer, today) = (await land.Person(land.Neighbour, Office.SsoAdmin), await land.Person(land.Neighbour), ThaiDate.Day(server.Clock.GetUtcNow()));
        var proposed = await land.Ask<ProposeMove, Result<Guid>>(use => use.RunAsync(
            land.As(sender), land.Neighbour, officer.Id, new(MoveKind.Transfer, land.Town, today, null, false, new("78/2569", new(2026, 11, 1), null, null)), Ct));
        Assert.True(proposed.Ok(out var move, out var problem), problem?.Code);
        return move;
    }

    private async Task<Guid> ChangeOf(Country land)
    {
        var drafted = await land.Ask<DraftTreeChange, Result<Guid>>(use => use.RunAsync(
            land.Job(), new(TreeChangeKind.Rename, land.CodeOf(land.Far), null, null, null, null, "เทศบาลตำบลใหม่", "New", null, ThaiDate.Day(server.Clock.GetUtcNow()), new("79/2569", new(2026, 11, 1), null, null)), Ct));
        Assert.True(drafted.Ok(out var change, out var problem), problem?.Code);
        return change;
    }

    /// <summary>Whether the members of an answer are those that its schema names and requires.</summary>
    private static bool Fits(JsonElement json, JsonElement response, JsonElement document)
    {
        var name = response.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty(name);
        var members = json.EnumerateObject().Select(m => m.Name).ToList();
        return members.Count > 0 && !members.Except(schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)).Any()
            && !schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Except(members).Any();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parts();
}
