using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Tests.Discord;

internal static class CommandSamples
{
    public static ApplicationCommand Tale { get; } = new()
    {
        Name = "tale",
        NameLocalizations = new Dictionary<string, string> { ["ko"] = "동화", ["en-US"] = "tale" },
        Description = "Tell a tale together",
        DescriptionLocalizations = new Dictionary<string, string> { ["ko"] = "함께 동화를 지어요", ["en-US"] = "Tell a tale together" },
        Contexts = [InteractionContext.Guild, InteractionContext.BotDirectMessage, InteractionContext.PrivateChannel],
        IntegrationTypes = [InstallKind.Guild, InstallKind.User],
        Options =
        [
            new()
            {
                Type = CommandOptionType.Subcommand, Name = "start", Description = "Begin a tale",
                Options =
                [
                    new() { Type = CommandOptionType.String, Name = "theme", Description = "What it is about", Required = true, MaxLength = 200 },
                    new() { Type = CommandOptionType.String, Name = "style", Description = "How it looks", Autocomplete = true },
                    new() { Type = CommandOptionType.Integer, Name = "length", Description = "Chapters", MinValue = 3, MaxValue = 10 },
                    new() { Type = CommandOptionType.String, Name = "age", Description = "For whom", Choices = [new("4 to 6", "4-6"), new("7 to 9", "7-9")] },
                ],
            },
            new() { Type = CommandOptionType.Subcommand, Name = "next", Description = "Turn the page" },
        ],
    };
}
