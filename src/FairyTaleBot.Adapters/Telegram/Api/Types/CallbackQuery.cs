namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>A press of an inline button; the presser's app shows a spinner until it is answered.</summary>
internal sealed record CallbackQuery
{
    public string Id { get; init; } = "";
    public User From { get; init; } = new();

    /// <summary>The message that holds the button; see <see cref="Types.Message.IsAccessible"/>.</summary>
    public Message? Message { get; init; }

    public string? Data { get; init; }

    public override string ToString() => $"press by {From} on {Message}";
}
