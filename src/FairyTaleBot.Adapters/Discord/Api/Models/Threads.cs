namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>A thread to begin. <see cref="Name"/> 1–100 characters.</summary>
internal sealed record NewThread(string Name)
{
    /// <summary>Minutes of silence after which it is archived: 60, 1440, 4320 or 10080.</summary>
    public int? AutoArchiveDuration { get; init; }

    // Filled in by the call: without it a thread without message would be private.
    public ChannelType? Type { get; init; }
}

/// <summary>A forum post to begin: a thread with its first message.</summary>
internal sealed record NewForumPost(string Name, OutgoingMessage Message)
{
    public int? AutoArchiveDuration { get; init; }

    /// <summary>At most 5 of the forum's tags.</summary>
    public IReadOnlyList<Snowflake>? AppliedTags { get; init; }
}

/// <summary>A change to a thread; null leaves a thing as it is.</summary>
internal sealed record ThreadChange
{
    public string? Name { get; init; }
    public bool? Archived { get; init; }
    public bool? Locked { get; init; }
    public IReadOnlyList<Snowflake>? AppliedTags { get; init; }
}

internal sealed record ActiveThreads
{
    public IReadOnlyList<Channel> Threads { get; init => field = value ?? []; } = [];
}
