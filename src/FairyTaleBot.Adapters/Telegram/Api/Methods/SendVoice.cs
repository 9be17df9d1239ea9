using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>A voice note of at most 50 MB: OGG with Opus, MP3 or M4A.</summary>
internal sealed record SendVoice : PostMethod
{
    public required InputFile Voice { get; init; }
    public string? Caption { get; init; }
    public string? ParseMode { get; init; }

    /// <summary>Seconds.</summary>
    public int? Duration { get; init; }

    internal override InputFile.Upload? Upload => Voice as InputFile.Upload;

    internal override SendVoice? WithoutMarkup() =>
        ParseMode is null ? null : this with { Caption = HtmlText.PlainOf(Caption), ParseMode = null };
}
