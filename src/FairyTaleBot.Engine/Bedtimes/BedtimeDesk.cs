using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Bedtimes;

/// <summary>
/// Bedtime, made of single taps: on the first night at most four questions, from the second on one tap for another tale with the same
/// hero. In direct messages; elsewhere, and whenever a command says what the tale is to be, it begins at once. An age said with the command is not asked for.
/// </summary>
public sealed class BedtimeDesk(TaleStarts starts, TaleOrders orders, Settings settings, ITaleStore store, TaleKeeper keeper, TimeProvider time)
{
    private const int TalesLookedThrough = 10;

    /// <summary>Somebody asks for a bedtime tale.</summary>
    public async Task<Reply> BeginAsync(Visit visit, Parsed.Command command, CancellationToken cancellationToken)
    {
        if (visit.Speaker.Company != Company.Direct || visit.Open is not null || command.Options.Any(o => o.Key != OptionKey.Age)) return await starts.StartAsync(visit, command, bedtime: true, cancellationToken);
        if (starts.EnoughTonight(visit) is { } enough) return enough;
        if (AgeBandCodes.TryParse(command[OptionKey.Age]) is { } age)
        {
            visit = visit with { Habits = await ChatHabits.ChangeAsync(store, visit.Chat, h => h with { Age = age }, cancellationToken) };
        }

        return await LastAsync(visit, cancellationToken) is { } last
            ? new Reply.Told(
                visit.Language,
                [Phrases.Bedtime.Again.Say(("name", last.Bible!.Hero.Name.Display))],
                [new ButtonId.BedtimeAgain(last.Bible.Hero.Name.Display, last.Id), new ButtonId.BedtimeAsk(new()), new ButtonId.Parents()])
            : Ask(visit, new());
    }

    /// <summary>One answer more: the next question, or the tale.</summary>
    public async Task<Reply> AnswerAsync(Visit visit, BedtimePlan plan, CancellationToken cancellationToken)
    {
        if (visit.Open is not null || !plan.IsWhole) return visit.Open is null ? Ask(visit, plan) : await starts.StartAsync(visit, Nothing, bedtime: true, cancellationToken);
        var habits = await ChatHabits.ChangeAsync(
            store, visit.Chat, h => h with { Age = plan.Age, Bedtime = (h.Bedtime ?? new()) with { Minutes = plan.Minutes } }, cancellationToken);
        OptionValue[] theme = ThemeOf(visit, plan) is { } words ? [new(OptionKey.Theme, words)] : [];
        return await starts.StartAsync(visit with { Habits = habits }, Nothing with { Options = [.. theme] }, bedtime: true, cancellationToken);
    }

    /// <summary>Another tale with the hero, the look and the settings of the last.</summary>
    public async Task<Reply> AgainAsync(Visit visit, TaleId of, CancellationToken cancellationToken) =>
        await keeper.FindAsync(of, cancellationToken) is { Tale: { Bible: { } bible } tale } && tale.Chat == visit.Chat
            ? await starts.StartAsync(visit, Nothing, bedtime: true, cancellationToken, new Returning(of, bible.Style.Id, tale.Settings.Language))
            : new Reply.UnknownButton();

    /// <summary>A tired parent's wish for the open tale.</summary>
    public async Task<Reply> SootheAsync(Visit visit, ToldTale told, bool isToSleep, CancellationToken cancellationToken)
    {
        var (tale, at) = (told.Tale, time.GetUtcNow());
        if (tale is not { Phase: Phase.Choosing, Ballot: { } ballot }) return visit.Say(Phrases.Answers.LatePress);
        if (!isToSleep)
        {
            var wish = new Parsed.Command(Verb.Settings, [new(OptionKey.Mood, Phrasebook.Say(tale.Settings.Language, Phrases.Bedtime.GentlerWish))]);
            return await settings.HandleAsync(visit with { Told = told }, wish, cancellationToken);
        }

        // Refused only when the next page is the last already.
        await orders.RunAsync(visit, told, new TaleCommand.End(at, visit.Person), cancellationToken);
        return await orders.RunAsync(visit, told, new TaleCommand.LetStorytellerChoose(at, visit.Person, ballot.Number), cancellationToken);
    }

    /// <summary>The grown-ups' card, and what its switches do.</summary>
    public async Task<Reply> ParentsAsync(Visit visit, ParentChoice? choice, CancellationToken cancellationToken)
    {
        var habits = choice is null ? visit.Habits : await ChatHabits.ChangeAsync(store, visit.Chat, h => choice.Put(h) ?? h, cancellationToken);
        return new Reply.Told(visit.Language, [Phrases.Bedtime.Parents], [.. ParentChoice.Of(habits).Select(c => new ButtonId.ParentSwitch(c))]) { Instead = choice is not null };
    }

    private static Parsed.Command Nothing { get; } = new(Verb.Bedtime, []);

    private static Reply.Told Ask(Visit visit, BedtimePlan plan)
    {
        // What the chat has said before is not asked again.
        if (plan is { Who: not null, Age: null } && visit.Habits.Age is { } known) plan = plan with { Age = known };
        var (question, answers) = plan switch
        {
            { Who: null } => (Phrases.Bedtime.AskWho, Keys(BedtimeChoices.Who).Select(k => plan with { Who = k })),
            { Age: null } => (Phrases.Menu.BedtimeAge, Enum.GetValues<AgeBand>().Select(a => plan with { Age = a })),
            { Minutes: null } => (Phrases.Bedtime.AskMinutes, BedtimeChoices.Minutes.Select(m => plan with { Minutes = m })),
            _ => (Phrases.Bedtime.AskAbout, Keys(BedtimeChoices.About).Select(k => plan with { About = k })),
        };
        return new(visit.Language, [question], [.. answers.Select(a => new ButtonId.BedtimeAsk(a))]) { Instead = plan.Who is not null };
    }

    private static IEnumerable<string> Keys(IReadOnlyList<BedtimeChoice> choices) => [.. choices.Select(c => c.Key), BedtimeChoices.Any];

    private static string? ThemeOf(Visit visit, BedtimePlan plan)
    {
        var language = visit.Habits.Language ?? visit.Speaker.Language ?? Language.En;
        var who = BedtimeChoices.Who.FirstOrDefault(c => c.Key == plan.Who)?.Words;
        var about = BedtimeChoices.About.FirstOrDefault(c => c.Key == plan.About)?.Words;
        return (who, about) switch
        {
            ({ } hero, { } thing) => Phrasebook.Say(language, Phrases.Bedtime.Theme.Say(("who", Phrasebook.Say(language, hero)), ("about", Phrasebook.Say(language, thing)))),
            ({ } hero, null) => Phrasebook.Say(language, hero),
            (null, { } thing) => Phrasebook.Say(language, thing),
            _ => null,
        };
    }

    /// <summary>The last bedtime tale here whose hero can come back; null when there is none.</summary>
    private async Task<Tale?> LastAsync(Visit visit, CancellationToken cancellationToken)
    {
        foreach (var card in await store.ListAsync(visit.Chat, TalesLookedThrough, cancellationToken))
        {
            if ((await keeper.FindAsync(card.Id, cancellationToken))?.Tale is { Settings.Bedtime: true, Bible: not null, Chapters.Count: > 0 } tale) return tale;
        }

        return null;
    }
}

/// <summary>A hero who comes back for another tale.</summary>
/// <param name="Language">The name is written in it, so the tale is told in it.</param>
public sealed record Returning(TaleId From, string StyleId, Language Language);
