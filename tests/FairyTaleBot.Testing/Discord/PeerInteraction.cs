using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Something a member did, and what the bot made of it.</summary>
public sealed class PeerInteraction
{
    internal const int Command = 2;
    internal const int Component = 3;
    internal const int Autocomplete = 4;
    internal const int Modal = 5;

    private readonly DiscordPeer _peer;

    internal PeerInteraction(DiscordPeer peer, int type, PeerMember member, PeerChannel channel, PeerMessage? message)
    {
        (_peer, Type, Member, Channel, Message) = (peer, type, member, channel, message);
        Id = peer.World.NextId();
        Token = $"interaction-token-{Id}-that-must-never-be-printed";
        CreatedAt = peer.World.Now;
    }

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>2 command, 3 component, 4 autocomplete, 5 modal.</summary>
    public int Type { get; }

    /// <summary>Who did it.</summary>
    public PeerMember Member { get; }

    /// <summary>Where.</summary>
    public PeerChannel Channel { get; }

    /// <summary>The message whose button was pressed.</summary>
    public PeerMessage? Message { get; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>How long the first answer took; null before it.</summary>
    public TimeSpan? AnsweredAfter { get; internal set; }

    /// <summary>The kind of the first answer: 4 message, 5 deferred, 6 deferred update, 7 update, 8 suggestions, 9 modal.</summary>
    public int? Answer { get; internal set; }

    /// <summary>The message made by the first answer, or the one whose button was pressed.</summary>
    public PeerMessage? Original { get; internal set; }

    /// <summary>Further messages.</summary>
    public IReadOnlyList<PeerMessage> FollowUps => _peer.World.Read(() => Further.ToArray());

    /// <summary>The form that opened, in Discord's JSON.</summary>
    public JsonObject? Form { get; internal set; }

    /// <summary>What was suggested: name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Suggestions { get; internal set; } = [];

    internal string Token { get; }

    internal List<PeerMessage> Further { get; } = [];

    /// <summary>Waits for the first answer.</summary>
    public async Task<PeerInteraction> AnsweredAsync()
    {
        await _peer.UntilAsync(() => Answer is not null, $"an answer to the interaction of {Member.Name}");
        return this;
    }

    /// <summary>Waits until the original message says something.</summary>
    public async Task<PeerMessage> SaidAsync()
    {
        await _peer.UntilAsync(() => Original is { Thinking: false }, $"a message for {Member.Name}");
        return Original!;
    }
}
