using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Pages;

/// <summary>Buttons under a message, one a row. Their data is the engine's button ids, which name tale and ballot and are checked by the desk.</summary>
internal static class Keyboards
{
    private const int MostLabel = 24;

    /// <summary>Choices first, in the order of the page; then one's own idea, then what turns the page. Null when nothing is left to press.</summary>
    public static InlineKeyboardMarkup? Of(PageShown shown) => shown is not { IsOpen: true, Ballot: { } ballot }
        ? null
        : InlineKeyboardMarkup.Column(
        [
            .. ballot.Turns.Select(Choice),
            Control(ViewMaker.Control(new ButtonId.OwnIdea(ballot.Tale, ballot.Number), shown.Page.Language)),
            .. ballot.Controls.Select(Control),
            .. shown.IsBedtime ? ViewMaker.Soothing(ballot.Tale, shown.Page.Language).Select(Control) : [],
        ]);

    public static InlineKeyboardMarkup? Of(IEnumerable<ControlView> controls) =>
        controls.Select(Control).ToArray() is { Length: > 0 } buttons ? InlineKeyboardMarkup.Column(buttons) : null;

    // Those who cannot read choose by the picture and the number.
    private static InlineKeyboardButton Choice(TurnView turn) => new()
    {
        Text = $"{turn.Emoji} {turn.Number} {Short(turn.Label)}{(turn.Votes > 0 ? $" · {turn.Votes}" : "")}",
        CallbackData = turn.Button,
    };

    private static string Short(string label) => Folding.Scalars(label) <= MostLabel ? label : $"{Folding.CutWhole(label, MostLabel - 1).TrimEnd()}…";

    private static InlineKeyboardButton Control(ControlView control) => new() { Text = control.Label, CallbackData = control.Id };
}
