using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>A file of at most 50 MB: the finished book, for one.</summary>
internal sealed record SendDocument : PostMethod
{
    public required InputFile Document { get; init; }
    public string? Caption { get; init; }
    public string? ParseMode { get; init; }
    public bool? DisableContentTypeDetection { get; init; }

    internal override InputFile.Upload? Upload => Document as InputFile.Upload;

    internal override SendDocument? WithoutMarkup() =>
        ParseMode is null ? null : this with { Caption = HtmlText.PlainOf(Caption), ParseMode = null };
}
