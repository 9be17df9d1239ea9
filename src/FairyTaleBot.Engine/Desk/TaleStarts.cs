using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Limits;
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
public sealed class TaleStarts(
    TurnRunner turns, ITaleStore store, Gatekeeper gate, StyleCatalogue styles, Purse purse, IOptions<TalesOptions> options, TimeProvider time)
{
    private static readonly (OptionKey Key, Wish Wish)[] WishKeys =
    [
        (OptionKey.Theme, Wish.Theme), (OptionKey.Lesson, Wish.Lesson), (OptionKey.Mood, Wish.Mood), (OptionKey.Twist, Wish.Twist), (OptionKey.Avoid, Wish.Avoid),
    ];

    /// <param name="returning">Whose hero comes back for another tale; null for somebody new.</param>
    public async Task<Reply> StartAsync(Visit visit, Parsed.Command command, bool bedtime, CancellationToken cancellationToken, Returning? returning = null)
    {
        if (visit.Open is { } open)
        {
            return visit.Say(open.Tale.Title.Length == 0
                ? Phrases.Refusals.NotOpenYet
                : Phrases.Tales.AlreadyTold.Say(("title", open.Tale.Title), ("end", Verb.EndNow)));
        }

        var seed = Ids.Seed();
        // From a family's bedtime on, every tale is one for going to sleep.
        bedtime |= IsDirect(visit) && visit.Habits.Bedtime?.IsNight(LocalTime(visit)) == true;
        if (bedtime && EnoughTonight(visit) is { } enough) return enough;

        StyleSheet? style = null;
        if (command[OptionKey.Style] is { } wanted && (style = styles.Choose(wanted, seed)) is null)
        {
            return visit.Say(Phrases.About.StyleUnknown.Say(("styles", string.Join(", ", styles.Sheets.Select(s => s.Names.In(visit.Language))))));
        }

        var said = new ChatHabits(
            returning?.Language ?? LanguageCodes.TryParse(command[OptionKey.Language]),
            visit.Order?.Age ?? AgeBandCodes.TryParse(command[OptionKey.Age]),
            IdeasAMember: visit.Order?.IdeasAMember);
        var tale = visit.Habits.SettingsFor(said, command[OptionKey.Theme], visit.Speaker.Language, PlotShape.DefaultChapters, style?.Id ?? returning?.StyleId, bedtime, options.Value);
        tale = tale with { Chapters = ChaptersOf(visit, command, tale), HeroFrom = returning?.From, Preview = bedtime && IsDirect(visit) && visit.Habits.Bedtime?.Preview == true };

        var words = new WordsOf(visit, gate);
        var wishes = Wishes.None;
        foreach (var (key, wish) in WishKeys)
        {
            if ((key == OptionKey.Avoid ? Avoided(visit, command[key], tale.Language) : command[key]) is not { } text) continue;
            if (await words.AddAsync(text, TextUse.Theme, tale.Language, tale.Age, cancellationToken) is not { } kept) return words.Refused!;
            wishes = wishes.With(wish, kept);
        }

        await words.AddNameAsync(Words.None, tale.Language, tale.Age, cancellationToken);
        if (bedtime && IsDirect(visit) && !await CountAsync(visit, cancellationToken)) return visit.Say(Phrases.Bedtime.Enough);
        var id = Ids.Tale(visit.Chat);
        if (!await purse.OpenAsync(id, visit.Chat, visit.Speaker.Key, tale.Chapters, cancellationToken)) tale = tale with { Homemade = true };
        await turns.StartAsync(
            new TaleCommand.Start(time.GetUtcNow(), visit.Person, id, visit.Chat, tale, wishes, seed),
            words.New,
            cancellationToken);
        return new Reply.Done();
    }

    /// <summary>The kind word for who has had their tales tonight; null while there may be one more.</summary>
    public Reply? EnoughTonight(Visit visit) =>
        IsDirect(visit) && visit.Habits.Bedtime?.IsEnough(LocalTime(visit)) == true ? visit.Say(Phrases.Bedtime.Enough) : null;

    private static int ChaptersOf(Visit visit, Parsed.Command command, TaleSettings tale)
    {
        if (command[OptionKey.Length] is { } length) return int.Parse(length);
        if (!tale.Bedtime) return PlotShape.DefaultChapters;
        return visit.Habits.Bedtime?.Minutes is { } minutes ? BedtimeHabits.ChaptersFor(minutes, tale.Age, tale.Language) : PlotShape.MinChapters;
    }

    /// <summary>What was said just now, and what the chat's grown-ups want in no tale.</summary>
    private static string? Avoided(Visit visit, string? said, Language language)
    {
        string[] leftOut = [.. BedtimeChoices.LeftOut.Where(c => visit.Habits.Bedtime?.LeftOut.Contains(c.Key) == true).Select(c => Phrasebook.Say(language, c.Words))];
        return said is null && leftOut.Length == 0 ? null : string.Join(", ", said is null ? leftOut : [said, .. leftOut]);
    }

    /// <summary>Counts one more tale tonight; false when there have been enough by now.</summary>
    private async Task<bool> CountAsync(Visit visit, CancellationToken cancellationToken)
    {
        var (now, isEnough) = (LocalTime(visit), false);
        await ChatHabits.ChangeAsync(
            store,
            visit.Chat,
            habits =>
            {
                var bedtime = habits.Bedtime ?? new();
                isEnough = bedtime.IsEnough(now);
                return isEnough ? habits : habits with { Bedtime = bedtime.Told(now) };
            },
            cancellationToken);
        return !isEnough;
    }

    private static bool IsDirect(Visit visit) => visit.Speaker.Company == Company.Direct;

    private DateTime LocalTime(Visit visit) => TimeZoneInfo.ConvertTime(
        time.GetUtcNow(), TimeZoneInfo.TryFindSystemTimeZoneById(visit.Habits.TimeZone ?? options.Value.ZoneFor(visit.Language), out var zone) ? zone : TimeZoneInfo.Utc).DateTime;
}
