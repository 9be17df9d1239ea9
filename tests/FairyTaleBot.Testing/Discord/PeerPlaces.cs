namespace FairyTaleBot.Testing.Discord;

/// <summary>A server.</summary>
public sealed class PeerGuild
{
    private readonly DiscordPeer _peer;

    internal PeerGuild(DiscordPeer peer, ulong id, string name, string locale) => (_peer, Id, Name, Locale) = (peer, id, name, locale);

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its language, such as <c>ko</c>.</summary>
    public string Locale { get; }

    /// <summary>What the bot's roles let it do. All, unless set.</summary>
    public ulong BotPermissions { get; set; } = ulong.MaxValue >> 1;

    /// <summary>Adds a text channel.</summary>
    public PeerChannel AddText(string name) => _peer.World.AddChannel(PeerChannel.Text, name, this, null);

    /// <summary>Adds a forum with tags.</summary>
    public PeerChannel AddForum(string name, params string[] tags)
    {
        var forum = _peer.World.AddChannel(PeerChannel.Forum, name, this, null);
        forum.Tags.AddRange(tags.Select(tag => (_peer.World.NextId(), tag)));
        return forum;
    }
}

/// <summary>A text channel, forum, thread or direct message.</summary>
public sealed class PeerChannel
{
    internal const int Text = 0;
    internal const int Direct = 1;
    internal const int GroupDirect = 3;
    internal const int PublicThread = 11;
    internal const int Forum = 15;

    private readonly PeerWorld _world;
    private readonly List<PeerMessage> _messages = [];

    internal PeerChannel(PeerWorld world, ulong id, int type, string? name, PeerGuild? guild, PeerChannel? parent) =>
        (_world, Id, Type, Name, Guild, Parent) = (world, id, type, name, guild, parent);

    /// <summary>Its id; that of a message's thread is the message's own.</summary>
    public ulong Id { get; }

    /// <summary>Discord's number for its kind.</summary>
    public int Type { get; }

    /// <summary>Its name; none for direct messages.</summary>
    public string? Name { get; internal set; }

    /// <summary>The server it is in, if any.</summary>
    public PeerGuild? Guild { get; }

    /// <summary>The channel a thread hangs on.</summary>
    public PeerChannel? Parent { get; }

    /// <summary>An archived thread takes no messages.</summary>
    public bool Archived { get; set; }

    /// <summary>Gone: everything about it is 404.</summary>
    public bool Deleted { get; set; }

    /// <summary>What the bot may not do here: when set, every request is 403 with that code (50001 access, 50013 permissions).</summary>
    public int? Forbidden { get; set; }

    /// <summary>The bits an interaction says the bot has here. All, unless set.</summary>
    public ulong AppPermissions { get; set; } = ulong.MaxValue >> 1;

    /// <summary>A forum's tags.</summary>
    public List<(ulong Id, string Name)> Tags { get; } = [];

    /// <summary>Names of the tags on a forum post.</summary>
    public IReadOnlyList<string> AppliedTags { get; internal set; } = [];

    /// <summary>What stands in it now, oldest first.</summary>
    public IReadOnlyList<PeerMessage> Messages => _world.Read(() => _messages.Where(message => !message.Deleted).ToArray());

    /// <summary>Its threads.</summary>
    public IReadOnlyList<PeerChannel> Threads => _world.Read(() => _world.Channels.Values.Where(channel => channel.Parent == this && !channel.Deleted).ToArray());

    internal bool IsThread => Type is 10 or 11 or 12;

    internal List<PeerMessage> Stored => _messages;
}
