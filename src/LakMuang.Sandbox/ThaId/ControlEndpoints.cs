using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.Sandbox.Pages;
using static LakMuang.Sandbox.Pages.Page;

namespace LakMuang.Sandbox.ThaId;

internal static class ControlEndpoints
{
    private static readonly JsonSerializerOptions Shape = SandboxApp.Shape(new());

    public static void MapControl(this RouteGroupBuilder thaid)
    {
        var control = thaid.MapGroup("/control").AddEndpointFilter(async (call, next) =>
            call.HttpContext.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from) ? Results.StatusCode(403) : await next(call));
        control.MapGet("", (HttpRequest request, SwitchBoard board) => Show(new(request), board.Now));
        control.MapGet("/switches", (SwitchBoard board) => board.Now);
        control.MapPost("/switches", Set);
        control.MapPost("/reset", (SwitchBoard board) => { board.Now = new(); return Results.Redirect("/thaid/control"); });
        control.MapPost("/rotate", (SigningKeys keys) => { keys.Rotate(); return Results.Redirect("/thaid/control"); });
    }

    /// <summary>Changes the switches that are named and leaves the others. JSON, or the control page's form with all of them.</summary>
    private static async Task<IResult> Set(HttpRequest request, SwitchBoard board)
    {
        try
        {
            var next = JsonSerializer.SerializeToNode(board.Now, Shape)!.AsObject();
            var isForm = request.HasFormContentType;
            var sent = isForm ? Typed(next, await request.ReadFormAsync()) : (await JsonNode.ParseAsync(request.Body))!.AsObject();
            foreach (var (name, value) in sent)
            {
                next[name] = value?.DeepClone();
            }

            board.Now = next.Deserialize<Switches>(Shape)!;
            return isForm ? Results.Redirect("/thaid/control") : Results.Json(board.Now, Shape);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return ThaIdEndpoints.Error(400, "invalid_request", "not a set of switches");
        }
    }

    private static JsonObject Typed(JsonObject now, IFormCollection form) => new(now.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)(
        pair.Value!.GetValueKind() switch
        {
            JsonValueKind.String => form[pair.Key].ToString(),
            JsonValueKind.Number => int.TryParse(form[pair.Key], out var number) ? number : 0,
            _ => form.ContainsKey(pair.Key),
        }))));

    private static IResult Show(Page page, Switches now) => page.Show(page.Say("สวิตช์ของผู้ให้บริการจำลอง", "Switches of the imitated provider"), $"""
        <form method="post" action="/thaid/control/switches">
        {string.Concat(JsonSerializer.SerializeToNode(now, Shape)!.AsObject().Select(pair => Field(pair.Key, pair.Value!)))}
        <p><button>{page.Say("บันทึก", "Save")}</button></p></form>
        <div class="buttons"><form method="post" action="/thaid/control/reset"><button class="quiet">{page.Say("คืนค่าเริ่มต้น", "Defaults")}</button></form>
        <form method="post" action="/thaid/control/rotate"><button class="quiet">{page.Say("หมุนกุญแจลงนาม", "Rotate signing keys")}</button></form></div>
        """);

    private static string Field(string name, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => $"""<label for="{name}" lang="en">{name}</label><select id="{name}" name="{name}">{Options(name, value.ToString())}</select>""",
        JsonValueKind.Number => $"""<label for="{name}" lang="en">{name}</label><input id="{name}" name="{name}" type="number" min="0" max="120" value="{value}">""",
        _ => $"""<p><input type="checkbox" id="{name}" name="{name}"{(value.GetValue<bool>() ? " checked" : "")}> <label class="inline" for="{name}" lang="en">{name}</label></p>""",
    };

    private static string Options(string name, string now) => string.Concat((name switch
    {
        "expiry" => Names<ExpiryField>(),
        "answer" => Names<AnswerShape>(),
        "sub" => Names<SubjectKind>(),
        _ => Names<DenialError>(),
    }).Select(option => $"<option{(option == now ? " selected" : "")}>{E(option)}</option>"));

    private static IEnumerable<string> Names<T>() where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);
}
