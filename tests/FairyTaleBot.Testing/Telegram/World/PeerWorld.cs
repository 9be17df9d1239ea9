using System.Globalization;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>Everything the server knows. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class PeerWorld(TimeProvider time)
{
    /// <summary>How long a press can be answered.</summary>
    // Telegram gives up sooner; how quick the bot is, is measured on a quiet machine.
    private static readonly TimeSpan PressLife = Eventually.Patience;

    private readonly Dictionary<string, (DateTimeOffset At, PeerPress Press)> _presses = [];
    private readonly Dictionary<string, PeerFile> _files = [];
    private long _lastId = 1000;
    private TaskCompletionSource _changed = NewSignal();

    internal Lock Gate { get; } = new();
    internal PeerUser Bot { get; } = new(7_000_000_001, "Fairy", IsBot: true, Username: "FairyTaleTestBot");

    /// <summary>BotFather's switches.</summary>
    internal bool IsPrivacyOn { get; set; } = true;
    internal bool MayJoinGroups { get; set; } = true;

    internal Dictionary<long, PeerChat> Chats { get; } = [];
    internal Dictionary<string, JsonNode> Commands { get; } = [];
    internal UpdateQueue Updates { get; } = new(500_000);

    /// <summary>Ends at the next change. Take it before looking.</summary>
    internal Task NextChange => Volatile.Read(ref _changed).Task;

    internal void Changed() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    internal long NewId() => ++_lastId;

    internal PeerChat ChatOf(long id)
    {
        if (!Chats.TryGetValue(id, out var chat)) throw ApiError.BadRequest("chat not found");
        if (chat.MovedTo is { } moved)
        {
            throw new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = moved.Id });
        }

        return chat.Closed is { } why ? throw new ApiError(403, $"Forbidden: {why}") : chat;
    }

    internal PeerMessage NewMessage(PeerChat chat, PeerUser from, long? topic)
    {
        var message = new PeerMessage(++chat.LastMessageId, chat, from, time.GetUtcNow().ToUnixTimeSeconds(), topic);
        chat.Add(message);
        return message;
    }

    internal PeerFile Keep(string kind, byte[] bytes, int width, int height)
    {
        var file = new PeerFile(kind, $"AgAC{kind}{NewId().ToString(CultureInfo.InvariantCulture)}", bytes, width, height);
        return _files[file.FileId] = file;
    }

    internal PeerFile FileOf(string id, string kind) => _files.TryGetValue(id, out var file) && file.Kind == kind
        ? file
        : throw ApiError.BadRequest("wrong file identifier/HTTP URL specified");

    internal void Expect(PeerPress press) => _presses[press.Id] = (time.GetUtcNow(), press);

    internal PeerPress PressOf(string id) => _presses.Remove(id, out var known) && time.GetUtcNow() - known.At < PressLife
        ? known.Press
        : throw ApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
