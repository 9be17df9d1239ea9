using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

internal sealed record SendMessage : PostMethod
{
    /// <summary>1–4,096 UTF-16 units after the markup is parsed away.</summary>
    public required string Text { get; init; }

    public string? ParseMode { get; init; }
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    internal override SendMessage? WithoutMarkup() =>
        ParseMode is null ? null : this with { Text = HtmlText.Parse(Text).Plain, ParseMode = null };
}
