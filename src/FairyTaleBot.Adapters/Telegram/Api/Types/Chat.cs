namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record Chat
{
    public const string Private = "private";
    public const string Group = "group";
    public const string Channel = "channel";

    /// <summary>Up to 52 significant bits; groups are negative.</summary>
    public long Id { get; init; }

    public string Type { get; init; } = "";
    public string? Title { get; init; }

    public override string ToString() => $"{Type} chat {Id}";
}
