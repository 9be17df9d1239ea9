using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.Faults;

namespace FairyTaleBot.Testing.Telegram;

/// <summary>One call the peer was asked to make.</summary>
public sealed class PeerCall
{
    public required string Method { get; init; }

    /// <summary>The parameters; in a multipart body, objects are read out of their text.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>Parts with a file, by name.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    public required bool IsForm { get; init; }
    public required DateTimeOffset At { get; init; }
    public PeerFault? Fault { get; internal set; }
    public bool WasExecuted { get; internal set; }

    /// <summary>The HTTP status answered; null when no answer left.</summary>
    public int? Status { get; internal set; }

    public long? ChatId => Arguments["chat_id"] is { } id ? long.Parse(id.ToString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    public string? this[string argument] => Arguments[argument]?.ToString();

    /// <summary>429 pauses the chat, or the method where there is no chat.</summary>
    internal string PauseKey => ChatId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Method;
}
