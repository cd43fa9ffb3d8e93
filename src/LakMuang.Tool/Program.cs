using System.CommandLine;
using LakMuang.Tool.Verbs;

var root = new RootCommand("LakMuang: the tool for operators.");
root.Subcommands.Add(MigrateVerb.Make());
root.Subcommands.Add(DemoDataVerb.Make());
root.Subcommands.Add(DemoAccountsVerb.Make());
root.Subcommands.Add(ClientVerb.Make());
root.Subcommands.Add(KeysVerb.Make());
root.Subcommands.Add(OperatorVerb.Make());
root.Subcommands.Add(OversightVerb.Make());
root.Subcommands.Add(BreakGlassVerb.Make());
root.Subcommands.Add(ImportVerb.Make());
root.Subcommands.Add(DoctorVerb.Make());

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    return 2;
}

return await parsed.InvokeAsync();
