namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>The kinds of update asked for. Said at every start, because Telegram remembers the last list it was told.</summary>
internal static class AllowedUpdates
{
    internal static IReadOnlyList<string> All { get; } = ["message", "callback_query", "my_chat_member"];
}
