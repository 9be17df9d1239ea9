using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>A connection that stands, and what is said over it.</summary>
internal static class GatewayTalk
{
    internal static readonly ApplicationCommand Tale = new() { Name = "tale", Description = "Tell a tale" };

    internal static async Task<DiscordBench> Ready(DiscordPeerOptions? peer = null, Action<FairyTaleBot.Adapters.Discord.DiscordOptions>? configure = null)
    {
        var bench = await DiscordBench.StartAsync(peer, configure);
        await bench.RegisterAsync(Tale);
        await bench.ConnectAsync();
        return bench;
    }

    // Connected is what can be spoken to.
    internal static async Task Speak(DiscordBench bench)
    {
        var before = bench.Heard.Count;
        await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale");
        await Heard(bench, before + 1);
    }

    internal static Task Heard(DiscordBench bench, int count) => Eventually.TrueAsync(() => bench.Heard.Count >= count);
}
