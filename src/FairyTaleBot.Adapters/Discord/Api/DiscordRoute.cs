using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Which limits a route lives under.</summary>
internal enum RouteScope
{
    /// <summary>Bot token; its bucket and the global limit.</summary>
    Bot,

    /// <summary>An interaction's own token; its bucket only.</summary>
    Webhook,

    /// <summary>An interaction's first answer: due within three seconds, so it waits in no line.</summary>
    Callback,
}

/// <summary>One method on one path. <see cref="Template"/> and <see cref="Major"/> are what limits are counted by; <see cref="Path"/> may hold a secret and is never printed.</summary>
internal sealed record DiscordRoute(HttpMethod Method, string Template, string Path, string Major, RouteScope Scope = RouteScope.Bot)
{
    public string Key { get; } = $"{Method} {Template}";

    public override string ToString() => Key;

    public static DiscordRoute GatewayBot { get; } = new(HttpMethod.Get, "gateway/bot", "gateway/bot", "");

    public static DiscordRoute Application { get; } = new(HttpMethod.Get, "applications/@me", "applications/@me", "");

    public static DiscordRoute MyGuilds { get; } = new(HttpMethod.Get, "users/@me/guilds", "users/@me/guilds", "");

    public static DiscordRoute Commands(HttpMethod method, Snowflake application, string query = "") =>
        new(method, "applications/{application}/commands", $"applications/{application}/commands{query}", "");

    public static DiscordRoute GuildCommands(HttpMethod method, Snowflake application, Snowflake guild, string query = "") =>
        new(method, "applications/{application}/guilds/{guild}/commands", $"applications/{application}/guilds/{guild}/commands{query}", guild.ToString());

    public static DiscordRoute Channel(HttpMethod method, Snowflake channel, string below = "", string query = "") =>
        new(method, $"channels/{{channel}}{below}", $"channels/{channel}{below}{query}", channel.ToString());

    public static DiscordRoute Message(HttpMethod method, Snowflake channel, Snowflake message, string below = "") =>
        new(method, $"channels/{{channel}}/messages/{{message}}{below}", $"channels/{channel}/messages/{message}{below}", channel.ToString());

    public static DiscordRoute Guild(Snowflake guild, string below = "") =>
        new(HttpMethod.Get, $"guilds/{{guild}}{below}", $"guilds/{guild}{below}", guild.ToString());

    public static DiscordRoute Callback(Snowflake interaction, string token) =>
        new(HttpMethod.Post, "interactions/{interaction}/{token}/callback", $"interactions/{interaction}/{Uri.EscapeDataString(token)}/callback", "", RouteScope.Callback);

    public static DiscordRoute FollowUp(Snowflake application, string token) =>
        new(HttpMethod.Post, "webhooks/{application}/{token}", $"webhooks/{application}/{Uri.EscapeDataString(token)}?wait=true", $"{application}/{token}", RouteScope.Webhook);

    public static DiscordRoute WebhookMessage(HttpMethod method, Snowflake application, string token, Snowflake? message) =>
        new(method, "webhooks/{application}/{token}/messages/{message}",
            $"webhooks/{application}/{Uri.EscapeDataString(token)}/messages/{message?.ToString() ?? "@original"}", $"{application}/{token}", RouteScope.Webhook);
}
