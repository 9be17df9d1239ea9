using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>The bot's registered commands.</summary>
internal sealed class CommandCalls(DiscordCaller caller)
{
    // Registering happens once at start-up and under no lease; Discord takes its time with it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public Task<IReadOnlyList<ApplicationCommand>> GetAsync(Snowflake application, Snowflake? guild, CancellationToken cancellationToken) =>
        caller.CallAsync(new(Route(HttpMethod.Get, application, guild, "?with_localizations=true")) { TimeLimit = Patience }, DiscordJson.Wire.IReadOnlyListApplicationCommand, cancellationToken);

    /// <summary>Replaces all commands, of every kind.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> OverwriteAsync(
        Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        IReadOnlyList<ApplicationCommand> body = [.. commands.Select(command => command with { Id = null })];
        return caller.CallAsync(
            DiscordRequest.WithJson(Route(HttpMethod.Put, application, guild), body, DiscordJson.Wire.IReadOnlyListApplicationCommand) with { TimeLimit = Patience },
            DiscordJson.Wire.IReadOnlyListApplicationCommand, cancellationToken);
    }

    /// <summary>Replaces all commands when they differ from those registered; new names are rationed to 200 a day.</summary>
    /// <returns>Whether anything was sent.</returns>
    public async Task<bool> RegisterAsync(Snowflake application, Snowflake? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        if (CommandShape.AreSame(await GetAsync(application, guild, cancellationToken), commands))
            return false;
        await OverwriteAsync(application, guild, commands, cancellationToken);
        return true;
    }

    private static DiscordRoute Route(HttpMethod method, Snowflake application, Snowflake? guild, string query = "") =>
        guild is { } id ? DiscordRoute.GuildCommands(method, application, id, query) : DiscordRoute.Commands(method, application, query);
}
