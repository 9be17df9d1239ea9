using System.Globalization;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Telegram.Pages;

/// <summary>What a grown-up presses under a page that only they have seen. A button of this surface's own; its data begins as none of the engine's does.</summary>
/// <param name="IsShown">Lifts the veil; otherwise the page is told in another way.</param>
internal sealed record PreviewButton(bool IsShown, TaleId Tale, int Chapter, int Edition)
{
    public static InlineKeyboardMarkup Under(TaleId tale, PageView page) => InlineKeyboardMarkup.Column(
    [
        new InlineKeyboardButton { Text = Phrasebook.Say(page.Language, Phrases.Labels.ShowIt), CallbackData = new PreviewButton(true, tale, page.Chapter, page.Edition).ToString() },
        new InlineKeyboardButton { Text = Phrasebook.Say(page.Language, Phrases.Labels.Retell), CallbackData = new PreviewButton(false, tale, page.Chapter, page.Edition).ToString() },
    ]);

    /// <summary>Null when it is another kind of button.</summary>
    public static PreviewButton? Parse(string? data) => data?.Split('.') switch
    {
        ["t", var act and ("show" or "other"), { Length: > 0 } tale, var chapter, var edition] when Number(chapter) is { } c && Number(edition) is { } e => new(act == "show", new(tale), c, e),
        _ => null,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"t.{(IsShown ? "show" : "other")}.{Tale}.{Chapter}.{Edition}");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : null;
}
