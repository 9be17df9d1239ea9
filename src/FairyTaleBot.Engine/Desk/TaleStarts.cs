using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Begins tales.</summary>
public sealed class TaleStarts(TurnRunner turns, Gatekeeper gate, StyleCatalogue styles, IOptions<TalesOptions> options, TimeProvider time)
{
    private const int BedtimeChapters = 3;

    private static readonly (OptionKey Key, Wish Wish)[] WishKeys =
    [
        (OptionKey.Theme, Wish.Theme), (OptionKey.Lesson, Wish.Lesson), (OptionKey.Mood, Wish.Mood), (OptionKey.Twist, Wish.Twist), (OptionKey.Avoid, Wish.Avoid),
    ];

    public async Task<Reply> StartAsync(Visit visit, Parsed.Command command, bool bedtime, CancellationToken cancellationToken)
    {
        if (visit.Open is { } open)
        {
            return visit.Say(open.Tale.Title.Length == 0
                ? Phrases.Refusals.NotOpenYet
                : Phrases.Tales.AlreadyTold.Say(("title", open.Tale.Title), ("end", Verb.EndNow)));
        }

        var seed = Ids.Seed();
        StyleSheet? style = null;
        if (command[OptionKey.Style] is { } wanted && (style = styles.Choose(wanted, seed)) is null)
        {
            return visit.Say(Phrases.About.StyleUnknown.Say(("styles", string.Join(", ", styles.Sheets.Select(s => s.Names.In(visit.Language))))));
        }

        var said = new ChatHabits(
            LanguageCodes.TryParse(command[OptionKey.Language]),
            visit.Order?.Age ?? AgeBandCodes.TryParse(command[OptionKey.Age]),
            IdeasAMember: visit.Order?.IdeasAMember);
        var chapters = bedtime ? BedtimeChapters : PlotShape.DefaultChapters;
        if (command[OptionKey.Length] is { } length) chapters = int.Parse(length);
        var tale = visit.Habits.SettingsFor(said, command[OptionKey.Theme], visit.Speaker.Language, chapters, style?.Id, bedtime, options.Value);

        var words = new WordsOf(visit, gate);
        var wishes = Wishes.None;
        foreach (var (key, wish) in WishKeys)
        {
            if (command[key] is not { } text) continue;
            if (await words.AddAsync(text, TextUse.Theme, tale.Language, tale.Age, cancellationToken) is not { } kept) return words.Refused!;
            wishes = wishes.With(wish, kept);
        }

        await words.AddNameAsync(Words.None, tale.Language, tale.Age, cancellationToken);
        await turns.StartAsync(
            new TaleCommand.Start(time.GetUtcNow(), visit.Person, Ids.Tale(visit.Chat), visit.Chat, tale, wishes, seed),
            words.New,
            cancellationToken);
        return new Reply.Done();
    }
}
