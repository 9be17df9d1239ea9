using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Options;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Desk;

/// <summary><c>/tale settings</c>: how the open tale is told and how the next ones will be, and what people wish of it.</summary>
public sealed class Settings(TurnRunner turns, ITaleStore store, Gatekeeper gate, Costs costs, IOptions<TalesOptions> options, TimeProvider time)
{
    private static readonly (OptionKey Key, Wish Wish)[] WishKeys =
        [(OptionKey.Mood, Wish.Mood), (OptionKey.Lesson, Wish.Lesson), (OptionKey.Twist, Wish.Twist), (OptionKey.Avoid, Wish.Avoid)];

    public async Task<Reply> HandleAsync(Visit visit, Parsed.Command command, CancellationToken cancellationToken)
    {
        if (command.Options.Count == 0) return await ShowAsync(visit, cancellationToken);
        if (await WishAsync(visit, command, cancellationToken) is { } answer) return answer;
        return Said(command) is { } said
            ? await ChangeAsync(visit, said with { Age = visit.Order?.Age ?? said.Age }, cancellationToken)
            : new Reply.Done();
    }

    private async Task<Reply> ShowAsync(Visit visit, CancellationToken cancellationToken)
    {
        var now = visit.Open?.Tale.Settings ?? visit.Habits.SettingsFor(new(), null, visit.Speaker.Language, Plots.PlotShape.DefaultChapters, null, false, options.Value);
        var lines = new List<Sentence>
        {
            About.Settings,
            Value(OptionKey.Language, now.Language.Code()),
            Value(OptionKey.Age, now.Age.Code()),
            Value(OptionKey.Rhythm, now.Rhythm.ToString().ToLowerInvariant()),
            Value(OptionKey.Pages, now.Pages.ToString().ToLowerInvariant()),
        };
        if (now.Rhythm == Rhythm.Evening || now.ClosingTime is not null) lines.Add(About.SettingTime.Say(("option", OptionKey.Time), ("value", now.ClosingTime ?? options.Value.ClosingTime)));
        if (now.Rhythm != Rhythm.Now) lines.Add(About.SettingText.Say(("option", OptionKey.Zone), ("value", now.TimeZone)));
        lines.AddRange(WishKeys.Select(w => visit.Open?.Tale.Wishes[w.Wish] is { } text
            ? About.SettingWish.Say(("option", w.Key), ("value", text))
            : About.SettingOpen.Say(("option", w.Key))));
        lines.Add(About.SettingsHint.Say(new Slot.Usage("usage", Verb.Settings)));
        lines.AddRange(await costs.LinesAsync(visit, cancellationToken));
        return visit.Say(lines);
    }

    private static Sentence Value(OptionKey key, string value) => About.Setting.Say(("option", key), new Slot.Value("value", key, value));

    /// <summary>Anybody may wish; null when every wish was granted or none was made.</summary>
    private async Task<Reply?> WishAsync(Visit visit, Parsed.Command command, CancellationToken cancellationToken)
    {
        foreach (var (key, wish) in WishKeys)
        {
            if (command[key] is not { } text) continue;
            if (visit.Open is not { } told) return visit.Say(Phrases.Tales.NoneOpen.Say(("start", Verb.Start)));
            var words = new WordsOf(visit, gate);
            if (await words.AddAsync(text, TextUse.Theme, told.Tale.Settings.Language, told.Tale.Settings.Age, cancellationToken) is not { } kept) return words.Refused;
            await words.AddNameAsync(told.Words, told.Tale.Settings.Language, told.Tale.Settings.Age, cancellationToken);
            var (decision, _) = await turns.RunAsync(told.Tale.Id, new TaleCommand.Refine(time.GetUtcNow(), visit.Person, wish, kept), words.New, cancellationToken);
            if (decision is Decision.Refused refused) return visit.Say(Wording.Refusals.Say(refused.Reason));
        }

        return null;
    }

    /// <summary>What was said besides wishes; null when nothing was.</summary>
    private static ChatHabits? Said(Parsed.Command command)
    {
        var time = command[OptionKey.Time] is { } t ? TimeOnly.ParseExact(t, "HH:mm") : (TimeOnly?)null;
        var rhythm = command[OptionKey.Rhythm] is { } r ? Enum.Parse<Rhythm>(r, ignoreCase: true) : time is null ? (Rhythm?)null : Rhythm.Evening;
        var said = new ChatHabits(
            LanguageCodes.TryParse(command[OptionKey.Language]),
            AgeBandCodes.TryParse(command[OptionKey.Age]),
            rhythm,
            time,
            command[OptionKey.Pages] is { } p ? Enum.Parse<PageTurning>(p, ignoreCase: true) : null,
            command[OptionKey.Zone]);
        return said == new ChatHabits() ? null : said;
    }

    private async Task<Reply> ChangeAsync(Visit visit, ChatHabits said, CancellationToken cancellationToken)
    {
        if (visit.Open is { } told)
        {
            var s = told.Tale.Settings;
            // The language of a tale is part of every sentence told so far: a change is for the next tale.
            var changed = s with
            {
                Age = said.Age ?? s.Age,
                Rhythm = said.Rhythm ?? s.Rhythm,
                ClosingTime = said.ClosingTime ?? s.ClosingTime,
                Pages = said.Pages ?? s.Pages,
                TimeZone = said.TimeZone ?? s.TimeZone,
            };
            var (decision, _) = await turns.RunAsync(told.Tale.Id, new TaleCommand.ChangeSettings(time.GetUtcNow(), visit.Person, changed), NewWords.None, cancellationToken);
            if (decision is Decision.Refused refused) return visit.Say(Wording.Refusals.Say(refused.Reason));
        }

        await ChatHabits.ChangeAsync(
            store,
            visit.Chat,
            h => h with
            {
                Language = said.Language ?? h.Language,
                Age = said.Age ?? h.Age,
                Rhythm = said.Rhythm ?? h.Rhythm,
                ClosingTime = said.ClosingTime ?? h.ClosingTime,
                Pages = said.Pages ?? h.Pages,
                TimeZone = said.TimeZone ?? h.TimeZone,
            },
            cancellationToken);
        return visit.Say(visit.Open is null ? About.SettingsForChat.Say() : About.SettingsNextPage.Say());
    }
}
