using System.Text.Json.Serialization;
using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Gateway;

internal sealed record HelloEvent
{
    /// <summary>Milliseconds.</summary>
    public required double HeartbeatInterval { get; init; }
}

/// <summary>A session has begun.</summary>
internal sealed record ReadyEvent
{
    public required string SessionId { get; init; }
    public Uri? ResumeGatewayUrl { get; init; }
    public User? User { get; init; }
    public Application? Application { get; init; }

    public override string ToString() => $"ready as application {Application?.Id}";
}

// What the bot sends. The token's record prints nothing of itself.
internal sealed record IdentifyCommand(IdentifyData D)
{
    public int Op { get; } = (int)GatewayOp.Identify;

    public override string ToString() => "identify";
}

internal sealed record IdentifyData(string Token, int Intents, IReadOnlyList<int> Shard)
{
    public IdentifyProperties Properties { get; } = new();

    public override string ToString() => "identify";
}

internal sealed record IdentifyProperties
{
    public string Os { get; } = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";
    public string Browser { get; } = "FairyTaleBot";
    public string Device { get; } = "FairyTaleBot";
}

internal sealed record ResumeCommand(ResumeData D)
{
    public int Op { get; } = (int)GatewayOp.Resume;

    public override string ToString() => "resume";
}

internal sealed record ResumeData(string Token, string SessionId, long Seq)
{
    public override string ToString() => "resume";
}

internal sealed record HeartbeatCommand([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? D)
{
    public int Op { get; } = (int)GatewayOp.Heartbeat;
}
