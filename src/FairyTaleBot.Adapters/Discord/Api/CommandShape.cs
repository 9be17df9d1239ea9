using System.Text.Json;
using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Compares commands as Discord understands them: what it fills in by itself, and the order of languages, makes no difference.</summary>
internal static class CommandShape
{
    public static bool AreSame(IReadOnlyList<ApplicationCommand> some, IReadOnlyList<ApplicationCommand> others) => Text(some) == Text(others);

    private static string Text(IReadOnlyList<ApplicationCommand> commands)
    {
        IReadOnlyList<ApplicationCommand> plain = [.. commands.Select(Plain).OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal)];
        return JsonSerializer.Serialize(plain, DiscordJson.Wire.IReadOnlyListApplicationCommand);
    }

    private static ApplicationCommand Plain(ApplicationCommand command) => command with
    {
        Id = null,
        NameLocalizations = Plain(command.NameLocalizations),
        DescriptionLocalizations = Plain(command.DescriptionLocalizations),
        Options = Plain(command.Options),
        Contexts = Plain(command.Contexts, [InteractionContext.Guild, InteractionContext.BotDirectMessage, InteractionContext.PrivateChannel]),
        IntegrationTypes = Plain(command.IntegrationTypes, [InstallKind.Guild]),
        Nsfw = command.Nsfw is true ? true : null,
    };

    private static CommandOption Plain(CommandOption option) => option with
    {
        NameLocalizations = Plain(option.NameLocalizations),
        DescriptionLocalizations = Plain(option.DescriptionLocalizations),
        Required = option.Required is true ? true : null,
        Autocomplete = option.Autocomplete is true ? true : null,
        Choices = option.Choices is { Count: > 0 } choices ? [.. choices.Select(choice => choice with { NameLocalizations = Plain(choice.NameLocalizations) })] : null,
        Options = Plain(option.Options),
        ChannelTypes = option.ChannelTypes is { Count: > 0 } kinds ? [.. kinds.Order()] : null,
    };

    private static IReadOnlyList<CommandOption>? Plain(IReadOnlyList<CommandOption>? options) => options is { Count: > 0 } ? [.. options.Select(Plain)] : null;

    private static SortedDictionary<string, string>? Plain(IReadOnlyDictionary<string, string>? words) =>
        words is { Count: > 0 } ? new(words.ToDictionary(), StringComparer.Ordinal) : null;

    private static IReadOnlyList<T>? Plain<T>(IReadOnlyList<T>? values, IReadOnlyList<T> usual)
        where T : struct, Enum => values is null || values.Order().SequenceEqual(usual) ? null : [.. values.Order()];
}
