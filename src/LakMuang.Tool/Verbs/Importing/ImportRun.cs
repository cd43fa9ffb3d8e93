using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing;
using LakMuang.Importing.Work;
using LakMuang.Kernel;
using LakMuang.Tool.Infrastructure;
using LakMuang.Tool.Verbs.Clients;

namespace LakMuang.Tool.Verbs.Importing;

/// <summary>One import on the command line. A server on the same database may do some of its portions, or all.</summary>
internal sealed class ImportRun(House house, bool json)
{
    private const string RootCode = "0000";

    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(500);

    private Guid _id;

    private Act Act => house.ActOfJob("import");

    /// <summary>An empty directory gets its root, which no file names.</summary>
    public async Task PlantRootAsync(ImportKind kind, CancellationToken ct)
    {
        var load = house.Get<LoadDirectory>();
        if (kind is ImportKind.Agencies && await load.IsEmptyAsync(ct))
        {
            await load.AgenciesAsync(
                [new(AgencyId.New(), RootCode, AgencyType.Department, "กรมส่งเสริมการปกครองท้องถิ่น", "Department of Local Administration", null, null, null, null)], ct);
        }
    }

    /// <param name="system">Of a list of users; else null.</param>
    /// <param name="isWhole">Of a list of users: whether it has every agency that uses the system.</param>
    public async Task BeginAsync(ImportKind kind, FileInfo file, string? system, bool isWhole, CancellationToken ct)
    {
        await using var content = file.OpenRead();
        _id = Value(await house.Get<BeginImport>().RunAsync(Act, ImportPlace.Central, kind, file.Name, content, ct, system, isWhole));
    }

    /// <summary>Works until the present step is done, and says how far it is.</summary>
    public async Task<Import> WorkAsync(CancellationToken ct)
    {
        while (true)
        {
            var worked = await house.Get<WorkOnImports>().RunAsync(Act, ct, _id);
            var import = Value(await house.Get<ShowImport>().StateAsync(Act, ImportPlace.Central, _id, ct));
            var isUnderWay = import.State is ImportState.Checking or ImportState.CarryingOut or ImportState.TakingBack;
            Progress(import, isUnderWay);
            if (!isUnderWay)
            {
                return import;
            }

            if (!worked)
            {
                await Task.Delay(_rest, ct);
            }
        }
    }

    /// <summary>The wrong rows, on the error stream: what is right and counted goes to the other.</summary>
    public async Task SayWrongAsync(CancellationToken ct)
    {
        for (var page = 1; await ViewAsync(RowFilter.Wrong, page, ct) is { Rows.Count: > 0 } view; page++)
        {
            foreach (var row in view.Rows)
            {
                await Console.Error.WriteLineAsync($"Row {row.Number}: {(row.Column is { } column ? $"{column.Th} ({column.En}): " : "")}{row.Verdict!.Problem!.Message.En} · {row.Verdict.Problem.Message.Th}");
            }
        }
    }

    public async Task CarryOutAsync(ImportLetter letter, CancellationToken ct)
    {
        if (await house.Get<DecideImport>().CarryOutAsync(Act, ImportPlace.Central, _id, letter, ct) is [var problem, ..])
        {
            throw new InvalidOperationException(problem.Message.En);
        }
    }

    public async Task CancelAsync(CancellationToken ct) => Value(await house.Get<DecideImport>().CancelAsync(Act, ImportPlace.Central, _id, ct));

    public void Say(Import import, string sentence) => Console.WriteLine(json
        ? Shared.ToJson(new { import.Id, import.State, import.Rows, import.ToAdd, import.ToChange, import.Unchanged, import.Wrong, import.CarriedOut })
        : $"{import.Rows} rows: {import.ToAdd} to add, {import.ToChange} to change, {import.Unchanged} unchanged, {import.Wrong} wrong. {sentence}");

    private async Task<ImportView> ViewAsync(RowFilter filter, int page, CancellationToken ct) =>
        Value(await house.Get<ShowImport>().RunAsync(Act, ImportPlace.Central, _id, filter, page, ct));

    // A bar that moves on a terminal; nothing where the output is kept.
    private static void Progress(Import import, bool isUnderWay)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(isUnderWay ? $"\r{import.State}: {import.Seen} rows " : "\r                                        \r");
        }
    }

    private static T Value<T>(Result<T> result) => result.Ok(out var value, out var problem) ? value : throw new InvalidOperationException(problem.Message.En);
}
