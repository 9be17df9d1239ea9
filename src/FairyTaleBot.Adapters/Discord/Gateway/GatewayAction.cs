namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>What the machine asks the world to do.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <summary>Ask the REST API; the answer is <see cref="GatewayInput.AddressFound"/> or <see cref="GatewayInput.AddressFailed"/>.</summary>
    public sealed record FindAddress : GatewayAction;

    public sealed record Open(int Socket, Uri Address) : GatewayAction;

    /// <summary>Leave a socket; it is cut when it does not close in time.</summary>
    public sealed record Close(int Socket, int Code) : GatewayAction;

    public sealed record SendHeartbeat(int Socket, long? Sequence) : GatewayAction;

    public sealed record SendIdentify(int Socket) : GatewayAction;

    public sealed record SendResume(int Socket, string SessionId, long Sequence) : GatewayAction;

    /// <summary>Hand an event on.</summary>
    public sealed record Dispatch(GatewayFrame Frame) : GatewayAction;

    /// <summary>The session stands, begun anew or resumed.</summary>
    public sealed record SessionStands(bool Resumed) : GatewayAction;

    /// <summary>Tell the log why the connection is left, and how long it rests.</summary>
    public sealed record Report(string Why, TimeSpan Pause, bool Resumable) : GatewayAction;

    /// <summary>Never again, until somebody has mended this.</summary>
    public sealed record GiveUp(string WhatToFix) : GatewayAction;
}
