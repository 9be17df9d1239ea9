namespace FairyTaleBot.Adapters.Telegram.Api.Limits;

/// <summary>What a call costs, and which 429 of before it must wait out.</summary>
/// <param name="Chat">The chat the call is about; null for calls about none.</param>
/// <param name="Method">For calls about no chat, the method's name: each such method has pauses of its own.</param>
/// <param name="IsMessage">Whether the call draws on the message budgets.</param>
/// <param name="IsAside">Whether the message is none that the tale waits for: then it leaves part of a group's minute to those that are.</param>
internal readonly record struct Pace(long? Chat, string? Method, bool IsMessage, bool IsAside = false)
{
    /// <summary>A new or changed message.</summary>
    internal static Pace Message(long chat) => new(chat, null, true);

    /// <summary>A message beside the tale: an answer to somebody, a tally that moves.</summary>
    internal static Pace Aside(long chat) => new(chat, null, true, IsAside: true);

    /// <summary>A call about a chat that makes no message: only the chat's pauses count.</summary>
    internal static Pace InChat(long chat) => new(chat, null, false);

    /// <summary>A call about no chat: only the method's own pauses count.</summary>
    internal static Pace Lane(string method) => new(null, method, false);

    internal bool IsGroupMessage => IsMessage && Chat < 0;

    internal (long?, string?) PauseKey => (Chat, Method);
}
