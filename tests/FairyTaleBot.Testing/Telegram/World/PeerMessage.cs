using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>A message as it stands now.</summary>
public sealed class PeerMessage
{
    internal PeerMessage(long id, PeerChat chat, PeerUser from, long date, long? topic) =>
        (Id, Chat, From, Date, Topic) = (id, chat, from, date, topic);

    public long Id { get; }
    public PeerChat Chat { get; }
    public PeerUser From { get; }
    public long Date { get; }
    public long? Topic { get; }

    /// <summary>Plain text, after markup was parsed away.</summary>
    public string? Text { get; internal set; }

    /// <summary>Text as it was sent, markup included.</summary>
    public string? Html { get; internal set; }

    public string? Caption { get; internal set; }

    /// <summary>The file in it: photo, document or voice.</summary>
    public PeerFile? File { get; internal set; }

    public JsonObject? ReplyMarkup { get; internal set; }
    public long? ReplyTo { get; internal set; }
    public bool IsSilent { get; internal set; }
    public bool IsDeleted { get; internal set; }

    /// <summary>Every text or caption that ever stood here, in order: nothing that was shown is forgotten.</summary>
    public List<string> Versions { get; } = [];

    /// <summary>The labels of the inline buttons, in order.</summary>
    public IReadOnlyList<string> Buttons => [.. Keys().Select(key => key["text"]!.GetValue<string>())];

    /// <summary>The callback data behind a label that holds these words.</summary>
    /// <exception cref="InvalidOperationException">There is no such button.</exception>
    public string DataOf(string label) => Keys()
        .Where(key => key["text"]!.GetValue<string>().Contains(label, StringComparison.Ordinal))
        .Select(key => key["callback_data"]?.GetValue<string>())
        .FirstOrDefault() ?? throw new InvalidOperationException($"No button '{label}' among: {string.Join(" | ", Buttons)}");

    internal void Show(string? words)
    {
        if (words is not null) Versions.Add(words);
    }

    private IEnumerable<JsonObject> Keys() => (ReplyMarkup?["inline_keyboard"] as JsonArray ?? [])
        .SelectMany(row => row!.AsArray())
        .Select(key => key!.AsObject());
}
