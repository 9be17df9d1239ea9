using System.CommandLine;
using FairyTaleBot.Adapters.Web;

namespace FairyTaleBot.CommandLine;

/// <summary><c>link</c>: the room's link with its key, for whoever runs the bot where no browser of theirs counts as this computer: in a container, on a server.</summary>
internal static class LinkCommand
{
    private static readonly Option<string> Room = new("--room") { Description = "Which room.", DefaultValueFactory = _ => "home" };

    public static Command Make()
    {
        var command = new Command("link", "Show the room's link with the key that lets others in. Takes the settings that run takes.") { Room };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(line => ShowAsync(line.GetValue(Room)!, [.. line.UnmatchedTokens]));
        return command;
    }

    private static async Task<int> ShowAsync(string room, string[] args)
    {
        try
        {
            var builder = RunCommand.Compose(args);
            builder.Logging.ClearProviders();
            await using var app = builder.Build();
            var listening = HealthCommand.Usual(name => name == "ASPNETCORE_URLS" ? builder.Configuration["urls"] : Environment.GetEnvironmentVariable(name));
            await Console.Out.WriteLineAsync(WebRoom.LinkAt(app.Services, listening, room));
            return 0;
        }
        catch (Exception e) when (Trouble.Of(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
