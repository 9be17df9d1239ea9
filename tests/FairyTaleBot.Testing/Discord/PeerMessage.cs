using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Discord.Spec;

namespace FairyTaleBot.Testing.Discord;

/// <summary>A message as it stands now.</summary>
public sealed class PeerMessage
{
    internal PeerMessage(ulong id, PeerChannel channel, PeerInteraction? interaction) => (Id, Channel, Interaction) = (id, channel, interaction);

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>Where it stands.</summary>
    public PeerChannel Channel { get; }

    /// <summary>The interaction it answers, if it does.</summary>
    public PeerInteraction? Interaction { get; }

    /// <summary>The message as last sent or edited, in Discord's JSON.</summary>
    public JsonObject Body { get; } = [];

    /// <summary>Files on it.</summary>
    public IReadOnlyList<PeerFile> Files { get; internal set; } = [];

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    /// <summary>Taken away.</summary>
    public bool Deleted { get; set; }

    /// <summary>Deferred and not yet filled: shows "thinking".</summary>
    public bool Thinking { get; internal set; }

    /// <summary>The nonce it was made with.</summary>
    public string? Nonce { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Discord's flag bits.</summary>
    public int Flags => Body["flags"]?.GetValue<int>() ?? 0;

    /// <summary>Only the one who asked sees it.</summary>
    public bool Ephemeral => (Flags & MessageRules.Ephemeral) != 0;

    /// <summary>It makes a sound: not silent and not only for one.</summary>
    public bool Notifies => (Flags & (4096 | MessageRules.Ephemeral)) == 0;

    /// <summary>Who would be called by it.</summary>
    public IReadOnlyList<string> Calls => [.. (Body["allowed_mentions"]?["users"] as JsonArray ?? []).Select(id => id!.GetValue<string>())];

    /// <summary>All words on it, in reading order.</summary>
    public string Text => string.Join('\n', Words());

    /// <summary>Its buttons, in reading order.</summary>
    public IReadOnlyList<PeerButton> Buttons => [.. Parts(2).Select(part => new PeerButton(
        part["custom_id"]?.GetValue<string>(), part["label"]?.GetValue<string>() ?? "", part["emoji"]?["name"]?.GetValue<string>(),
        part["disabled"]?.GetValue<bool>() ?? false, part["url"]?.GetValue<string>()))];

    /// <summary>Alt texts of its pictures.</summary>
    public IReadOnlyList<string> AltTexts =>
        [.. Parts(12).SelectMany(part => part["items"]!.AsArray()).Select(item => item!["description"]?.GetValue<string>()).OfType<string>(), .. Files.Select(file => file.Description).OfType<string>()];

    /// <summary>The colour of its frame, 0xRRGGBB.</summary>
    public int? AccentColor => Parts(17).FirstOrDefault()?["accent_color"]?.GetValue<int>();

    /// <summary>Whether it is hidden until somebody taps it.</summary>
    public bool IsVeiled => Parts(17).Any(part => part["spoiler"]?.GetValue<bool>() is true);

    internal IEnumerable<JsonObject> Parts(int type) => (Body["components"] as JsonArray ?? []).SelectMany(MessageRules.All).Where(part => MessageRules.Type(part) == type);

    private IEnumerable<string> Words()
    {
        if (Body["content"]?.GetValue<string>() is { Length: > 0 } content)
            yield return content;
        foreach (var embed in Body["embeds"] as JsonArray ?? [])
        {
            foreach (var name in (string[])["title", "description"])
            {
                if (embed![name]?.GetValue<string>() is { } text)
                    yield return text;
            }
        }

        foreach (var part in Parts(10))
            yield return part["content"]!.GetValue<string>();
    }
}

/// <summary>A button as a person sees it.</summary>
/// <param name="CustomId">What the bot gets when it is pressed; none on a link.</param>
/// <param name="Label">The words on it.</param>
/// <param name="Emoji">The picture on it.</param>
/// <param name="Disabled">It cannot be pressed.</param>
/// <param name="Url">Where a link leads.</param>
public sealed record PeerButton(string? CustomId, string Label, string? Emoji, bool Disabled, string? Url);

/// <summary>An uploaded file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Description">Its alt text.</param>
/// <param name="Bytes">The file.</param>
public sealed record PeerFile(ulong Id, string Name, string MediaType, string? Description, byte[] Bytes);
