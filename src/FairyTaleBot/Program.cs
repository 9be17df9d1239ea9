using System.CommandLine;
using FairyTaleBot.CommandLine;

var root = new RootCommand("A group co-writes an illustrated fairy tale. Without a command it runs the bot: the web room at http://127.0.0.1:5080, tales in ./data.")
{
    // Settings of the host, such as --urls and --Section:Key, are read by the host itself.
    TreatUnmatchedTokensAsErrors = false,
};
var run = new Command("run", "Run the bot (the default). Takes --urls and any setting as --Section:Key value.") { TreatUnmatchedTokensAsErrors = false };
root.SetAction(line => RunCommand.RunAsync([.. line.UnmatchedTokens]));
run.SetAction(line => RunCommand.RunAsync([.. line.UnmatchedTokens]));
root.Add(run);
root.Add(TellCommand.Make());
root.Add(MigrateCommand.Make());
root.Add(StylesheetCommand.Make());
root.Add(DoctorCommand.Make());
root.Add(HealthCommand.Make());
root.Add(LinkCommand.Make());
return await root.Parse(args).InvokeAsync();
