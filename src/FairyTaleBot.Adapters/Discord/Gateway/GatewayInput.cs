namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>What can happen to a connection.</summary>
internal abstract record GatewayInput
{
    private GatewayInput()
    {
    }

    public sealed record Start : GatewayInput;

    /// <summary>Discord said where the gateway is.</summary>
    public sealed record AddressFound(Uri Url, int IdentifiesLeft, TimeSpan RenewedAfter, int MaxConcurrency) : GatewayInput;

    public sealed record AddressFailed(bool TokenRejected = false, TimeSpan? RetryAfter = null) : GatewayInput;

    public sealed record FrameCame(int Socket, GatewayFrame Frame) : GatewayInput;

    /// <summary>The socket is gone, or never opened: then, and when it broke, without a code.</summary>
    public sealed record SocketClosed(int Socket, int? Code = null) : GatewayInput;

    /// <summary>Time has passed.</summary>
    public sealed record Tick : GatewayInput;

    /// <summary>We are asked to leave.</summary>
    public sealed record Stop : GatewayInput;
}
