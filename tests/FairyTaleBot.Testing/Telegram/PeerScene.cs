using System.Globalization;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram;

/// <summary>What people do in their apps: every act becomes the update that the real server would send.</summary>
public sealed class PeerScene
{
    private readonly PeerWorld _world;

    internal PeerScene(PeerWorld world) => _world = world;

    /// <summary>The bot as people see it.</summary>
    public PeerUser Bot => _world.Bot;

    /// <summary>Whether BotFather's privacy mode is on: in groups the bot sees only what is meant for it.</summary>
    public bool IsPrivacyOn
    {
        get => _world.IsPrivacyOn;
        set => _world.IsPrivacyOn = value;
    }

    /// <summary>Whether BotFather lets the bot be added to groups.</summary>
    public bool MayJoinGroups
    {
        get => _world.MayJoinGroups;
        set => _world.MayJoinGroups = value;
    }

    public PeerUser Person(string firstName, string? languageCode = "en")
    {
        lock (_world.Gate) return new PeerUser(_world.NewId(), firstName, languageCode);
    }

    /// <summary>The direct messages between a person and the bot, begun by the person.</summary>
    public PeerChat Private(PeerUser person) => Add(person.Id, "private", null, [person], false);

    /// <summary>A group that the bot is in; with topics it is a supergroup and the bot may manage them.</summary>
    public PeerChat Group(string title, IEnumerable<PeerUser> members, bool withTopics = false)
    {
        long id;
        lock (_world.Gate) id = withTopics ? -1_001_000_000_000 - _world.NewId() : -_world.NewId();
        var chat = Add(id, withTopics ? "supergroup" : "group", title, members, withTopics);
        if (withTopics) chat.Administrators.Add(Bot.Id);
        return chat;
    }

    public long Topic(PeerChat chat, string name)
    {
        lock (_world.Gate)
        {
            chat.Topics[++chat.LastMessageId] = name;
            return chat.LastMessageId;
        }
    }

    /// <summary>A person writes.</summary>
    public PeerMessage Say(PeerUser person, PeerChat chat, string text, long? topic = null, PeerMessage? replyTo = null) => Do(() =>
    {
        var message = _world.NewMessage(chat, person, topic);
        (message.Text, message.ReplyTo) = (text, replyTo?.Id);
        if (IsForBot(chat, message, replyTo)) _world.Updates.Add("message", MessageJson.Of(message));
        return message;
    });

    /// <summary>A person changes what they wrote.</summary>
    public void Edit(PeerMessage message, string text) => Do(() =>
    {
        message.Text = text;
        var json = MessageJson.Of(message);
        json["edit_date"] = message.Date + 1;
        _world.Updates.Add("edited_message", json);
        return message;
    });

    /// <summary>A person presses the button whose label holds these words.</summary>
    public PeerPress Press(PeerUser person, PeerMessage message, string label) => PressData(person, message, message.DataOf(label));

    /// <summary>A press with any data: an old button, or a forged one.</summary>
    public PeerPress PressData(PeerUser person, PeerMessage message, string data) => Do(() =>
    {
        var press = new PeerPress(_world.NewId().ToString(CultureInfo.InvariantCulture));
        _world.Expect(press);
        _world.Updates.Add("callback_query", new JsonObject
        {
            ["id"] = press.Id,
            ["from"] = person.ToJson(),
            ["message"] = MessageJson.Of(message),
            ["chat_instance"] = message.Chat.Id.ToString(CultureInfo.InvariantCulture),
            ["data"] = data,
        });
        return press;
    });

    /// <summary>The bot is let into a group.</summary>
    public void Invite(PeerChat chat, PeerUser by) => Do(() =>
    {
        chat.Closed = null;
        Membership(chat, by, "left", "member");
        var json = MessageJson.Of(_world.NewMessage(chat, by, null));
        json["new_chat_members"] = new JsonArray(Bot.ToJson());
        _world.Updates.Add("message", json);
        return chat;
    });

    /// <summary>The bot is thrown out of a group, or blocked in direct messages.</summary>
    public void Ban(PeerChat chat, PeerUser by) => Do(() =>
    {
        chat.Closed = chat.IsPrivate ? "bot was blocked by the user" : "bot was kicked from the group chat";
        Membership(chat, by, "member", "kicked");
        return chat;
    });

    /// <summary>The bot is let back without a word, or unblocked.</summary>
    public void Unban(PeerChat chat, PeerUser by) => Do(() =>
    {
        chat.Closed = null;
        Membership(chat, by, "kicked", "member");
        return chat;
    });

    /// <summary>A group becomes a supergroup, with another id.</summary>
    public PeerChat Upgrade(PeerChat group) => Do(() =>
    {
        var super = new PeerChat(-1_002_000_000_000 + group.Id, "supergroup", group.Title, group.Members, false);
        _world.Chats[super.Id] = super;
        group.MovedTo = super;
        Moved(group, "migrate_to_chat_id", super.Id);
        Moved(super, "migrate_from_chat_id", group.Id);
        return super;
    });

    /// <summary>An update of the test's own making; it is given the next id.</summary>
    public void Send(Func<long, JsonObject> update) => Do(() =>
    {
        _world.Updates.Push(update);
        return update;
    });

    /// <summary>The menu set for a scope and language, as command names.</summary>
    public IReadOnlyList<string> Menu(string scope = "default", string? language = null)
    {
        lock (_world.Gate)
        {
            return _world.Commands.TryGetValue($"{scope}/{language}", out var list)
                ? [.. list.AsArray().Select(command => command!["command"]!.GetValue<string>())]
                : [];
        }
    }

    /// <summary>Looks again after each change until there is something to see.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public async Task<T> SeeAsync<T>(Func<T?> look, TimeSpan? within = null, CancellationToken cancellationToken = default)
        where T : class
    {
        using var limit = new CancellationTokenSource(within ?? Eventually.Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        while (true)
        {
            var changed = _world.NextChange;
            if (look() is { } seen) return seen;
            try
            {
                await changed.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                throw new TimeoutException("What was waited for did not come into sight.");
            }
        }
    }

    private PeerChat Add(long id, string type, string? title, IEnumerable<PeerUser> members, bool isForum)
    {
        lock (_world.Gate) return _world.Chats[id] = new PeerChat(id, type, title, members, isForum);
    }

    private bool IsForBot(PeerChat chat, PeerMessage message, PeerMessage? replyTo)
    {
        if (chat.IsPrivate || !IsPrivacyOn || chat.Administrators.Contains(Bot.Id) || replyTo?.From.IsBot == true) return true;
        if (message.Text is not ['/', ..] text) return false;
        var command = text.Split(' ', '\n')[0].Split('@');
        return command.Length == 1 || string.Equals(command[1], Bot.Username, StringComparison.OrdinalIgnoreCase);
    }

    private void Membership(PeerChat chat, PeerUser by, string before, string after) => _world.Updates.Add("my_chat_member", new JsonObject
    {
        ["chat"] = chat.ToJson(),
        ["from"] = by.ToJson(),
        ["date"] = 1,
        ["old_chat_member"] = new JsonObject { ["status"] = before, ["user"] = Bot.ToJson() },
        ["new_chat_member"] = new JsonObject { ["status"] = after, ["user"] = Bot.ToJson() },
    });

    private void Moved(PeerChat chat, string field, long other)
    {
        var json = MessageJson.Of(_world.NewMessage(chat, chat.Members[0], null));
        json[field] = other;
        _world.Updates.Add("message", json);
    }

    private T Do<T>(Func<T> act)
    {
        lock (_world.Gate)
        {
            var done = act();
            _world.Changed();
            return done;
        }
    }
}
