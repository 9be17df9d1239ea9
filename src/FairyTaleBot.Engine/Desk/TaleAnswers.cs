using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Answers what people only ask about: nothing here changes a tale.</summary>
public sealed class TaleAnswers(ITaleStore store, TaleKeeper keeper)
{
    private const int MostListed = 20;

    /// <summary>What one can do now.</summary>
    public Reply Menu(Visit visit)
    {
        if (visit.Open is { Tale: { Phase: Phase.Choosing } choosing }) return new Reply.ShowPage(choosing.Id);
        var (line, buttons) = visit.Tale switch
        {
            null => (Phrases.Menu.Hello.Say(), StartButtons),
            { Phase: Phase.Opening } => (Phrases.Menu.Opening.Say(), []),
            { Phase: Phase.Writing w } => (Phrases.Menu.Writing.Say(("chapter", w.Chapter)), []),
            { Phase: Phase.Paused } t => (Phrases.Menu.Resting.Say(("title", t.Title)), (EquatableArray<ButtonId>)[new ButtonId.Resume(t.Id)]),
            { } t => (Phrases.Menu.Finished.Say(("title", t.Title)), StartButtons),
        };
        EquatableArray<Verb> also = [.. CommandCatalogue.Default.At(visit.Stage, visit.Place).Select(c => c.Verb)];
        return new Reply.Told(visit.Language, [line, Phrases.Menu.AlsoSay.Say(new Slot.Commands("commands", also))], buttons);
    }

    private static EquatableArray<ButtonId> StartButtons => [new ButtonId.Bedtime(), new ButtonId.NewTale()];

    public Reply Help(Visit visit, Parsed.Command command) =>
        command.Main is { } about && CommandCatalogue.Default.Find(about) is { } spec
            ? visit.Say(HelpPages.About(spec.Verb))
            : visit.Say(HelpPages.Of(visit.Stage, visit.Place));

    public Reply Recap(Visit visit) => visit.Tale is { Bible.Synopsis: { Length: > 0 } synopsis } tale
        ? visit.Say([About.Recap.Say(("title", tale.Title)), .. Verbatim(synopsis), .. OpenQuestions(tale)])
        : visit.Say(About.RecapNothing);

    public Reply Cast(Visit visit) => visit.Tale is { Bible: { } bible } tale
        ? visit.Say([About.Cast.Say(("title", tale.Title)), .. bible.Cast.Select(c => c.JoinedBy is { } by
            ? About.CastLineBy.Say(("name", c.Name.Display), ("kind", c.Kind), ("by", by))
            : About.CastLine.Say(("name", c.Name.Display), ("kind", c.Kind)))])
        : visit.Say(Phrases.Refusals.NotOpenYet);

    public Reply Notes(Visit visit)
    {
        if (visit.Tale is not { Bible: { } bible } tale) return visit.Say(Phrases.Refusals.NotOpenYet);
        var lines = new List<Sentence> { About.Notes.Say(("title", tale.Title)), About.NotesFacts };
        lines.AddRange(bible.ActiveFacts.Select((f, i) => About.NotesLine.Say(("number", i + 1), ("text", f.Text))));
        lines.AddRange(Section(About.NotesPlaces, bible.Places.Select(p => p.Name)));
        lines.AddRange(Section(About.NotesThings, bible.Items.Select(i => i.Name)));
        lines.AddRange(Section(About.NotesThreads, bible.OpenThreads.Select(t => t.Question)));
        lines.Add(About.NotesHint.Say(new Slot.Usage("usage", Verb.Notes)));
        return visit.Say(lines);
    }

    /// <summary>The pictures' style.</summary>
    public Reply Style(Visit visit) => visit.Tale is { Bible.Style: { } style }
        ? visit.Say(About.Style.Say(("style", style.Names.In(visit.Language))), About.StyleColours.Say(("colours", string.Join(" ", style.Palette.Select(p => p.Hex)))))
        : visit.Say(Phrases.Refusals.NotOpenYet);

