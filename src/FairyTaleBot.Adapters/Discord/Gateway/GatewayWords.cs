using System.Text.Json;
using FairyTaleBot.Adapters.Discord.Api;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>The three things the bot says to the gateway.</summary>
internal static class GatewayWords
{
    public static byte[] Heartbeat(long? sequence) => JsonSerializer.SerializeToUtf8Bytes(new(sequence), DiscordJson.Wire.HeartbeatCommand);

    public static byte[] Identify(DiscordToken token, DiscordOptions options) => JsonSerializer.SerializeToUtf8Bytes(
        new(new(token.Reveal(), (int)options.Gateway.Intents, [options.ShardId, options.ShardCount])), DiscordJson.Wire.IdentifyCommand);

    public static byte[] Resume(DiscordToken token, string sessionId, long sequence) =>
        JsonSerializer.SerializeToUtf8Bytes(new(new(token.Reveal(), sessionId, sequence)), DiscordJson.Wire.ResumeCommand);
}
