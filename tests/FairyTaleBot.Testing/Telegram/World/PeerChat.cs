using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>A chat as those in it see it.</summary>
public sealed class PeerChat
{
    private readonly List<PeerMessage> _messages = [];

    internal PeerChat(long id, string type, string? title, IEnumerable<PeerUser> members, bool isForum)
    {
        (Id, Type, Title, IsForum) = (id, type, title, isForum);
        Members.AddRange(members);
    }

    public long Id { get; }
    public string Type { get; }
    public string? Title { get; }
    public bool IsForum { get; }

    /// <summary>The first is the owner.</summary>
    public List<PeerUser> Members { get; } = [];

    public HashSet<long> Administrators { get; } = [];

    /// <summary>Topic id to name.</summary>
    public Dictionary<long, string> Topics { get; } = [];

    public bool IsPrivate => Type == "private";

    /// <summary>Every message ever, the deleted ones too.</summary>
    public IReadOnlyList<PeerMessage> History
    {
        get
        {
            lock (_messages) return [.. _messages];
        }
    }

    /// <summary>What stands on the screen, oldest first.</summary>
    public IReadOnlyList<PeerMessage> Screen => [.. History.Where(message => !message.IsDeleted)];

    /// <summary>What the bot says on the screen.</summary>
    public IReadOnlyList<PeerMessage> FromBot => [.. Screen.Where(message => message.From.IsBot)];

    /// <summary>Whether the group's permissions let members send photos.</summary>
    public bool TakesPhotos { get; set; } = true;

    /// <summary>Why the bot may not speak here (403), or null.</summary>
    public string? Closed { get; internal set; }

    /// <summary>The supergroup this group has become.</summary>
    public PeerChat? MovedTo { get; internal set; }

    internal long LastMessageId { get; set; }

    internal void Add(PeerMessage message)
    {
        lock (_messages) _messages.Add(message);
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Type };
        if (Title is not null) json["title"] = Title;
        if (IsPrivate) json["first_name"] = Members[0].FirstName;
        if (IsForum) json["is_forum"] = true;
        return json;
    }
}