    /// <summary>Three kinds of spark: a sensory detail, a question about a fear, an unpaid thread.</summary>
    public Reply Unstuck(Visit visit)
    {
        if (visit.Tale is not { Bible: { } bible } tale) return visit.Say(Phrases.Refusals.NotOpenYet);
        var chance = Seeded.For(tale.Seed, $"spark {tale.Version}");
        var scene = tale.LastChapter?.Draft.Scene;
        var place = bible.FindPlace(scene?.PlaceId ?? "") ?? bible.Places[0];
        var somebody = scene?.CastIds.Select(bible.FindCharacter).OfType<Characters.Character>().ToArray() is { Length: > 0 } seen ? chance.Pick(seen) : bible.Hero;
        var thread = bible.OpenThreads.OrderBy(t => t.DueBy).FirstOrDefault();
        return visit.Say(
            Sparks.Title,
            chance.Pick<Phrase>([Sparks.Hear, Sparks.Smell, Sparks.Touch]).Say(("place", place.Name)),
            somebody.Fear.Length > 0 ? Sparks.Fear.Say(("name", somebody.Name.Display), ("fear", somebody.Fear)) : Sparks.FearUnknown.Say(("name", somebody.Name.Display)),
            thread is null ? Sparks.ThreadNone.Say() : Sparks.Thread.Say(("question", thread.Question)));
    }

    public async Task<Reply> ListAsync(Visit visit, CancellationToken cancellationToken)
    {
        var cards = await store.ListAsync(visit.Chat, MostListed, cancellationToken);
        return cards.Count == 0
            ? visit.Say(About.ListEmpty.Say(("start", Verb.Start)))
            : visit.Say([About.List.Say(), .. cards.Select(Line)]);
    }

    public async Task<Reply> BookAsync(Visit visit, Parsed.Command command, CancellationToken cancellationToken)
    {
        var number = command.Main is { } n ? int.Parse(n) : 1;
        var cards = await store.ListAsync(visit.Chat, number, cancellationToken);
        if (cards.Count == 0) return visit.Say(Phrases.Tales.NoneYet.Say(("start", Verb.Start)));
        if (cards.Count < number) return visit.Say(Phrases.Tales.NoSuchTale.Say(("number", number), ("list", Verb.List)));
        return await keeper.FindAsync(cards[number - 1].Id, cancellationToken) is { Tale: { Chapters.Count: > 0 } tale }
            ? visit.Say(About.Book.Say(("title", tale.Title), ("link", $"/tales/{tale.Id}/book.html")))
            : visit.Say(About.BookEmpty);
    }

    private static Sentence Line(TaleCard card, int index) => (card.Title.Length, card.Phase) switch
    {
        (0, _) => About.ListUntitled.Say(("number", index + 1)),
        (_, "ended") => About.ListFinished.Say(("number", index + 1), ("title", card.Title), ("chapters", card.Chapters)),
        (_, "paused") => About.ListResting.Say(("number", index + 1), ("title", card.Title), ("chapter", card.Chapters), ("of", card.Of)),
        _ => About.ListOpen.Say(("number", index + 1), ("title", card.Title), ("chapter", card.Chapters), ("of", card.Of)),
    };

    private static IEnumerable<Sentence> OpenQuestions(Tale tale) =>
        tale.IsOver ? [] : tale.Bible!.OpenThreads.OrderBy(t => t.DueBy).Take(1).Select(t => Sparks.Thread.Say(("question", t.Question)));

    private static IEnumerable<Sentence> Section(Phrase heading, IEnumerable<string> lines)
    {
        Sentence[] said = [.. lines.SelectMany(Verbatim)];
        return said.Length == 0 ? [] : [heading.Say(), .. said];
    }

    /// <summary>The tale's own words as they stand.</summary>
    private static IEnumerable<Sentence> Verbatim(string text) => text.Length == 0 ? [] : [About.Verbatim.Say(("text", text))];
}
