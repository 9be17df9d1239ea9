using System.Collections.Immutable;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Where a connection stands. Times count from the client's own beginning.</summary>
internal abstract record GatewayPhase
{
    private GatewayPhase()
    {
    }

    public sealed record Idle : GatewayPhase;

    /// <summary>Resting; then a connection to resume when there is a session, else the way to a new one.</summary>
    public sealed record Waiting(TimeSpan Until, bool AddressKnown = false) : GatewayPhase;

    /// <summary>Asking where the gateway is.</summary>
    public sealed record Asking : GatewayPhase;

    /// <summary>Opening a socket and waiting for its hello.</summary>
    public sealed record Greeting(TimeSpan Deadline) : GatewayPhase;

    /// <summary>Identified or resuming; waiting to be told that the session stands.</summary>
    public sealed record Entering(TimeSpan Deadline) : GatewayPhase;

    public sealed record Ready(TimeSpan Since) : GatewayPhase;

    public sealed record Stopped(string? WhatToFix) : GatewayPhase;
}

/// <summary>What a resume needs.</summary>
internal sealed record GatewaySession(string Id, Uri? Address);

/// <summary>The pulse of one socket; a new socket begins with a new one.</summary>
internal sealed record Heartbeat(TimeSpan Interval, TimeSpan NextAt, bool Answered = true);

/// <summary>Everything the state machine knows.</summary>
internal sealed record GatewayState
{
    public static GatewayState Beginning { get; } = new();

    public GatewayPhase Phase { get; init; } = new GatewayPhase.Idle();

    /// <summary>Which socket is meant; what former ones still say is not heard.</summary>
    public int Socket { get; init; }
    public Heartbeat? Heartbeat { get; init; }
    public Uri? Address { get; init; }
    public GatewaySession? Session { get; init; }
    public long? Sequence { get; init; }

    /// <summary>Whether the socket is to resume rather than identify.</summary>
    public bool Resuming { get; init; }

    /// <summary>Connections that failed in a row.</summary>
    public int Failures { get; init; }
    public int FailedResumes { get; init; }

    /// <summary>Sessions that may still be begun, by Discord's last word and our count since.</summary>
    public int IdentifiesLeft { get; init; } = 1;
    public TimeSpan IdentifiesRenewedAt { get; init; }
    public TimeSpan? LastIdentify { get; init; }
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>When the machine wants a <see cref="GatewayInput.Tick"/>, or null when only a word from outside moves it.</summary>
    public TimeSpan? NextTick
    {
        get
        {
            TimeSpan? phase = Phase switch
            {
                GatewayPhase.Waiting waiting => waiting.Until,
                GatewayPhase.Greeting greeting => greeting.Deadline,
                GatewayPhase.Entering entering => entering.Deadline,
                _ => null,
            };
            return Heartbeat is not { } beat ? phase : phase is { } time && time < beat.NextAt ? time : beat.NextAt;
        }
    }
}

/// <summary>The machine's answer to one input.</summary>
internal sealed record GatewayStep(GatewayState State, ImmutableArray<GatewayAction> Actions);
