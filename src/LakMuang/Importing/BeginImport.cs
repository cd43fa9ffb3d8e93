using System.Security.Cryptography;
using LakMuang.Access.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Importing.Reading;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

/// <summary>Takes a file in: recognises its columns and lays its rows beside the import, sealed. Nothing else is read from it later.</summary>
public sealed class BeginImport(LakMuangDb db, GuardOfImports guard, Vault vault, ISystemNames systems, IServiceProvider services)
{
    private const int LongestName = 120;
    private const int ManyRows = 5_000;

    private readonly RowBoxes _boxes = new(vault);

    /// <param name="content">Can be read from any place.</param>
    /// <param name="system">Code of the linked system, for a list of its users; else null.</param>
    /// <param name="isWhole">Whether such a list has all agencies of the system; else it speaks for those alone that it names.</param>
    /// <returns>The id of the import, whose dry run has begun; or why the file cannot be taken.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, ImportPlace place, ImportKind? kind, string fileName, Stream content, CancellationToken ct, string? system = null, bool isWhole = false)
    {
        if (!(await guard.AgencyAsync(act, place, ct)).Ok(out var agency, out var refusal))
        {
            return refusal;
        }

        if (kind is not { } chosen || !place.Kinds.Contains(chosen))
        {
            return Refusals.NoKind;
        }

        var of = chosen is ImportKind.Accounts ? system : null;
        if (chosen is ImportKind.Accounts && (of is null or BuiltInSystems.Sso or BuiltInSystems.Open || await systems.OfAsync(of, ct) is null))
        {
            return Refusals.NoSystem;
        }

        try
        {
            return await TakeAsync(act, place, agency, of, isWhole, ImportKinds.Of(services, chosen), fileName, content, ct);
        }
        catch (UnreadableSheetException e)
        {
            return e.Problem;
        }
    }

    private async Task<Result<Guid>> TakeAsync(
        Act act, ImportPlace place, AgencyId agency, string? system, bool isWhole, IImportedKind kind, string fileName, Stream content, CancellationToken ct)
    {
        content.Position = 0;
        var digest = vault.Lookup(Convert.ToHexString(await SHA256.HashDataAsync(content, ct)), "import-file");
        var limits = new SheetLimits();
        var top = Sheet.Read(content, limits).Take(Head.LastRow).Select(r => (r.Number, r.Cells)).ToList();
        if (Head.Of(top, kind.Columns) is not { } head)
        {
            return Refusals.NoHead(string.Join(", ", kind.Columns.Where(c => c.IsNeeded).Select(c => c.Head.Th)));
        }

        var lacking = kind.Columns.Where((c, at) => c.IsNeeded && head.Places[at] < 0).Select(c => c.Head).ToList();
        if (lacking.Count > 0)
        {
            return Refusals.LacksColumns(lacking);
        }

        var import = new Import
        {
            Kind = kind.Kind,
            System = system,
            Agency = agency,
            IsCentral = place.Agency is null,
            IsWhole = isWhole && system is not null && place.Agency is null,
            By = act.By,
            Level = act.Level,
            FileName = vault.Seal(NameOf(fileName), Import.FileNameColumn),
            Digest = digest,
            Ignored = vault.Seal(string.Join('\n', head.Ignored), Import.IgnoredColumn),
            BegunAt = act.At,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Imports.Add(import);
        await db.SaveChangesAsync(ct);
        var rows = (int)await db.CopyAsync(
            "import_row (import, number, cells, key, added_person)",
            Sheet.Read(content, limits).Where(r => r.Number > head.Row && !r.IsEmpty).Select(r => (r.Number, Cells: head.Arrange(r.Cells))),
            (row, line) =>
            {
                row.Id(import.Id);
                row.Number(line.Number);
                row.Bytes(_boxes.Cells(line.Cells));
                row.Bytes(kind.KeyOf(line.Cells) is { } key ? _boxes.KeyOf(key) : null);
                row.Flag(false);
            }, ct);
        if (rows > ManyRows)
        {
            // The planner knows nothing yet of rows that came just now.
            await db.ChangeAsync("ANALYZE import_row", ct);
        }

        if (rows == 0)
        {
            return Reading.Refusals.NoRows;
        }

        await db.Imports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Rows, rows), ct);
        db.Note(new ImportBegun(import.Id, kind.Kind, agency, rows));
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return import.Id;
    }

    // For the screen only: the last part of a path, not too long.
    private static string NameOf(string name)
    {
        var last = TypedName.Clean(name).Split('/', '\\')[^1];
        return last.Length <= LongestName ? last : last[^LongestName..];
    }
}
