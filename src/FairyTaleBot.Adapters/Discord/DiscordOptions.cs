using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Gateway;
using FairyTaleBot.Adapters.Discord.Order;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>Configuration section <c>Discord</c>.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token, with or without the word <c>Bot</c> before it. Without a token the part is off.</summary>
    public string? Token { get; set; }

    /// <summary>Where the REST API lives, version included. Default: Discord's own, version 10.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://discord.com/api/v10/");

    /// <summary>Which shard this process serves, counted from 0. Default 0.</summary>
    public int ShardId { get; set; }

    /// <summary>How many shards there are together. Direct messages come to shard 0. Default 1.</summary>
    public int ShardCount { get; set; } = 1;

    /// <summary>How long a chat rests between two rounds of posts and edits, so that many votes in one breath are one edit. Default 1 s.</summary>
    public TimeSpan EditInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a tale's cover rests between two edits. Default 10 s.</summary>
    public TimeSpan CoverInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Where a server's tales are told until it settles that itself with <c>/tale setup</c>: <c>Threads</c> or <c>Channel</c>. Default Threads.</summary>
    public TalePlace TellIn { get; set; } = TalePlace.Threads;

    /// <summary>Limits of REST calls.</summary>
    public DiscordApiOptions Api { get; set; } = new();

    /// <summary>Limits and choices of the gateway connection.</summary>
    public GatewayOptions Gateway { get; set; } = new();

    /// <summary>What is wrong with these values, each as a sentence that names its key. Empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (!ApiBaseUrl.IsAbsoluteUri || ApiBaseUrl.Scheme is not ("https" or "http"))
            yield return "Discord:ApiBaseUrl must be an absolute http or https address.";
        if (ShardCount < 1)
            yield return "Discord:ShardCount must be 1 or more.";
        if (ShardId < 0 || ShardId >= Math.Max(ShardCount, 1))
            yield return "Discord:ShardId must be at least 0 and below Discord:ShardCount.";
        if (EditInterval < TimeSpan.Zero || EditInterval > TimeSpan.FromMinutes(1))
            yield return "Discord:EditInterval must be between nothing and a minute.";
        if (CoverInterval < TimeSpan.Zero || CoverInterval > TimeSpan.FromMinutes(10))
            yield return "Discord:CoverInterval must be between nothing and ten minutes.";
        if (TellIn is not (TalePlace.Threads or TalePlace.Channel))
            yield return "Discord:TellIn must be Threads or Channel; a forum is chosen in a server, with /tale setup.";
        foreach (var problem in Api.Problems().Concat(Gateway.Problems()))
            yield return problem;
    }

    /// <summary>Names the part and its shard; never the token.</summary>
    public override string ToString() => $"Discord shard {ShardId} of {ShardCount}";
}
