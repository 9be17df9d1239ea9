using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Servers, channels, messages and interactions, behind one lock; every change wakes those who wait for it.</summary>
internal sealed class PeerWorld(DiscordPeer peer, TimeProvider clock)
{
    private readonly Lock _gate = new();
    // Discord's ids count milliseconds since the first second of 2015.
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private ulong _lastId;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Dictionary<ulong, PeerGuild> Guilds { get; } = [];
    public Dictionary<ulong, PeerChannel> Channels { get; } = [];
    public Dictionary<string, PeerInteraction> Interactions { get; } = [];
    public Dictionary<(ulong Channel, string Nonce), (PeerMessage Message, DateTimeOffset At)> Nonces { get; } = [];
    public Dictionary<ulong, JsonArray> Commands { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task News
    {
        get
        {
            lock (_gate)
                return _news.Task;
        }
    }

    public T Read<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }

    public T Change<T>(Func<T> change)
    {
        lock (_gate)
        {
            try
            {
                return change();
            }
            finally
            {
                _news.TrySetResult();
                _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public void Tell() => Change(() => true);

    public ulong NextId()
    {
        lock (_gate)
            return _lastId = Math.Max(_lastId + 1, (ulong)(Now - Epoch).TotalMilliseconds << 22);
    }

    public PeerGuild AddGuild(string name, string locale) => Change(() =>
    {
        var guild = new PeerGuild(peer, NextId(), name, locale);
        return Guilds[guild.Id] = guild;
    });

    public PeerChannel AddChannel(int type, string? name, PeerGuild? guild, PeerChannel? parent, ulong? id = null) => Change(() =>
    {
        var channel = new PeerChannel(this, id ?? NextId(), type, name, guild, parent);
        return Channels[channel.Id] = channel;
    });
}
