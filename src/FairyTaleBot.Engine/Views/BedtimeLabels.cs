using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Views;

/// <summary>What stands on bedtime's own buttons.</summary>
internal static class BedtimeLabels
{
    /// <summary>Null for any other button.</summary>
    public static string? Of(ButtonId button, Language language)
    {
        return button switch
        {
            ButtonId.BedtimeAgain b => Say(Phrases.Labels.Again.Say(("name", b.Name))),
            ButtonId.BedtimeAsk { Plan: var plan } => Answer(plan),
            ButtonId.Gentler => Say(Phrases.Labels.Gentler),
            ButtonId.ToSleep => Say(Phrases.Labels.ToSleep),
            ButtonId.Parents => Say(Phrases.Labels.Parents),
            ButtonId.ParentSwitch { Choice: var choice } => Switch(choice),
            _ => null,
        };

        string Answer(BedtimePlan plan) => plan switch
        {
            { About: { } key } => Choice(BedtimeChoices.About, key),
            { Minutes: { } minutes } => Say(Phrases.Labels.Minutes.Say(("n", minutes))),
            { Age: { } age } => $"🌙 {AgeLabel(age.Code())}",
            { Who: { } key } => Choice(BedtimeChoices.Who, key),
            _ => Say(Phrases.Labels.SomebodyNew),
        };

        string Choice(IReadOnlyList<BedtimeChoice> choices, string key) =>
            choices.FirstOrDefault(c => c.Key == key) is { } choice ? $"{choice.Emoji} {Say(choice.Words)}" : Say(Phrases.Labels.Surprise);

        string Switch(ParentChoice choice) => choice switch
        {
            { Switch: ParentChoice.Age } => $"👶 {AgeLabel(choice.Now)}",
            { Switch: ParentChoice.Tales, Now: ParentChoice.Off } => Say(Phrases.Labels.TalesUnlimited),
            { Switch: ParentChoice.Tales } => Say(Phrases.Labels.TalesANight.Say(("n", int.Parse(choice.Now)))),
            { Switch: ParentChoice.Hour } when ParentChoice.TimeOf(choice.Now) is { } hour => Say(Phrases.Labels.BedtimeFrom.Say(("time", hour))),
            { Switch: ParentChoice.Hour } => Say(Phrases.Labels.BedtimeAnyTime),
            { Switch: ParentChoice.Preview } => $"{Mark(choice)} {Say(Phrases.Labels.LookFirst)}",
            _ => $"{Mark(choice)} {Say(Phrases.Labels.LeaveOut.Say(("what", Say(BedtimeChoices.LeftOut.First(c => c.Key == choice.Switch).Words))))}",
        };

        string Say(Sentence sentence) => Phrasebook.Say(language, sentence);

        string AgeLabel(string value) => CommandCatalogue.Default[OptionKey.Age].Values.First(v => v.Value == value).In(language).Label;
    }

    private static string Mark(ParentChoice choice) => choice.Now == ParentChoice.On ? "✅" : "▫️";
}
