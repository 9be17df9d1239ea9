using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Limits;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Desk;

/// <summary>The tales a chat has been told.</summary>
public sealed class TaleShelf(ITaleStore store, TaleKeeper keeper, Purse purse, BookAddress books)
{
    private const int MostListed = 20;

    public async Task<Reply> ListAsync(Visit visit, CancellationToken cancellationToken)
    {
        var cards = await store.ListAsync(visit.Chat, MostListed, cancellationToken);
        Sentence[] left = await purse.LeftTodayAsync(visit.Chat, visit.Speaker.Key, cancellationToken) is { } n ? [Phrases.Tales.LeftToday.Say(("left", n))] : [];
        return cards.Count == 0
            ? visit.Say([About.ListEmpty.Say(("start", Verb.Start)), .. left])
            : visit.Say([About.List.Say(), .. cards.Select(Line), .. left]);
    }

    public async Task<Reply> BookAsync(Visit visit, Parsed.Command command, CancellationToken cancellationToken)
    {
        var number = command.Main is { } n ? int.Parse(n) : 1;
        var cards = await store.ListAsync(visit.Chat, number, cancellationToken);
        if (cards.Count == 0) return visit.Say(Phrases.Tales.NoneYet.Say(("start", Verb.Start)));
        if (cards.Count < number) return visit.Say(Phrases.Tales.NoSuchTale.Say(("number", number), ("list", Verb.List)));
        return await keeper.FindAsync(cards[number - 1].Id, cancellationToken) is { Tale: { Chapters.Count: > 0 } tale }
            ? visit.Say(About.Book.Say(("title", tale.Title), ("link", books.Of(tale.Id))))
            : visit.Say(About.BookEmpty);
    }

    /// <summary>The tale that somebody means by its number, newest first, or by its title; the newest when nothing was said.</summary>
    /// <param name="said">Canonical words of <see cref="OptionKey.Which"/>; null for none.</param>
    /// <returns>Null when it is none of these, or might be several.</returns>
    public static T? Pick<T>(IReadOnlyList<T> tales, Func<T, string> title, string? said) where T : class
    {
        if (said is null) return tales.Count > 0 ? tales[0] : null;
        if (Values.Number(said) is { } number) return number >= 1 && number <= tales.Count ? tales[number - 1] : null;
        var wanted = WordKey.Of(said);
        return tales.FirstOrDefault(t => WordKey.Of(title(t)) == wanted)
            ?? (tales.Where(t => WordKey.Of(title(t)).Contains(wanted, StringComparison.Ordinal)).Take(2).ToArray() is [var only] ? only : null);
    }

    private static Sentence Line(TaleCard card, int index) => (card.Title.Length, card.Phase) switch
    {
        (0, _) => About.ListUntitled.Say(("number", index + 1)),
        (_, "ended") => About.ListFinished.Say(("number", index + 1), ("title", card.Title), ("chapters", card.Chapters)),
        (_, "paused") => About.ListResting.Say(("number", index + 1), ("title", card.Title), ("chapter", card.Chapters), ("of", card.Of)),
        _ => About.ListOpen.Say(("number", index + 1), ("title", card.Title), ("chapter", card.Chapters), ("of", card.Of)),
    };
}
