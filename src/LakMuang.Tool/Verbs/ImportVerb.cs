using System.CommandLine;
using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Tool.Infrastructure;
using LakMuang.Tool.Verbs.Clients;
using LakMuang.Tool.Verbs.Importing;

namespace LakMuang.Tool.Verbs;

/// <summary>The same imports as on the web, from beginning to end in one command.</summary>
internal static class ImportVerb
{
    private static readonly Argument<FileInfo> _file = new("file") { Description = "A .csv or .xlsx file; what it is, its bytes decide." };
    private static readonly Option<bool> _dryRun = new("--dry-run") { Description = "Checks every row and writes nothing." };
    private static readonly Option<bool> _skipWrong = new("--skip-wrong") { Description = "Carries out the good rows when others are wrong; otherwise nothing is." };
    private static readonly Option<string> _letter = new("--letter") { Description = "Number of the letter or order that the import rests on. Without it, a migration of today is entered." };
    private static readonly Option<string> _dated = new("--dated") { Description = "The letter's date, such as 21/11/2569 or 2026-11-21." };
    private static readonly Option<string> _subject = new("--subject") { Description = "The letter's subject." };

    private static readonly Option<string> _system = new("--system") { Description = "Code of the linked system whose list of users it is.", Required = true };

    private static readonly Option<bool> _whole = new("--whole") { Description = "The list has every agency that uses the system: those that it does not name have no user there." };

    public static Command Make() => new("import", "Brings in agencies, people or rights from a CSV or XLSX file, or compares a linked system's list of users with the rights.")
    {
        Of("agencies", ImportKind.Agencies), Of("people", ImportKind.People), Of("grants", ImportKind.Grants), Of("accounts", ImportKind.Accounts),
    };

    private static Command Of(string name, ImportKind kind)
    {
        var command = new Command(name, $"Imports {name}.") { _file, _dryRun, _skipWrong, _letter, _dated, _subject, Shared.Json };
        if (kind is ImportKind.Accounts)
        {
            command.Options.Add(_system);
            command.Options.Add(_whole);
        }

        command.Does(async (parsed, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var run = new ImportRun(house, parsed.GetValue(Shared.Json));
            await run.PlantRootAsync(kind, ct);
            await run.BeginAsync(kind, parsed.GetValue(_file)!, kind is ImportKind.Accounts ? parsed.GetValue(_system) : null, kind is ImportKind.Accounts && parsed.GetValue(_whole), ct);
            var judged = await run.WorkAsync(ct);
            await run.SayWrongAsync(ct);
            var isBad = judged.Wrong > 0 && !parsed.GetValue(_skipWrong);
            // A list of users that agrees in every row may still lack accounts.
            if (parsed.GetValue(_dryRun) || isBad || (kind is not ImportKind.Accounts && judged.ToAdd + judged.ToChange == 0))
            {
                await run.CancelAsync(ct);
                run.Say(judged, isBad ? "Nothing was written: mend the wrong rows, or pass --skip-wrong." : "Nothing was written.");
                return judged.Wrong > 0 ? 1 : 0;
            }

            var day = ThaiDate.Day(house.ActOfJob("import").At);
            await run.CarryOutAsync(
                new(
                    parsed.GetValue(_letter) ?? $"นำเข้า {judged.Id:N}/{day.Year + 543}", parsed.GetValue(_dated) ?? day.ToString("O", null),
                    parsed.GetValue(_subject) ?? (kind is ImportKind.Accounts ? "เทียบรายชื่อผู้ใช้ของระบบกับสิทธิ" : "โอนข้อมูลจากระบบเดิม")), ct);
            var done = await run.WorkAsync(ct);
            run.Say(done, $"{done.CarriedOut} rows were carried out.");
            return done.State is ImportState.Done ? 0 : 1;
        });
        return command;
    }
}
