namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record LinkPreviewOptions
{
    public bool IsDisabled { get; init; }

    internal static LinkPreviewOptions Off { get; } = new() { IsDisabled = true };
}
