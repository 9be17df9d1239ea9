using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Puts a picture in place of what the message held, which may have been text alone.</summary>
internal sealed record EditMessageMedia : EditMethod
{
    public required InputMediaPhoto Media { get; init; }

    internal override InputFile.Upload? Upload => Media.Media as InputFile.Upload;

    internal override EditMessageMedia? WithoutMarkup() => Media.ParseMode is null
        ? null
        : this with { Media = Media with { Caption = HtmlText.PlainOf(Media.Caption), ParseMode = null } };
}
