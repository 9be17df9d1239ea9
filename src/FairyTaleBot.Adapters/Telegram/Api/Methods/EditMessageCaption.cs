using FairyTaleBot.Adapters.Telegram.Api.Text;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

internal sealed record EditMessageCaption : EditMethod
{
    /// <summary>Up to 1,024 UTF-16 units after the markup is parsed away; null takes the caption away.</summary>
    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    internal override EditMessageCaption? WithoutMarkup() =>
        ParseMode is null ? null : this with { Caption = HtmlText.PlainOf(Caption), ParseMode = null };
}
