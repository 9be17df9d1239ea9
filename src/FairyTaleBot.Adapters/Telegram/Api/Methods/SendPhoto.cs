using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>A picture of at most 10 MB, width plus height at most 10,000, one side at most 20 times the other.</summary>
internal sealed record SendPhoto : PostMethod
{
    public required InputFile Photo { get; init; }

    /// <summary>Up to 1,024 UTF-16 units after the markup is parsed away.</summary>
    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    internal override InputFile.Upload? Upload => Photo as InputFile.Upload;

    internal override SendPhoto? WithoutMarkup() =>
        ParseMode is null ? null : this with { Caption = HtmlText.PlainOf(Caption), ParseMode = null };
}
