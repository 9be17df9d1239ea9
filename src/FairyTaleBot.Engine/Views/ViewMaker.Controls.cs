using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Views;

/// <summary>What can be pressed.</summary>
public static partial class ViewMaker
{
    private static EquatableArray<ControlView> Controls(EquatableArray<string> buttons, Language language) =>
        [.. buttons.Select(ButtonId.Parse).OfType<ButtonId>().Select(b => Control(b, language))];

    /// <summary>Controls under an old notice go when they would no longer do anything.</summary>
    private static EquatableArray<ControlView> Live(EquatableArray<string> buttons, ToldTale? told, Language language) =>
    [
        .. buttons.Select(ButtonId.Parse).OfType<ButtonId>()
            .Where(b => b switch
            {
                ButtonId.Second s => told?.Tale.Petition?.Petition == s.Petition,
                ButtonId.Resume => told?.Tale.Phase is Phase.Paused,
                _ => true,
            })
            .Select(b => Control(b, told?.Tale.Settings.Language ?? language)),
    ];

    /// <summary>What a tired parent can press under a page of a bedtime tale.</summary>
    public static IEnumerable<ControlView> Soothing(TaleId tale, Language language) =>
        ((ButtonId[])[new ButtonId.Gentler(tale), new ButtonId.ToSleep(tale)]).Select(b => Control(b, language));

    public static ControlView Control(ButtonId button, Language language)
    {
        if (BedtimeLabels.Of(button, language) is { } special) return new(button.ToString(), special, button is ButtonId.BedtimeAgain);
        var (label, primary) = button switch
        {
            ButtonId.Wait => (Labels.Wait, false),
            ButtonId.Next => (Labels.Next, true),
            ButtonId.LetStorytellerChoose => (Labels.StorytellerChooses, false),
            ButtonId.OwnIdea => (Labels.OwnIdea, false),
            ButtonId.Second => (Labels.SecondIt, true),
            ButtonId.Resume or ButtonId.GoOn => (Labels.GoOn, true),
            ButtonId.Bedtime => (Labels.Bedtime, false),
            ButtonId.ForgetTale => (Labels.ForgetTale, false),
            ButtonId.KeepTale => (Labels.KeepTale, true),
            _ => (Labels.NewTale, false),
        };
        return new(button.ToString(), Phrasebook.Say(language, label), primary);
    }
}
